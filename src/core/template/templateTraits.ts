import type { MarkdownText } from "../markdown/blockReader.ts";
import type { FindOptions } from "../placeholder/findPlaceholders.ts";
import { matchTemplate } from "./match/matchTemplate.ts";
import type { KnownTemplate } from "./templateKnowledge.ts";

/**
 * What of a template it takes to read plans made from it: how they are told and how blanks are sought in them. Plain
 * JSON, since making it costs more than reading a plan: a build makes it ready.
 */
export interface TemplateTraits {
  readonly headings: readonly string[];
  readonly known: readonly string[];
  readonly planWide: readonly string[];
}

/** The traits of a template that was read. */
export function traitsOf({ headings, options: { known, planWide } }: KnownTemplate): TemplateTraits {
  return { headings: [...headings], known: [...(known ?? [])], planWide: [...(planWide ?? [])] };
}

/** How blanks are sought in documents, by the template each was made from; `{}` for one made from none of these. */
export function optionsByTraits(
  traits: readonly TemplateTraits[],
): (markdown: Pick<MarkdownText, "blocks" | "lines">) => FindOptions {
  const known = traits.map((one) => ({
    headings: new Set(one.headings),
    options: { known: new Set(one.known), planWide: new Set(one.planWide) },
  }));
  return (markdown) => matchTemplate(markdown, known)?.known.options ?? {};
}
