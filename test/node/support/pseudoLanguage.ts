import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/runTool.ts";
import { type Message, putIn, type Say } from "../../../src/core/message/message.ts";
import type { Language } from "../../../src/node/language/language.ts";

/** Every letter of English as another one, so that what is left in English stands out. */
const letters = "abcdefghijklmnopqrstuvwxyz";
const others = "áƀćđéƒǵħíĵķłɱńóƥɋřšťúṽŵẋýž";

/** A text as the made-up language has it, with its placeholders: `⟦íñ {0}⟧`. */
export function pseudo(text: string): string {
  return `⟦${text.replace(/[A-Za-z]/gu, (letter) => others.charAt(letters.indexOf(letter.toLowerCase())))}⟧`;
}

/** A bundle of the made-up language, made from ours. */
export function pseudoBundle(): Readonly<Record<string, string>> {
  const texts = JSON.parse(readFileSync(join(root, "l10n", "bundle.l10n.json"), "utf8")) as Record<string, string>;
  return Object.fromEntries(Object.keys(texts).map((text) => [text, pseudo(text)]));
}

/**
 * The made-up language, in which what is put into a text stands between `⟪` and `⟫`; `heard` gets each of these. A text that
 * is not in our bundle throws.
 */
export function pseudoLanguage(heard: (argument: string, message: Message) => void): Language {
  const bundle = new Map(Object.entries(pseudoBundle()));
  const marked = (one: string, message: Message): string => {
    heard(one, message);
    return `⟪${one}⟫`;
  };
  const say: Say = (message) => {
    const { text } = message;
    const args = message.args.map((one) => (typeof one === "string" ? marked(one, message) : one));
    if (!/\p{L}/u.test(text.replace(/\{\d\}/gu, ""))) {
      return putIn(text, args, say);
    }
    const said = bundle.get(text);
    assert.ok(said !== undefined, `${JSON.stringify(text)} is not in the bundle`);
    return putIn(said, args, say);
  };
  return { name: "qps", say };
}
