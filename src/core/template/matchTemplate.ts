import type { MarkdownText } from "../markdown/blockReader.ts";
import { plainText, stripLead } from "../plan/plainText.ts";

/** Template of a plan, as it was handed in, with how much of it the plan still has. */
export interface TemplateMatch<T> {
  readonly known: T;
  /** Share of the template's headings that the plan has, 0 to 1. */
  readonly share: number;
}

/** A template's headings are names enough to tell it by only from so many on. */
const fewestHeadings = 3;
/** Less than this share of headings in common is chance: "Risks" and "Dependencies" are in most plans. */
const leastShare = 0.5;

/**
 * The template that a plan was made from, told by its headings: nothing is written into plans to remember it (format
 * §6). Undefined where none has half of its headings there; of several the one with the largest share, and of those the
 * one with the most headings.
 */
export function matchTemplate<T extends { readonly headings: ReadonlySet<string> }>(
  plan: Pick<MarkdownText, "blocks">,
  templates: readonly T[],
): TemplateMatch<T> | undefined {
  const own = headingsOf(plan);
  let best: (TemplateMatch<T> & { readonly size: number }) | undefined;
  for (const known of templates) {
    const { headings } = known;
    const { size } = headings;
    const common = [...headings].filter((heading) => own.has(heading)).length;
    const share = common / size;
    const isBetter = best === undefined || share > best.share || (share === best.share && size > best.size);
    if (size >= fewestHeadings && share >= leastShare && isBetter) {
      best = { known, share, size };
    }
  }
  return best && { known: best.known, share: best.share };
}

/**
 * The words of all headings below the title, in lower case and without emoji. Those with a blank are left out: in a plan
 * the blank is filled.
 */
export function headingsOf({ blocks }: Pick<MarkdownText, "blocks">): ReadonlySet<string> {
  const headings = blocks.flatMap((block) =>
    block.kind === "heading" && block.level > 1 && !/\[[^\]]{2}|\{\{|<\S/u.test(block.text.slice(0, 200))
      ? [stripLead(plainText(block.text.slice(0, 200))).toLowerCase()]
      : [],
  );
  return new Set(headings.filter((heading) => heading !== ""));
}
