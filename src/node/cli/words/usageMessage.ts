import type { Message } from "../../../core/message/message.ts";
import { foreign, phrase } from "../../../core/message/phrase.ts";

/** What commander says of wrong usage, by the English that it says it in: it has no other way to word its errors. */
const errors: readonly (readonly [says: RegExp, words: (...parts: readonly string[]) => Message])[] = [
  [/^missing required argument '(.*)'$/su, (name) => phrase("missing required argument '{0}'", name ?? "")],
  [/^option '(.*)' argument missing$/su, (option) => phrase("option '{0}' argument missing", option ?? "")],
  [/^required option '(.*)' not specified$/su, (option) => phrase("required option '{0}' not specified", option ?? "")],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/su,
    (one, other) => phrase("option '{0}' cannot be used with option '{1}'", one ?? "", other ?? ""),
  ],
  [
    /^unknown option '(.*)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    (option, near) => nearby(phrase("unknown option '{0}'", option ?? ""), near),
  ],
  [
    /^unknown command '(.*)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    (command, near) => nearby(phrase("unknown command '{0}'", command ?? ""), near),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/su,
    (command, expected, got) =>
      phrase("too many arguments for '{0}'. Expected: {1}. Got: {2}.", command ?? "", expected ?? "", got ?? ""),
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/su,
    (option, value, why) =>
      phrase("option '{0}' argument '{1}' is invalid. {2}", option ?? "", value ?? "", reason(why ?? "")),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/su,
    (value, name, why) =>
      phrase(
        "command-argument value '{0}' is invalid for argument '{1}'. {2}",
        value ?? "",
        name ?? "",
        reason(why ?? ""),
      ),
  ],
];

/** What commander says of wrong usage, as a message; its own words where it says anything else. */
export function usageMessage(english: string): Message {
  const said = english.replace(/^error: /u, "").trimEnd();
  for (const [says, words] of errors) {
    const match = says.exec(said);
    if (match !== null) {
      return phrase("error: {0}", words(...match.slice(1)));
    }
  }
  return foreign(english.trimEnd());
}

function nearby(message: Message, near: string | undefined): Message {
  return near === undefined ? message : phrase("{0}\n(Did you mean {1}?)", message, near);
}

/** Commander's own, or one of ours, which is said already. */
function reason(why: string): Message {
  const choices = /^Allowed choices are (.*)\.$/su.exec(why)?.[1];
  return choices === undefined ? foreign(why) : phrase("Allowed choices are {0}.", choices);
}
