import { readTemplate } from "../../../../src/core/template/template.ts";
import { builtInTemplates } from "../../../../src/node/cli/builtInTemplates.ts";
import { pseudoLanguage } from "../pseudoLanguage.ts";
import { runCommand } from "../runCommand.ts";
import { kept, keptParts } from "./keptEnglish.ts";

/** What is left in English of what was printed, and of what was put into texts: words that are not the user's own. */
export async function englishIn(args: readonly string[], own: string): Promise<readonly string[]> {
  const theirs = `${own}\n${args.join("\n")}\n${templateWords(args)}`;
  const words = new Set(`${theirs}\n${theirs.toLowerCase()}`.match(/[A-Za-z]+/gu));
  const texts = [theirs, theirs.replace(/[`*_\\]|~~/gu, "")].map((text) => text.replace(/\s+/gu, " ")).join("\n");
  const isTheirs = (part: string): boolean => !/[A-Za-z]/u.test(part) || texts.includes(part);
  const left: string[] = [];
  const language = pseudoLanguage((argument, { text }) => {
    const parts = unsaid(argument)
      .replace(/\s+/gu, " ")
      .split(/, |; | › |\||- \[ \] /u)
      .map((part) => part.trim().replace(/^"([^"]*)"$/u, "$1"));
    const isKept = (part: string): boolean => keptParts.some(([, what]) => what.test(part));
    // Libraries and the system have no other language.
    if (
      text !== "not valid YAML: {0}" &&
      !isTheirs(argument) &&
      !parts.every((part) => isTheirs(part) || isKept(part))
    ) {
      left.push(`${JSON.stringify(argument)} in ${JSON.stringify(text)}`);
    }
  });
  const { stdout, stderr } = await runCommand(args, language, true);
  const printed = [wordsOf(stdout), stderr].map(unsaid);
  for (const line of printed.flatMap((text) =>
    kept.reduce((rest, [, what]) => rest.replace(what, ""), text).split("\n"),
  )) {
    const forgotten = (line.match(/[A-Za-z]+/gu) ?? []).filter((word) => !words.has(word));
    if (forgotten.length > 0) {
      left.push(`${forgotten.join(" ")} in ${JSON.stringify(line)}`);
    }
  }
  return left;
}

/** Without what was put into texts: that is looked at by itself. */
function unsaid(text: string): string {
  const inner = text.replace(/⟪[^⟪⟫]*⟫/gu, "");
  return inner === text ? text : unsaid(inner);
}

/** What people see and hear: of JSON nothing, of a page or picture no tags. */
function wordsOf(stdout: string): string {
  if (!/^[{<]/u.test(stdout)) {
    return stdout;
  }
  return stdout
    .replace(/^\{[^]*/u, "")
    .replace(/<style>[^]*?<\/style>/u, "")
    .replace(/<[^>]*>/gu, (tag) =>
      [...tag.matchAll(/(?:aria-label|title)="([^"]*)"/gu)]
        .map(([, said]) => said)
        .join(" ")
        .concat("\n"),
    );
}

/** What templates that come along say of themselves. */
function templateWords([verb]: readonly string[]): string {
  return verb === "templates" || verb === "new"
    ? builtInTemplates()
        .map(({ name, text }) => readTemplate(text, name))
        .flatMap(({ id, title, description }) => [id, title, description])
        .join("\n")
    : "";
}
