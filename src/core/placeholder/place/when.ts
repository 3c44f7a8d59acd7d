import type { PlaceholderKind, PlaceholderWhen } from "../placeholder.ts";

/** What is known of a blank's place when it is dated. */
export interface WhenPlace {
  readonly kind: PlaceholderKind;
  /** The token's own words and the key or column it is a value of. */
  readonly own: string;
  readonly label: string | undefined;
  /** The words right in front of the token, such as `Completed `. */
  readonly before: string;
  /** What {@link whenOfHeading} says of the headings above; the latest of them. */
  readonly section: PlaceholderWhen;
}

const completed =
  /\b(?:completed|finished|closed|shipped|delivered|actual)\b|\b(?:date completed|completion date|end date \(actual\))\b/iu;
const planned = /\b(?:target|planned|expected|estimated|due)\b/iu;

/** When the blanks below a heading are due by its words (format §6). */
export function whenOfHeading(heading: string): PlaceholderWhen {
  if (
    /\b(?:retrospective|retro|post-?mortem|post-(?:completion|implementation|launch)|lessons? learned|what went (?:well|wrong)|would repeat)\b/iu.test(
      heading,
    )
  ) {
    return "end";
  }
  return /\b(?:learnings?|journal|diary|surprises|discoveries|completed (?:phases|tasks|milestones)|execution log)\b/iu.test(
    heading,
  )
    ? "during"
    : "start";
}

/**
 * When a blank is due (format §6): under a retrospective at the end; learnings, actual figures and the dates on which
 * something was completed while the work goes on; all else before it starts.
 */
export function whenOf({ kind, own, label, before, section }: WhenPlace): PlaceholderWhen {
  if (section !== "start") {
    return section;
  }
  const words = `${own} ${label ?? ""}`;
  if (planned.test(words)) {
    return "start";
  }
  if (/^(?:date )?completed$|^completion date$/iu.test(label ?? "")) {
    return "end";
  }
  const takesDate = kind === "date" || kind === "link" || kind === "mustache";
  const isActual = /\bactual\b/iu.test(words);
  return isActual || (takesDate && (completed.test(words) || /\bcompleted\b[:\s]*$/iu.test(before)))
    ? "during"
    : "start";
}

/** The later of two. */
export function laterOf(a: PlaceholderWhen, b: PlaceholderWhen): PlaceholderWhen {
  return a === "end" || b === "end" ? "end" : a === "during" ? a : b;
}
