import type { PlanRecord } from "../../index/planRecord.ts";
import { numberAfter } from "../../insert/numbers/counting.ts";
import { numberRange } from "../../insert/units/unitHeadingLine.ts";
import type { Plan, Section, Unit } from "../../plan/model.ts";
import { slug } from "../../plan/plainText.ts";
import { RoleReader } from "../../plan/sections/roles.ts";
import { readUnitHeading, type UnitHeading } from "../../plan/units/unitHeading.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { type UnitRank, type UnitWords, unitWords } from "../../plan/units/unitWords.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { TextRange } from "../../text/textRange.ts";

/** A heading that has the number of an earlier one beside it. */
export interface Twin {
  readonly section: Section;
  readonly unit: UnitHeading;
  readonly first: Section;
  /** Where the number stands in the document; the whole heading where that cannot be found. */
  readonly range: TextRange;
  readonly firstRange: TextRange;
  /** The number behind the last of their kind beside them, if that can be counted. */
  readonly nextNumber: string | undefined;
}

/**
 * Headings of phases (or steps) below the same heading and of its level that have the same word and number but say something
 * else. The reader takes such a phase for a part of the first one where it says nothing of its own progress (format §3).
 * Left out are days, weeks and sprints, of which one may have several headings, and headings that speak of a unit rather
 * than open one: "Phase 2: Notes", "Phase 2 - Part B".
 */
export function twinHeadings({ plan, policy, lines }: PlanRecord, rank: UnitRank): readonly Twin[] {
  const units = rank === "phase" ? plan.phases : plan.phases.flatMap(({ steps }) => allUnits(steps));
  const opened = new Map(units.map((unit) => [unit.line, unit]));
  const words = unitWords(policy.unitWords);
  const roles = new RoleReader();
  const places = new Map<string, Beside>();
  const twins: { readonly twin: Omit<Twin, "nextNumber">; readonly beside: Beside }[] = [];
  for (const section of headingsBeside(plan, opened, rank)) {
    const unit = numbered(opened.get(section.line)) ?? readUnitHeading(section.title, words);
    if (unit === undefined || !unit.separated || unit.title === "" || unit.number === "" || calendar.test(unit.word)) {
      continue;
    }
    const key = `${section.parent?.line ?? -1} ${section.level} ${unit.word}`;
    const beside = places.get(key) ?? { byNumber: new Map(), last: unit.number };
    places.set(key, beside);
    const number = unit.number.toLowerCase();
    const first = beside.byNumber.get(number);
    if (first === undefined) {
      beside.byNumber.set(number, { section, unit });
      beside.last = unit.number;
      continue;
    }
    const isPair = opened.has(section.line) || opened.has(first.section.line);
    if (
      isPair &&
      !isAlike(first.unit, unit) &&
      [first, { section, unit }].every((one) => isOpening(one, roles, words))
    ) {
      const range = placeOf(lines, section, unit);
      const firstRange = placeOf(lines, first.section, unit);
      twins.push({ twin: { section, unit, first: first.section, range, firstRange }, beside });
    }
  }
  const found: Twin[] = [];
  for (const { twin, beside } of twins) {
    const next = numberAfter(beside.last);
    const isFree = next !== undefined && !beside.byNumber.has(next.toLowerCase());
    found.push({ ...twin, nextNumber: isFree ? next : undefined });
  }
  return found;
}

/**
 * The headings of units, and those of their level below the same heading: a phase that says nothing of itself is none where
 * another has its number. Steps are always steps.
 */
function headingsBeside({ sections }: Plan, opened: ReadonlyMap<number, Unit>, rank: UnitRank): readonly Section[] {
  const keyOf = ({ parent, level }: Section): string => `${parent?.line ?? -1} ${level}`;
  const own = opened.size === 0 ? [] : sections.filter(({ line, level }) => level < 7 && opened.has(line));
  if (rank === "step") {
    return own;
  }
  const keys = new Set(own.map(keyOf));
  return sections.filter((section) => section.level < 7 && keys.has(keyOf(section)));
}

/** What a twin is called, with its own number or another: `Phase 3`, `Step 2.4`; the number alone of `## 3. Parser`. */
export function twinName({ section, unit }: Pick<Twin, "section" | "unit">, number: string): string {
  const name = /^(?:section)?$/u.test(unit.word) ? "" : unitName({ label: section.title, ...unit });
  return name.endsWith(unit.number) ? name.slice(0, name.length - unit.number.length) + number : number;
}

/** `## 2. Parser` is a phase only where it holds tasks, which its words do not tell. */
function numbered(unit: Unit | undefined): UnitHeading | undefined {
  return unit?.word === "section" && unit.task === null ? { ...unit, rank: "phase", separated: true } : undefined;
}

interface Heading {
  readonly section: Section;
  readonly unit: UnitHeading;
}

/** Units of one word below one heading. */
interface Beside {
  readonly byNumber: Map<string, Heading>;
  last: string;
}

const calendar =
  /^(?:days?|weeks?|sprints?|woche|semaine|semana|settimana|tag|jour|día|dia|giorno|周|주차|スプリント|스프린트)$/u;
/** What is told of a unit rather than done in it. */
const about =
  /^(?:summary|notes?|overview|results?|status|reviews?|retro(?:spective)?|logs?|updates?|findings|details?|outcomes?|continued|cont|completion|changes?|progress|recap|addendum|follow-?ups?)\s{0,3}(?:$|[-–—:：([（])/iu;
/** `Phase 2 - B: Title` and `Phase 2: 3` go on with a number or letter of their own. */
const part = /^(?:\p{Lu}|\d{1,4})(?![\p{L}\p{N}])/u;

/** Whether a heading opens a unit by its words, and does not speak of one, of a part of it or of what it is to meet. */
function isOpening({ section, unit }: Heading, roles: RoleReader, words: UnitWords): boolean {
  const { title, number } = unit;
  const first = /^\p{L}+/u.exec(title)?.[0].toLowerCase() ?? "";
  return (
    !about.test(title) &&
    !part.test(title) &&
    !words.has(first) &&
    // `M1-A: Title` is a longer number.
    !new RegExp(`${number.slice(-1)}-\\p{L}`, "u").test(section.title.slice(0, 40)) &&
    roles.roleOf(title) === undefined
  );
}

/** Whether the words of one are those that the other begins with, remarks such as a state or a time apart. */
function isAlike(one: UnitHeading, other: UnitHeading): boolean {
  const [a, b] = [slug(one.title, 4), slug(other.title, 4)];
  return a.startsWith(b) || b.startsWith(a);
}

function placeOf(lines: PlanRecord["lines"], { line, range }: Section, { word, number }: UnitHeading): TextRange {
  const at = numberRange(lines.lineText(line), { word, number });
  const start = lines.startOf(line);
  return at === undefined ? range : { start: start + at.start, end: start + at.end };
}
