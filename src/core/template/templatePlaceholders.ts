import { createBlockReader, type MarkdownText } from "../markdown/blockReader.ts";
import { findPlaceholders, type FindOptions } from "../placeholder/findPlaceholders.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import type { Template } from "./template.ts";

/** The blanks of a template's body, in order; `markdown` where the body was read already. */
export function templatePlaceholders(
  template: Pick<Template, "body" | "placeholders">,
  markdown: MarkdownText = createBlockReader()(template.body),
): readonly Placeholder[] {
  const found = findPlaceholders(markdown, findOptionsOf(template));
  // Once more with what was learnt: sample text counts in a plan wherever it stands, so it does here.
  return findPlaceholders(markdown, findOptionsOf(template, found));
}

/**
 * How blanks are sought in a template, and in plans made from it: what has a guide is a blank wherever it stands, what
 * its guide says is plan-wide is so, and so is sample text among the template's own blanks, as a whole line, cell or
 * value: in a plan half filled it may be the only blank of its row.
 */
export function findOptionsOf(
  { placeholders }: Pick<Template, "placeholders">,
  own: readonly Placeholder[] = [],
): FindOptions {
  const samples = own.flatMap(({ kind, text }) => (kind === "boilerplate" ? sampleTexts(text) : []));
  return {
    known: new Set([...placeholders.keys(), ...samples]),
    planWide: new Set([...placeholders].filter(([, { scope }]) => scope === "plan").map(([name]) => name)),
  };
}

/** A sample as it may stand in a plan: whole, or what follows its label where that is filled. */
function sampleTexts(text: string): readonly string[] {
  const rest = /^[^\n]{1,80}?(?: [-–—] |: )(?=[^\n]*$)(?<rest>.+)$/u.exec(text)?.groups?.["rest"];
  return [text, ...(rest === undefined ? [] : [rest])].map((one) => one.toLowerCase());
}
