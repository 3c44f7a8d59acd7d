import type { MarkdownText } from "../../markdown/blockReader.ts";
import { plainText, stripLead } from "../../plan/plainText.ts";
import { type LineMark, lineShare } from "./lineMarks.ts";

/** What a template is told by. */
export interface TemplateMarks {
  /** As {@link headingsOf} gives them. */
  readonly headings: ReadonlySet<string>;
  /** Its lines, where its headings are too few to tell it by. */
  readonly lines?: readonly LineMark[];
  /** Names of blanks that it has guides for, lower case. */
  readonly guides?: readonly string[];
}

/** Template of a plan, as it was handed in, with how much of it the plan still has. */
export interface TemplateMatch<T> {
  readonly known: T;
  /** Share of the template's headings that the plan has, or of its lines where it is told by those; 0 to 1. */
  readonly share: number;
}

/** A template's headings are names enough to tell it by only from so many on. */
export const fewestHeadings = 3;
/** Less than this share of headings in common is chance: "Risks" and "Dependencies" are in most plans. */
const leastShare = 0.5;

/**
 * The template that a plan was made from, told by its headings, or by its lines where it has hardly any: nothing is
 * written into plans to remember it (format §6). Undefined where none has enough there; of several the one with the
 * largest share, of those the one with the most headings, and of copies the one with guides for the most of the plan's
 * blanks.
 */
export function matchTemplate<T extends TemplateMarks>(
  plan: Pick<MarkdownText, "blocks" | "lines">,
  templates: readonly T[],
): TemplateMatch<T> | undefined {
  const own = headingsOf(plan);
  let best: readonly TemplateMatch<T>[] = [];
  for (const known of templates) {
    const share = known.headings.size < fewestHeadings ? smallShare(known, own, plan) : headingShare(known, own);
    const [first] = best;
    const [more, most] = [known.headings.size, first?.known.headings.size ?? 0];
    if (share === 0 || (first !== undefined && (share < first.share || (share === first.share && more < most)))) {
      continue;
    }
    const isTie = first !== undefined && share === first.share && more === most;
    best = [...(isTie ? best : []), { known, share }];
  }
  return best.length < 2 ? best[0] : bestGuided(plan, best);
}

function headingShare({ headings }: TemplateMarks, own: ReadonlySet<string>): number {
  const share = [...headings].filter((heading) => own.has(heading)).length / headings.size;
  return share >= leastShare ? share : 0;
}

/** The share of lines, if all of the few headings are there in their order. */
function smallShare(
  { headings, lines = [] }: TemplateMarks,
  own: ReadonlySet<string>,
  plan: Pick<MarkdownText, "blocks" | "lines">,
): number {
  const kept = [...own].filter((heading) => headings.has(heading));
  const isInOrder = kept.length === headings.size && [...headings].every((heading, nth) => heading === kept[nth]);
  return isInOrder ? lineShare(lines, plan) : 0;
}

/** Of templates that are alike the one that says the most of the blanks still there; the first of several. */
function bestGuided<T extends TemplateMarks>(
  { lines }: Pick<MarkdownText, "lines">,
  matches: readonly TemplateMatch<T>[],
): TemplateMatch<T> | undefined {
  const text = lines.text.toLowerCase();
  const counts = matches.map(
    ({ known: { guides = [] } }) => guides.filter((name) => text.includes(name.split(" › ").at(-1) ?? name)).length,
  );
  return matches[counts.indexOf(Math.max(...counts))];
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
