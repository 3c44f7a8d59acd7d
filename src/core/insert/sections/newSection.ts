import type { Section } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { PlanStyle } from "../place/planStyle.ts";

/** Sections that stay at the end of a plan: what is new comes before them. */
const closing =
  /^(?:references?|resources|related|links?|see also|notes?|appendix|appendices|glossary|retrospective|lessons|change ?log|progress log|log|journal|history|status updates|open questions|contacts|sign-?off)(?![\p{L}])/iu;

/**
 * A section of the highest level: `lines` without the hashes of its heading and one of the emoji that headings open
 * with, where the plan's do. It goes before what closes a plan, or to the end with `atEnd`.
 */
export function newSectionDraft(
  place: InsertPlace,
  [title = "", ...body]: readonly string[],
  emoji: string | undefined,
  atEnd = false,
): Draft {
  const style = new PlanStyle(place);
  const tops = style.topSections;
  const lead = emoji !== undefined && style.hasEmoji ? `${emoji} ` : "";
  const lines = [`${"#".repeat(style.topLevel)} ${lead}${title}`, ...body];
  return sectionAt(place, lines, atEnd ? undefined : firstClosing(tops));
}

/** Lines of a section, heading first, before another one or at the end, with the rule that the plan has between such. */
export function sectionAt(place: InsertPlace, lines: readonly string[], next: Section | undefined): Draft {
  const style = new PlanStyle(place);
  const tops = style.topSections;
  const { lines: index, plan, record } = place;
  const rule = tops.length === 0 ? undefined : style.ruleBetween(tops);
  const first = record.markdown.frontMatter?.bodyLine ?? 0;
  // Closing notes below the file's last rule belong to no section.
  const last = tops.at(-1);
  const isNoted = last !== undefined && last.endLine < index.lineCount && next === undefined;
  const before = next?.line ?? (isNoted ? last.endLine : index.lineCount);
  const floor = Math.max(first - 1, plan.title === null || plan.titleLine >= before ? first - 1 : plan.titleLine);
  const after = before <= floor ? floor : lastOrTop(place, before, floor);
  return { after, lines: rule === undefined ? lines : [rule, "", ...lines], apart: true };
}

function lastOrTop(place: InsertPlace, before: number, floor: number): number {
  const line = place.lastContent(before, Math.max(floor, 0));
  return line === 0 && floor < 0 && place.isBlank(0) ? -1 : line;
}

/** The first of the sections at the end that all belong there. */
function firstClosing(tops: readonly Section[]): Section | undefined {
  const nth = tops.findLastIndex(({ title }) => !closing.test(stripLead(title)));
  return tops[nth + 1];
}
