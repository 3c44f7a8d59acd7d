import { dependencyOffers } from "../../complete/offers/dependencyOffers.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { shortTitle } from "../../plan/shortTitle.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { phaseEnd } from "../../register/places/phaseEnd.ts";
import { touches } from "../../text/textRange.ts";
import { type DayHint, likelyDays } from "../../values/likelyDays.ts";
import { guideFor } from "../guide/guideFor.ts";
import { sectionGuide } from "../guide/sectionGuide.ts";
import type { PlaceholderGuide, PlaceholderGuides } from "../guide/placeholderGuide.ts";
import type { Placeholder } from "../placeholder.ts";
import { asksForDay, asksForPhase, type CandidateContext, candidatesFor, presetFor } from "./candidatesFor.ts";
import { dateFormatOf, formatDay } from "./dateFormat.ts";
import { alikeOf } from "./fillEdits.ts";
import { duePlaceholders } from "./readiness.ts";

/** What surfaces show of one blank. */
export interface BlankView {
  readonly blank: Placeholder;
  readonly guide: PlaceholderGuide;
  /** What may be written, the likeliest first; days in the plan's format. */
  readonly offers: readonly string[];
  /** The first offer where it is an answer by itself, so that nobody has to choose. */
  readonly preset: string | undefined;
  /** Which day an offer is, by the offer. */
  readonly days: ReadonlyMap<string, DayHint>;
  /** How many blanks one answer may fill, this one included; 1 where it stands alone. */
  readonly alike: number;
  /** Its place among the blanks that are due, from 1 on; 0 where it is not due. */
  readonly nth: number;
  /** How many are due. */
  readonly due: number;
}

/** The blank that an offset stands in or right behind; at a seam the one that starts there. */
export function blankAt(placeholders: readonly Placeholder[], offset: number): Placeholder | undefined {
  return placeholders.findLast(({ range }) => touches(range, offset));
}

/** Looks one blank of a plan up in all that is known of it. */
export function blankView(
  record: PlanRecord,
  blank: Placeholder,
  context: CandidateContext,
  guides?: PlaceholderGuides,
): BlankView {
  const bySection = guides === undefined ? undefined : sectionGuide(blank, sectionOf(record, blank), guides);
  const guide = bySection ?? guideFor(blank, guides);
  const isDay = asksForDay(blank);
  const { line } = record.lines.positionAt(blank.range.start);
  const end = isDay ? phaseEnd(record, line) : undefined;
  const known: CandidateContext = {
    ...titleOf(record),
    ...context,
    ...(asksForPhase(blank) && { phases: otherPhases(record, line) }),
    ...(end !== undefined && { phaseEnd: end }),
  };
  const format = isDay ? dateFormatOf(blank, record.fields) : undefined;
  const written = (value: string): string => (format === undefined ? value : formatDay(value, format));
  const preset = presetFor(blank, known, guide);
  // The phase may end today.
  const days = isDay ? likelyDays(known.today, end).toReversed() : [];
  const due = duePlaceholders(record);
  return {
    blank,
    guide,
    offers: candidatesFor(blank, known, guide).map(written),
    preset: preset === undefined ? undefined : written(preset),
    days: new Map(days.map(({ day, hint }) => [written(day), hint])),
    alike: alikeOf(record, blank).length,
    nth: due.indexOf(blank) + 1,
    due: due.length,
  };
}

/** What the heading or label right above a blank says. */
export function sectionOf({ plan, lines }: PlanRecord, { range }: Placeholder): string {
  const { line } = lines.positionAt(range.start);
  return plan.sections.findLast((section) => section.line < line && line < section.endLine)?.title ?? "";
}

/** What the plan's phases are called, but the one around a line, as far as its reader finds them by that. */
function otherPhases(record: PlanRecord, line: number): readonly string[] {
  const names = new Set(record.plan.phases.map(unitName));
  return dependencyOffers(record, line, "", false).flatMap(({ value }) => (names.has(value) ? [value] : []));
}

/** The plan's title as written, and what the plan is called where nothing of it is blank. */
function titleOf({ markdown, plan, placeholders }: PlanRecord): Pick<CandidateContext, "title" | "titleLine"> {
  const heading = markdown.blocks.find((block) => block.kind === "heading" && block.level === 1);
  if (heading?.kind !== "heading") {
    return {};
  }
  const { text, range } = heading;
  const isWhole = !placeholders.some((one) => one.range.start >= range.start && one.range.end <= range.end);
  return { titleLine: text, ...(isWhole && plan.title !== null && { title: shortTitle(plan.title) }) };
}
