import type { IgnoredReason } from "./ignoredReason.ts";

/** A box-like token on a line and what it probably is, were the line ordinary text. */
export interface Lookalike {
  /** Whether the token stands where a task's box would, after list markers, quotes and emphasis. */
  readonly startsLine: boolean;
  /** Undefined for a token in the middle of a sentence that only code or HTML would make a receipt of. */
  readonly reason: IgnoredReason | undefined;
}

const opening =
  /^[\s>]*(?:<!--\s*)?(?:#{1,6}\s+)?(?<marker>(?:(?:[-*+]|\d{1,9}[.)])\s*){0,4})(?<dress>(?:\*\*|__)?(?<tick>`)?)$/u;
const state = /^(?:[^[\](\nPSML\p{Lo}\p{N}\\^$#@&_]|\p{Extended_Pictographic}\ufe0f?|)$/u;

/** Markers and blanks, and nothing else, before a box that is nested deeply. */
const deep = /^[\s>*+.)\d-]{60,}$/u;
/** A box with more blanks than its one character has room for: nobody reads it. */
const spaced = /^(?:\s{2,3}|\s[xX]\s?|[xX]\s)$/u;

/**
 * What a token in brackets at a column of a line is, when no task was read there. Undefined for what nobody takes for a
 * task: an index, a footnote, a link in a sentence.
 */
export function readLookalike(line: string, column: number): Lookalike | undefined {
  const close = line.indexOf("]", column);
  const content = line.slice(column + 1, close);
  const after = line.slice(close + 1, close + 40);
  const isState = state.test(content);
  const isSpaced = spaced.test(content);
  const isLabel = /^(?:[PSML]|US\d{1,4}|\d{1,2})$/u.test(content);
  if (!isState && !isLabel && !isSpaced) {
    return undefined;
  }
  const before = line.slice(Math.max(0, column - 60), column);
  // Deep nesting puts many markers and blanks before a box, and nothing else.
  const isDeep = column > 60 && deep.test(line.slice(0, column));
  const isCell = /(?:^|\|)\s*$/u.test(before.slice(-20)) && line.trimStart().startsWith("|");
  if (isCell && isState && content !== "") {
    return { startsLine: false, reason: "cell" };
  }
  if (isSpaced) {
    const isStart = (column <= 60 ? opening : deep).test(column <= 60 ? before : line.slice(0, column));
    const isTask = isStart && /[-*+]|\d[.)]/u.test(before) && /^\s+[^\s([:]/u.test(after);
    return isTask ? { startsLine: true, reason: "spaced" } : undefined;
  }
  const start = column <= 60 ? opening.exec(before) : isDeep ? opening.exec("- ") : null;
  if (start === null) {
    const reason = isState && /^[ xX]$/u.test(content) ? inside(before, after) : undefined;
    return reason === undefined ? undefined : { startsLine: false, reason };
  }
  return { startsLine: true, reason: atStart(start.groups ?? {}, content, after, isLabel) };
}

function atStart(
  { marker = "", tick }: Readonly<Record<string, string | undefined>>,
  content: string,
  after: string,
  isLabel: boolean,
): IgnoredReason | undefined {
  if (after.startsWith("(")) {
    return "link";
  }
  if (after.startsWith("[") || after.startsWith(":")) {
    return "reference";
  }
  if (tick !== undefined) {
    return "inlineCode";
  }
  if (isLabel) {
    return marker === "" ? undefined : "label";
  }
  if (/^\s*$/u.test(after)) {
    return marker === "" ? undefined : "empty";
  }
  // `[]` and `[-]` outside lists are brackets like any other.
  return marker === "" && content !== " " && content !== "x" && content !== "X" ? undefined : "noMarker";
}

/** A box further into a line is worth a receipt in inline code and as the value of a key. */
function inside(before: string, after: string): IgnoredReason | undefined {
  if ((before.match(/`/gu) ?? []).length % 2 === 1) {
    return "inlineCode";
  }
  if (after.startsWith("(") || after.startsWith("[")) {
    return undefined;
  }
  return /[:：][*_]{0,2}\s*$/u.test(before) ? "value" : undefined;
}
