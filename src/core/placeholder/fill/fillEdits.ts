import type { PlanRecord } from "../../index/planRecord.ts";
import { inColumn } from "../../text/inColumn.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Placeholder } from "../placeholder.ts";
import { asksForDay } from "./candidatesFor.ts";
import { dateFormatOf, formatDay } from "./dateFormat.ts";
import { filledTogether, occurrencesOf } from "./occurrencesOf.ts";
import { fitValue } from "./fitValue.ts";
import { withUnits } from "./numberUnits.ts";
import { hasOthers, slotKind, slotPlace } from "./slotPlace.ts";
import { moreBackticks, writtenValue } from "./writtenValue.ts";

/** What is needed of a plan to fill its blanks. */
export type FillablePlan = Pick<PlanRecord, "markdown" | "placeholders" | "fields">;

/** The blank alone, or every one that its name is offered for, see {@link alikeOf}. */
export type FillScope = "here" | "all";

/** Why nothing is written: there is no value, or the plan has no such blank at that place (any more). */
export type FillRefusal = "empty" | "gone";

/**
 * The edits that put a value into a blank: fitted to its neighbours, dates in the plan's format, and never as Markdown
 * structure that the value was not meant to be. Ranges do not overlap.
 */
export function fillEdits(
  plan: FillablePlan,
  placeholder: Placeholder,
  value: string,
  scope: FillScope,
): readonly TextEdit[] | FillRefusal {
  const { start, end } = placeholder.range;
  const own = plan.placeholders.find(
    ({ range, text }) => range.start === start && range.end === end && text === placeholder.text,
  );
  if (own === undefined) {
    return "gone";
  }
  if (value.trim() === "") {
    return "empty";
  }
  const eol = plan.markdown.lines.text.includes("\r\n") ? "\r\n" : "\n";
  const blanks = scope === "all" ? alikeOf(plan, own) : [own];
  return blanks.flatMap((blank) => editsFor(plan, blank, value.trim(), eol, blanks));
}

/**
 * The blanks that one answer may be put into, as an offer (format §6): all of a plan-wide name; else those of the same
 * words that no table and no heading below the title holds. Dates, choices, samples and blanks that are named by their
 * slot are alone. The given one is among them.
 */
export function alikeOf({ markdown, placeholders }: FillablePlan, placeholder: Placeholder): readonly Placeholder[] {
  if (placeholder.kind === "date" || !namedByItself.has(placeholder.kind)) {
    return [placeholder];
  }
  if (placeholder.scope === "plan") {
    return filledTogether(placeholders, placeholder).filter(({ kind }) => namedByItself.has(kind));
  }
  const isFree = ({ kind, range }: Placeholder): boolean => {
    const place = namedByItself.has(kind) ? slotKind(markdown, range) : "cell";
    return place === "text" || place === "code";
  };
  return isFree(placeholder) && !asksForDay(placeholder)
    ? occurrencesOf(placeholders, placeholder).filter(isFree)
    : [placeholder];
}

const namedByItself: ReadonlySet<Placeholder["kind"]> = new Set(["bracket", "mustache", "angle"]);

function editsFor(
  plan: FillablePlan,
  blank: Placeholder,
  value: string,
  eol: string,
  blanks: readonly Placeholder[],
): readonly TextEdit[] {
  const { lines } = plan.markdown;
  const { range } = blank;
  const place = slotPlace(plan.markdown, range);
  const fitted = fitValue(
    lines.text,
    blank,
    asksForDay(blank) ? formatDay(value, dateFormatOf(blank, plan.fields)) : value,
  );
  const newText = withUnit(blank, writtenValue(fitted, place, eol, hasOthers(place, blank, blanks)));
  return place.span === undefined || !newText.includes("`")
    ? [place.kind === "cell" ? inColumn(lines, range, newText) : { range, newText }]
    : inCodeSpan(lines.text, range, newText, place.span);
}

/** A bare number takes over the unit that its blank asks for: `3` in `X days` is `3 days`. Of several none is guessed. */
function withUnit(blank: Placeholder, value: string): string {
  const [first, ...others] = withUnits(blank, value);
  return first === undefined || others.length > 0 ? value : first;
}

/** A value with backticks in a code span, which then needs more of them around it. */
export function inCodeSpan(text: string, range: TextRange, newText: string, span: TextRange): readonly TextEdit[] {
  let open = span.start;
  while (text[open - 1] === " ") {
    open--;
  }
  let present = 0;
  while (text[open - 1 - present] === "`") {
    present++;
  }
  const more = moreBackticks(newText, present);
  const isPadded = open < span.start;
  const pad = !isPadded && (newText.startsWith("`") || newText.endsWith("`")) ? " " : "";
  // Where the blank starts or ends the span there is one edit, not two that touch.
  const first = range.start === span.start && !isPadded;
  const last = range.end === span.end && !isPadded;
  const edits: TextEdit[] = [{ range, newText: `${first ? more + pad : ""}${newText}${last ? pad + more : ""}` }];
  if (!first) {
    edits.push({ range: { start: open, end: open }, newText: more + pad });
  }
  if (!last) {
    const close = isPadded ? closeOf(text, span.end) : span.end;
    edits.push({ range: { start: close, end: close }, newText: pad + more });
  }
  return edits.filter((edit) => edit.newText !== "" || edit.range.end > edit.range.start);
}

function closeOf(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") {
    at++;
  }
  return at;
}
