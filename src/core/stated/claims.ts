/** So many of so many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

// What follows n/m says what was counted: days, points or tests are no tasks.
const counted = String.raw`(?:(?:build|phase|plan|sub-?)[ ]?)?(?:tasks?|items?|steps?|plans?|complete[d]?|done|finished|완료|完了|完成)(?![\p{L}\p{N}])`;
const ratio = String.raw`(?<![\d/.\-])(?<done>\d{1,4})\s?/\s?(?<total>\d{1,4})(?![\d/.]|\s?%|-\d)`;
const grouped = new RegExp(
  String.raw`^(?:[^\n]{0,200}[,;·:—–]\s*)?${ratio}(?:\s*[✅✓☑]?\s*${counted}[^\n]*|\s*[✅✓☑]?\s*(?:[,;·–—-]\s*\d{1,3}\s?%)?)$`,
  "diu",
);
const bare = new RegExp(String.raw`${ratio}\s+${counted}`, "diu");
const key =
  /^(?:[>\s\-*+#]|\p{Extended_Pictographic}|\ufe0f)*(?:\*\*|__)?(?:overall |total |current |task )*(?:progress|status|completion|tasks completed|completed(?: tasks)?|fortschritt|avancement|progreso|progresso|avance|進捗|进度|进展|진행률|진행)(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s?(?<value>.{1,300})/iu;
const valueRatio = new RegExp(String.raw`${ratio}(?:\s+${counted}|\s*(?:$|[()*_—–·|,✓✅☑]))`, "diu");
const ofOnePart = /(?:phase|sprint|week|step)s?\s?[:：]?\s*\S{0,3}\s?$/iu;
const percent = /(?<![\d.\-<>≥≤~])(?<percent>\d{1,3}(?:\.\d+)?)\s?%/du;
const percentDone =
  /(?<![\d.\-<>≥≤~])(?<percent>\d{1,3}(?:\.\d+)?)\s?%\s*(?:\*\*|__)?\s*(?:complete|completed|done|finished)(?![\p{L}\p{N}])|\s[-–—]\s(?<ending>\d{1,3})\s?%\s*$/diu;

/** A count as a text states it, with where its two numbers stand in that text: UTF-16 offsets from the first to behind the last digit. */
export interface CountClaim extends Count {
  readonly start: number;
  readonly end: number;
}

/** A whole percentage as a text states it; its number without the sign stands from `start` to `end`. */
export interface PercentClaim {
  readonly percent: number;
  readonly start: number;
  readonly end: number;
}

/** What a heading says of itself by `(5/8)`, `[5/8]` or `5/8 complete`; dates, versions, parts of a day and spans of years say nothing. */
export function headingClaim(heading: string): CountClaim | undefined {
  const text = withoutCode(heading);
  for (const group of text.matchAll(/[([（]([^()[\]（）\n]{3,200})[)\]）]/gu)) {
    const [, inside = ""] = group;
    const blanks = inside.length - inside.trimStart().length;
    const claim = toCount(grouped.exec(inside.trim()), group.index + 1 + blanks);
    if (claim !== undefined) {
      return claim;
    }
  }
  return toCount(bare.exec(text), 0);
}

/** What a `Progress: 12/20` line says of the whole file; undefined for any other line. */
export function wholeClaim(line: string): CountClaim | undefined {
  const found = keyedValue(line);
  const match = found === undefined ? null : valueRatio.exec(found.value);
  return found === undefined || match === null || ofOnePart.test(match.input.slice(0, match.index))
    ? undefined
    : toCount(match, found.start);
}

/** The whole percentage of a `Progress: 60%` or `60% complete` line; undefined for targets, weights, coverage and all else. */
export function percentClaim(line: string): PercentClaim | undefined {
  const text = withoutCode(line);
  const keyed = keyedValue(line);
  const isProgress =
    keyed !== undefined &&
    /(?:progress|completion|fortschritt|avancement|progreso|progresso|avance|進捗|进度|进展|진행률|진행)(?:\*\*|__)?\s?[:：]/iu.test(
      text,
    );
  const found =
    keyed === undefined
      ? /^[\s>*_+-]{0,20}\d{1,3}(?:\.\d+)?\s?%/u.test(text)
        ? percentDone.exec(text)
        : null
      : isProgress
        ? percent.exec(keyed.value)
        : percentDone.exec(keyed.value);
  const [start, end] = found?.indices?.groups?.["percent"] ?? found?.indices?.groups?.["ending"] ?? [0, 0];
  const says = found === null ? Number.NaN : Math.floor(Number(found.input.slice(start, end)));
  const from = keyed?.start ?? 0;
  return says <= 100 && !/coverage|target/iu.test(text)
    ? { percent: says, start: from + start, end: from + end }
    : undefined;
}

/** The value of a line that speaks of progress, with where it begins. */
function keyedValue(line: string): { readonly value: string; readonly start: number } | undefined {
  const match = key.exec(withoutCode(line));
  const value = match?.groups?.["value"];
  return match === null || value === undefined ? undefined : { value, start: match[0].length - value.length };
}

/** `from` is where the text that was searched begins in the one that the claim is made in. */
function toCount(match: RegExpExecArray | null, from: number): CountClaim | undefined {
  const [start] = match?.indices?.groups?.["done"] ?? [0];
  const [, end] = match?.indices?.groups?.["total"] ?? [0, 0];
  const done = Number(match?.groups?.["done"]);
  const total = Number(match?.groups?.["total"]);
  return total > 0 && done <= total ? { done, total, start: from + start, end: from + end } : undefined;
}

/** Code says nothing; blanks in its place keep what is behind where it is. */
function withoutCode(text: string): string {
  return text.replace(/`[^`\n]{0,200}`/gu, (code) => " ".repeat(code.length));
}
