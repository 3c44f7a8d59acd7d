import type { Section, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { dependencyMentions } from "../../values/readDependencies.ts";
import { numberAfter } from "../numbers/counting.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { newSectionDrafts, sectionsAt } from "./newSection.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { atLevel, type TemplateSection } from "./templateSections.ts";

/**
 * A template's section: behind the nearest section before it in the template that the plan has too, else before the
 * nearest one behind it, else where new sections go. A phase goes behind the last phase and counts on.
 */
export function sectionDrafts(
  place: InsertPlace,
  section: TemplateSection,
  all: readonly TemplateSection[],
): readonly Draft[] {
  const style = new PlanStyle(place);
  if (isPhase(section)) {
    return phaseOfTemplate(place, section, style);
  }
  const home = homeOf(place, section);
  if (home !== undefined) {
    const after = place.lastContent(home.endLine, home.line);
    return [{ after, lines: inCase(section, atLevel(section, style.topLevel + 1), style), apart: true }];
  }
  const lines = inCase(section, atLevel(section, style.topLevel), style);
  const plain = newSectionDrafts(place, [(lines[0] ?? "").replace(/^#+\s+/u, ""), ...lines.slice(1)], undefined);
  const tops = style.topSections;
  const find = (one: TemplateSection): Section | undefined => place.headings.topCalled(one.title);
  const order = all.filter(({ level }) => level === 2);
  // A part of a section that the plan lacks goes where that would go.
  const nth = order.findIndex((one) => one === section || one.title === section.under);
  const before = order.slice(0, nth).findLast((one) => find(one) !== undefined);
  const behind = order.slice(nth + 1).find((one) => find(one) !== undefined);
  const next =
    before === undefined
      ? behind === undefined
        ? undefined
        : find(behind)
      : tops[tops.findIndex((top) => top === find(before)) + 1];
  const isKnown = before !== undefined || behind !== undefined;
  return isKnown ? [...sectionsAt(place, lines, next), ...plain] : plain;
}

/** Title of the section that a template's section goes into; empty for one of the highest level. */
export function sectionWhere(place: InsertPlace, section: TemplateSection): string {
  return isPhase(section) ? "" : (homeOf(place, section)?.title ?? "");
}

/** A section's lines with its headings in the plan's case; phases keep their names. */
function inCase(
  { headings, hasPhases }: TemplateSection,
  lines: readonly string[],
  style: PlanStyle,
): readonly string[] {
  return hasPhases ? lines : lines.map((line, nth) => (headings.has(nth) ? style.inCase(line) : line));
}

/** Whether a template's section is one of its phases. */
export function isPhase({ unit, level }: TemplateSection): boolean {
  return unit !== undefined && level === 3;
}

function homeOf({ headings }: InsertPlace, { under }: TemplateSection): Section | undefined {
  return under === undefined ? undefined : headings.topCalled(under);
}

function phaseOfTemplate(place: InsertPlace, section: TemplateSection, style: PlanStyle): readonly Draft[] {
  const last = place.plan.phases.findLast(({ task }) => task === null);
  const level = last === undefined ? undefined : place.sectionAt(last.line)?.level;
  const lines = atLevel(section, level === undefined || level === labelLevel ? style.topLevel + 1 : level);
  if (last === undefined) {
    const first = lines.map((line) => dependingOn(line, undefined));
    return newSectionDrafts(place, [(first[0] ?? "").replace(/^#+\s+/u, ""), ...first.slice(1)], undefined);
  }
  const old = section.unit?.number ?? "";
  const number = numberAfter(last.number) ?? old;
  const counted = lines.map((line, nth) =>
    section.headings.has(nth)
      ? line.replace(nth === 0 ? old : `${old}.`, nth === 0 ? number : `${number}.`)
      : dependingOn(line, nameOfUnit(place, last)),
  );
  const rule = style.ruleBetween(place.plan.phases);
  return [
    {
      after: place.contentEnd(last),
      lines: [...(rule === undefined ? [] : [rule, ""]), ...counted],
      apart: true,
      phases: 1,
    },
  ];
}

/** A template's phase depends on the one before it there; in a plan that is the last one, or nothing. */
function dependingOn(line: string, last: string | undefined): string {
  const field = readFieldLine(line).find(({ key }) => key === "dependencies");
  const units = field === undefined ? [] : dependencyMentions(field.value).filter(({ word }) => word !== undefined);
  const [first] = units;
  if (field === undefined || first === undefined) {
    return line;
  }
  const { value } = field;
  const lead = value.slice(0, first.start).replace(/\p{L}+\s{0,2}#?$/u, "");
  const rest = units.length > 1 || last === undefined ? "" : value.slice(first.end);
  return `${line.slice(0, field.valueStart)}${last === undefined ? "None" : lead + last}${rest}${line.slice(field.valueEnd)}`;
}

/** A phase's word and number as its heading has them; its label where it has none. */
function nameOfUnit(place: InsertPlace, unit: Unit): string {
  const text = place.text(unit.line);
  const at = text.toLowerCase().indexOf(unit.word);
  return unit.word === "" || unit.word === "section" || at === -1
    ? unit.label
    : `${text.slice(at, at + unit.word.length)} ${unit.number}`;
}
