import { createBlockReader, type MarkdownText } from "../markdown/blockReader.ts";
import { findPlaceholders, type FindOptions } from "../placeholder/findPlaceholders.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import type { Template } from "./template.ts";

/** The blanks of a template's body, in order; `markdown` where the body was read already. */
export function templatePlaceholders(
  template: Pick<Template, "body" | "placeholders">,
  markdown: MarkdownText = createBlockReader()(template.body),
): readonly Placeholder[] {
  return findPlaceholders(markdown, findOptionsOf(template));
}

/**
 * How blanks are sought in a template, and in plans made from it: what has a guide is a blank wherever it stands, and
 * what its guide says is plan-wide is so.
 */
export function findOptionsOf({ placeholders }: Pick<Template, "placeholders">): FindOptions {
  return {
    known: new Set(placeholders.keys()),
    planWide: new Set([...placeholders].filter(([, { scope }]) => scope === "plan").map(([name]) => name)),
  };
}
