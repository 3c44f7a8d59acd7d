import { isBlankWords } from "./stopList.ts";
import type { PlaceholderKind } from "./placeholder.ts";

/** A unit of time or size behind an `X`. */
const unit = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|sprints?|sessions?|points?|story points|h|d|w)";

/** `X hours`, `X-Y days`, `X hours/days`; also with `N`, `#`, `?` or `##` for the number where brackets are around it. */
const bareNumber = new RegExp(String.raw`^X(?:\s?[-–]\s?[XYZ])?\s?${unit}(?:/${unit}){0,3}(?![\p{L}\p{N}])`, "u");
const bracketNumber = new RegExp(
  String.raw`^~?(?:[XYN?]|#{1,4})(?:\s?[-–]\s?[XYZMN?])?\+?\s?${unit}(?:/${unit}){0,3}$`,
  "iu",
);

/** The end of `X hours` at an offset, or -1. */
export function numberEnd(text: string, at: number): number {
  // A bounded piece, so that the engine never copies or walks the rest of the document.
  const piece = text.slice(at, at + 60);
  const length = bareNumber.exec(piece)?.[0].length;
  return length === undefined ? -1 : at + length;
}

/** What a bracket token is by its content alone; `strong` ones are blanks wherever they stand in text (format §6). */
export interface BracketReading {
  readonly kind: PlaceholderKind;
  readonly strong: boolean;
}

/** Reads what stands between two brackets; undefined for a mark, reference, state or tag. */
export function readBracket(content: string): BracketReading | undefined {
  const words = content.trim();
  const first = words.charCodeAt(0);
  if (first === 35) {
    return /^#{2,4}(?:[-_][\p{L}\p{N}_-]+)?$/u.test(words)
      ? { kind: "number", strong: true }
      : bracketNumber.test(words)
        ? { kind: "number", strong: false }
        : undefined;
  }
  if (/^(?:TO[ _]FILL|FILL[ _]IN|TODO)\s*:/u.test(words) || /^TO[ _]FILL$/u.test(words)) {
    return { kind: "fill", strong: words.startsWith("TO") && !words.startsWith("TODO") };
  }
  if (/^NEEDS CLARIFICATION\b/u.test(words)) {
    return { kind: "clarify", strong: words.includes(":") };
  }
  if (/^(?:TBD|TBA|TBC)$/u.test(words)) {
    return { kind: "tbd", strong: false };
  }
  if (/ \\?\| /u.test(words)) {
    return words.split(/ \\?\| /u).every((part) => /\p{L}/u.test(part)) ? { kind: "choice", strong: false } : undefined;
  }
  if (bracketNumber.test(words)) {
    return { kind: "number", strong: false };
  }
  if (isDateWords(words)) {
    return { kind: "date", strong: false };
  }
  if (!isBlankWords(words)) {
    return undefined;
  }
  if (
    /^(?:continue|repeat|add more|add additional|add further|more|additional|further|and so on|etc)\b/iu.test(words)
  ) {
    if (/\b(?:as needed|if needed|pattern|for (?:each|all|every|remaining)|additional|more|further)\b/iu.test(words)) {
      return { kind: "repeat", strong: false };
    }
  }
  return { kind: /^(?:links?|urls?)\b/iu.test(words) ? "link" : "bracket", strong: false };
}

/** `Date`, `Target date`, `Date completed`, `YYYY-MM-DD`, `Start date`: a day is to be written. */
function isDateWords(words: string): boolean {
  return (
    words.length <= 40 &&
    (/^(?:\p{L}{2,20} ){0,3}dates?$/iu.test(words) ||
      /^dates? (?:of |when )?\p{L}{2,20}$/iu.test(words) ||
      /^(?:Y{4}|DD|MM)[-/.](?:MM|DD)[-/.](?:DD|Y{4})$/u.test(words))
  );
}
