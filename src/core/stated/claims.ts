/** So many of so many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

// What follows n/m says what was counted: days, points or tests are no tasks.
const counted = String.raw`(?:(?:build|phase|plan|sub-?)[ ]?)?(?:tasks?|items?|steps?|plans?|complete[d]?|done|finished|완료|完了|完成)(?![\p{L}\p{N}])`;
const ratio = String.raw`(?<![\d/.\-])(?<done>\d{1,4})\s?/\s?(?<total>\d{1,4})(?![\d/.]|\s?%|-\d)`;
const grouped = new RegExp(
  String.raw`^(?:[^\n]{0,200}[,;·:—–]\s*)?${ratio}(?:\s*[✅✓☑]?\s*${counted}[^\n]*|\s*[✅✓☑]?\s*)$`,
  "iu",
);
const bare = new RegExp(String.raw`${ratio}\s+${counted}`, "iu");
const key =
  /^(?:[>\s\-*+#]|\p{Extended_Pictographic}|\ufe0f)*(?:\*\*|__)?(?:overall |total |current |task )*(?:progress|status|completion|tasks completed|completed(?: tasks)?)(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s?(?<value>.{1,300})/iu;
const valueRatio = new RegExp(String.raw`${ratio}(?:\s+${counted}|\s*(?:$|[(*_—–·|,✓✅☑]))`, "iu");
const ofOnePart = /(?:phase|sprint|week|step)s?\s?[:：]?\s*\S{0,3}\s?$/iu;
const percent = /(?<![\d.\-<>≥≤~])(?<percent>\d{1,3})(?:\.\d+)?\s?%/u;
const percentDone =
  /(?<![\d.\-<>≥≤~])(?<percent>\d{1,3})(?:\.\d+)?\s?%\s*(?:\*\*|__)?\s*(?:complete|completed|done|finished)(?![\p{L}\p{N}])|\s[-–—]\s(?<ending>\d{1,3})\s?%\s*$/iu;

/** What a heading says of itself by `(5/8)`, `[5/8]` or `5/8 complete`; dates, versions, parts of a day and spans of years say nothing. */
export function headingClaim(heading: string): Count | undefined {
  const text = withoutCode(heading);
  for (const group of text.matchAll(/[([（]([^()[\]（）\n]{3,200})[)\]）]/gu)) {
    const claim = toCount(grouped.exec((group[1] ?? "").trim()));
    if (claim !== undefined) {
      return claim;
    }
  }
  return toCount(bare.exec(text));
}

/** What a `Progress: 12/20` line says of the whole file; undefined for any other line. */
export function wholeClaim(line: string): Count | undefined {
  const value = key.exec(withoutCode(line))?.groups?.["value"];
  const match = value === undefined ? null : valueRatio.exec(value);
  return match === null || ofOnePart.test(match.input.slice(0, match.index)) ? undefined : toCount(match);
}

/** The whole percentage of a `Progress: 60%` or `60% complete` line; undefined for targets, weights, coverage and all else. */
export function percentClaim(line: string): number | undefined {
  const text = withoutCode(line);
  const value = key.exec(text)?.groups?.["value"];
  const isProgress = value !== undefined && /(?:progress|completion)(?:\*\*|__)?\s?[:：]/iu.test(text);
  const found =
    value === undefined
      ? /^[\s>*_+-]{0,20}\d{1,3}(?:\.\d+)?\s?%/u.test(text) && percentDone.exec(text)
      : isProgress
        ? percent.exec(value)
        : percentDone.exec(value);
  const says = found ? Number(found.groups?.["percent"] ?? found.groups?.["ending"]) : Number.NaN;
  return says <= 100 && !/coverage|target/iu.test(text) ? says : undefined;
}

function toCount(match: RegExpExecArray | null): Count | undefined {
  const done = Number(match?.groups?.["done"]);
  const total = Number(match?.groups?.["total"]);
  return total > 0 && done <= total ? { done, total } : undefined;
}

function withoutCode(text: string): string {
  return text.replace(/`[^`\n]{0,200}`/gu, "");
}
