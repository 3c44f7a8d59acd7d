import type { Placeholder } from "../placeholder.ts";

/**
 * The names by which a template's guide for a blank is sought, the narrowest first, in lower case (format §6): key and
 * name together (`risk › description`), the name, the name without its number (`task` of `Task 2`, `path/to` of
 * `path/to/file.ts`), the key or column, the blank's own words.
 */
export function guideKeys({ name, label, text }: Pick<Placeholder, "name" | "label" | "text">): readonly string[] {
  const own = ownWords(text);
  const keys = [name, withoutNumber(name), label ?? "", withoutNumber(label ?? ""), own, withoutNumber(own)];
  const joined =
    label === undefined || label === name ? [] : [`${label} › ${name}`, `${withoutNumber(label)} › ${name}`];
  return [...joined, ...keys].filter((key) => key !== "" && !key.startsWith(" ›")).map((key) => key.toLowerCase());
}

/** A blank's own words: `TO FILL` of `[TO FILL: …]`, `X days` of `[X days]`. */
function ownWords(text: string): string {
  const words = text.slice(0, 240).replace(/^(?:\[|\{\{|<)\s?|\s?(?:\]|\}\}|>)$/gu, "");
  return (/^(?:TO FILL|NEEDS CLARIFICATION)(?=:|\])/u.exec(words)?.[0] ?? words).trim();
}

/** `Task` of `Task 1`, `Service` of `Service A: How it connects`; empty for a name without a number. */
function withoutNumber(name: string): string {
  if (name.startsWith("path/to/")) {
    return "path/to";
  }
  const noun = /^(?<noun>[^:]{2,60}?)[ _](?:\d{1,2}(?:\.\d{1,2})?|[A-Z])(?![\p{L}\p{N}])/u.exec(name)?.groups?.["noun"];
  return noun === undefined || name.includes(" › ") ? "" : noun;
}
