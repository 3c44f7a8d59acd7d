import { isUnfilled } from "../fields/isUnfilled.ts";
import type { Field } from "../fields/field.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Unit } from "../plan/model.ts";
import { isApproval } from "../words/isApproval.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { statusHead, statusWords } from "../words/statusHead.ts";
import { contradicts } from "../words/contradicts.ts";
import { readStatus } from "../words/readStatus.ts";
import { headingClaim } from "./claims.ts";
import type { Stated } from "./stated.ts";
import { type Saying, statedCount, statedPercent, statedStatus, type Subject } from "./subject.ts";

/** What the heading of a phase or step that holds tasks says of it: its mark, a counter, a box of its own. */
export function statedHeading(
  source: { readonly markdown: MarkdownText; readonly plan: Plan },
  unit: Unit,
  subject: Subject,
): readonly Stated[] {
  const { start, end } = unit.range;
  const heading = source.markdown.lines.text.slice(start, end);
  const saying = (from: number, to: number, form: Saying["form"] = "heading"): Saying => ({
    line: unit.line,
    text: form === "heading" ? heading.slice(from, to) : heading,
    range: { start: start + from, end: start + to },
    form,
  });
  const mark = readEdgeMark(heading, "heading");
  const claim = headingClaim(heading);
  const percent = claim === undefined ? undefined : percentBeside(heading, claim.end);
  const box = source.plan.boxedUnits.has(unit.line) ? /^(?:[-*+]\s+)?\[(?<mark>[xX])\]/du.exec(heading) : null;
  const [boxStart, boxEnd] = box?.indices?.groups?.["mark"] ?? [0, 0];
  return [
    ...(mark === undefined ? [] : [statedStatus(subject, saying(mark.start, mark.end), mark.status)]),
    ...(claim === undefined ? [] : [statedCount(subject, { ...saying(claim.start, claim.end), text: heading }, claim)]),
    ...(percent === undefined
      ? []
      : [statedPercent(subject, { ...saying(percent.start, percent.end), text: heading }, percent.percent)]),
    ...(box === null ? [] : [statedStatus(subject, saying(boxStart, boxEnd, "box"), "done")]),
  ];
}

/** `(5/8, 62%)`: a percentage in the same brackets as a counter says the same once more. */
function percentBeside(
  heading: string,
  from: number,
): { readonly percent: number; readonly start: number; readonly end: number } | undefined {
  const match = /^[^()[\]（）\d%]{0,20}?(?<percent>\d{1,3})\s?%/du.exec(heading.slice(from));
  const [start, end] = match?.indices?.groups?.["percent"] ?? [0, 0];
  const percent = Number(match?.groups?.["percent"]);
  return percent <= 100 ? { percent, start: from + start, end: from + end } : undefined;
}

/**
 * The status that a field gives its subject; undefined for other fields, blanks and approvals, and for a value that says done
 * in passing only: `Complete Analysis Provided`, `✅ Tests restored`, `Production Ready - rollout in progress`.
 */
export function statedField({ key, value, line, range }: Field, subject: Subject): Stated | undefined {
  if (key !== "status" || isUnfilled(value)) {
    return undefined;
  }
  const says = isApproval(value) ? undefined : readStatus(value);
  return says === undefined || (says === "done" && !saysDone(value))
    ? undefined
    : statedStatus(subject, { line, text: value, range, form: "field" }, says);
}

function saysDone(value: string): boolean {
  const isOpenToo = contradicts(value, "done");
  return (
    !isOpenToo && (/\p{L}/u.test(value) ? statusWords(value) !== "" && statusHead(value).kind !== "sentence" : true)
  );
}
