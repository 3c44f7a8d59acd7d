import type { Section } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { nextSectionNumber } from "./sectionNumber.ts";

/** Sections that stay at the end of a plan: what is new comes before them. */
const closing =
  /^(?:references?|resources|related|links?|see also|notes?|appendix|appendices|glossary|retrospective|lessons|change ?log|progress log|log|journal|history|status updates|open questions|contacts|sign-?off)(?![\p{L}])/iu;

/**
 * A section of the highest level: `lines` without the hashes of its heading and one of the emoji that headings open
 * with, where the plan's do. It goes before what closes a plan, or to the end with `atEnd`; among numbered sections behind
 * the last of them with the next number, or else without one.
 */
export function newSectionDrafts(
  place: InsertPlace,
  [title = "", ...body]: readonly string[],
  emoji: string | undefined,
  atEnd = false,
): readonly Draft[] {
  const style = new PlanStyle(place);
  const tops = style.topSections;
  const lead = emoji !== undefined && style.hasEmoji ? `${emoji} ` : "";
  const lines = [`${"#".repeat(style.topLevel)} ${lead}${title}`, ...body];
  return sectionsAt(place, lines, atEnd ? undefined : firstClosing(tops));
}

/** Lines of a section, heading first, before another one or at the end; with the next number first where those have one. */
export function sectionsAt(place: InsertPlace, lines: readonly string[], next: Section | undefined): readonly Draft[] {
  const plain = sectionAt(place, lines, next);
  const [heading = "", ...body] = lines;
  const title = heading.replace(/^#+\s+/u, "");
  const number = nextSectionNumber(place, new PlanStyle(place).topSections, title);
  if (number === undefined) {
    return [plain];
  }
  const own = title.replace(/^\d{1,3}[.):]\s+/u, "");
  const hashes = heading.slice(0, heading.length - title.length);
  return [sectionAt(place, [`${hashes}${number.lead}${own}`, ...body], number.next), plain];
}

/** Lines of a section, heading first, before another one or at the end, with the rule that the plan has between such. */
function sectionAt(place: InsertPlace, lines: readonly string[], next: Section | undefined): Draft {
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
