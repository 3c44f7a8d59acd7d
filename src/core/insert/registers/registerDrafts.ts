import type { Paragraph } from "../../markdown/blocks.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { readLead } from "../../register/bullets/lead.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { findDates } from "../../values/readDate.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import { idAfter, numberAfter } from "../numbers/counting.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { itemLine, readItemLine } from "../tasks/itemLine.ts";
import { dayLike, likeBullet, likeLogBullet } from "./likeBullet.ts";
import { likeRow } from "./likeRow.ts";
import { newSectionDrafts } from "../sections/newSection.ts";
import { newTable } from "./newTable.ts";
import { PlanStyle } from "../place/planStyle.ts";
import type { RegisterPlaces } from "./registerPlaces.ts";
import type { RegisterSpot } from "./registerSpot.ts";
import { entriesIn, entryTitle } from "./entriesIn.ts";
import { registerHome, todaysEntry } from "./registerHome.ts";
import { registerSpots } from "./registerSpots.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";
import { behindItem } from "../tasks/taskDrafts.ts";
import { isListed } from "../tasks/taskHome.ts";
import { endOfItem, innermostItem } from "../tasks/itemEnd.ts";

/** A record of a kind where {@link registerHome} says: a table's row, a bullet, a heading; else in a new section. */
export function registerDrafts(places: RegisterPlaces, kind: ListedKind): readonly Draft[] {
  const { place } = places;
  const home = registerHome(places, kind);
  if (home !== undefined) {
    return home.kind === "label"
      ? newLabel(place, home.unit, home.of, areBoxed(place, registerSpots(places, kind), home.of))
      : [atSpot(place, home, kind)];
  }
  const sections = newSections(place, kind);
  if (kind !== "deliverable") {
    return sections;
  }
  // Where numbered tasks are the phases, one without a number would be the end of them.
  return sections.concat(
    sections.map(({ lines, ...draft }) =>
      Object.assign(draft, { lines: lines.map((line) => line.replace("[ ] [", "[")) }),
    ),
  );
}

function atSpot(place: InsertPlace, spot: RegisterSpot, kind: ListedKind): Draft {
  switch (spot.kind) {
    case "table":
      return inTable(place, spot.table, kind);
    case "list":
      return inList(place, spot.items, kind);
    case "headings":
      return asHeading(place, spot.sections, kind);
    case "line": {
      const item = `${new PlanStyle(place).bullet} [${registerForms[kind].words[0]}]`;
      return { after: spot.line, lines: [item], apart: false, tasks: 0 };
    }
    case "section": {
      const entries = entriesIn(place, spot.section, kind);
      return entries.length > 0 ? asHeading(place, entries, kind) : inSection(place, spot.section, kind);
    }
  }
}

function inTable(place: InsertPlace, table: PlanTable, kind: ListedKind): Draft {
  const missing = kind === "timeline" ? missingPhase(place, table) : undefined;
  const totals = new Set(place.record.registers.timelineRows.flatMap(({ line, total }) => (total ? [line] : [])));
  const rows = table.rows.filter(({ line }) => kind !== "timeline" || !totals.has(line));
  const date = table.columns.indexOf("date");
  const isLog = kind === "log" && date !== -1;
  const days = isLog ? rows.flatMap(({ cells }) => findDates(cells[date]?.text ?? "")[0]?.date ?? []) : [];
  const here = rows.find(({ line }) => line === place.line);
  const last = isLog || here === undefined ? rows.at(-1) : here;
  const after = isNewestFirst(days) ? table.line + 1 : (last?.line ?? table.line + 1);
  const row = likeRow(
    place.lines,
    { ...table, rows },
    { today: place.today, ...(missing !== undefined && { title: missing }) },
  );
  return { after, lines: [row], apart: false };
}

function inList(place: InsertPlace, items: readonly Paragraph[], kind: ListedKind): Draft {
  const { words } = registerForms[kind];
  const read = items.map(({ line }) => readItemLine(place.text(line)));
  const texts = read.flatMap((item) => item?.text ?? []);
  const boxed = read.at(-1)?.hasBox ?? false;
  const [first] = items;
  const here = items.findLast(({ line, opens }) => line <= place.line && place.line < (opens?.endLine ?? line + 1));
  const tasks = boxed ? 1 : 0;
  if (kind === "log") {
    const text = likeLogBullet(texts, place.today);
    const days = texts.flatMap((one) => findDates(readLead(one.slice(0, 200))?.name ?? "")[0]?.date ?? []);
    if (isNewestFirst(days) && first !== undefined && read[0] !== undefined) {
      const line = itemLine(read[0], read[0].marker, boxed, text);
      const isLoose = items[1] !== undefined && place.isBlank(items[1].line - 1);
      return { after: first.line - 1, lines: isLoose ? [line, ""] : [line], apart: false, tasks };
    }
    return behindLast(text);
  }
  return behindLast(likeBullet(texts, words));

  function behindLast(text: string): Draft {
    const at = (kind === "log" ? undefined : here) ?? items.at(-1);
    const line = at?.line ?? 0;
    const after = endOfItem(place, line, outermostEnd(place, line));
    return { ...behindItem(place, line, after, text, boxed), tasks };
  }
}

function asHeading(place: InsertPlace, sections: readonly Section[], kind: ListedKind): Draft {
  const model = sections.at(-1);
  const level = model?.level ?? 3;
  const hashes = `${"#".repeat(level)} `;
  const days = sections.flatMap(({ title }) => findDates(title)[0]?.date ?? []);
  const gap = new PlanStyle(place).gap(level);
  if (kind === "log") {
    const body = [`${hashes}${dayLike(place.today, model?.title ?? "")}`, ...gap, "- [Update]"];
    const todays = todaysEntry(place, sections);
    if (todays !== undefined) {
      const end = place.lastContent(todays.endLine, todays.line);
      const item = place
        .blocksIn(todays.line, todays.endLine)
        .findLast((block): block is Paragraph => block.kind === "paragraph" && block.opens?.depth === 1);
      return item?.opens !== undefined && end < item.opens.endLine
        ? behindItem(place, item.line, end, "[Update]", false)
        : { after: end, lines: ["- [Update]"], apart: true };
    }
    const first = sections[0];
    const after =
      isNewestFirst(days) && first !== undefined ? first.line - 1 : place.lastContent(model?.endLine ?? 0, 0);
    return { after, lines: body, apart: true };
  }
  const heading = hashes + headingTitle(place, sections, registerForms[kind].words[0]);
  const details: string[] = [];
  for (let line = (model?.line ?? 0) + 1; line < (model?.endLine ?? 0); line++) {
    const key = /^((?:[-*+] )?\*\*([^*\n]{2,40}?):?\*\*:?)(?=\s|$)/u.exec(place.text(line));
    if (key !== null) {
      details.push(`${key[1] ?? ""} [${(key[2] ?? "").trim()}]`);
    }
  }
  const [first] = sections;
  const after =
    isNewestFirst(days) && first !== undefined
      ? place.lastContent(first.line, first.parent?.line ?? 0)
      : place.lastContent(model?.endLine ?? 0, model?.line ?? 0);
  return { after, lines: [heading, ...(details.length > 0 ? [...gap, ...details] : [])], apart: true };
}

/** The title of a further record: counted on, with today's date, or a blank alone. */
function headingTitle({ today }: InsertPlace, sections: readonly Section[], name: string): string {
  const title = sections.at(-1)?.title ?? "";
  const number = /^(.{1,30}?\s)(\d{1,4})$/u.exec(readLead(title)?.name ?? "");
  if (number !== null) {
    return `${number[1] ?? ""}${numberAfter(number[2] ?? "") ?? ""}: [${name}]`;
  }
  const [date] = findDates(title);
  if (date?.start === 0) {
    const by = /^\s{0,2}[:：—–-]{1,2}\s{1,2}/u.exec(title.slice(date.end))?.[0] ?? ": ";
    return `${dayLike(today, title)}${by}[${name}]`;
  }
  const { id, by } = entryTitle.exec(title)?.groups ?? {};
  const ids = sections.flatMap((one) => entryTitle.exec(one.title)?.groups?.["id"] ?? []);
  const next = id === undefined ? undefined : idAfter(id, ids);
  return next === undefined ? `[${name}]` : `${next}${by ?? ": "}[${name}]`;
}

/** Under a heading without any record yet. */
function inSection(place: InsertPlace, section: Section, kind: ListedKind): Draft {
  const child = place.plan.sections.find(
    ({ line, level }) => line > section.line && line < section.endLine && level < labelLevel,
  );
  const after = place.contentEnd({ line: section.line, endLine: child?.line ?? section.endLine });
  const isFirst = after === section.line;
  const isAiry = section.level < labelLevel && new PlanStyle(place).gap(section.level).length > 0;
  return {
    after,
    lines: newRecords(place, kind),
    apart: !isFirst || isAiry || registerForms[kind].columns.length > 0,
  };
}

function newSections(place: InsertPlace, kind: ListedKind): readonly Draft[] {
  const { title, emoji } = registerForms[kind];
  const style = new PlanStyle(place);
  const gap = style.gap(style.topLevel);
  return newSectionDrafts(
    place,
    [style.inCase(title), ...gap, ...newRecords(place, kind)],
    emoji,
    kind === "log" || kind === "question",
  );
}

/** A label with its first item at the end of a phase's own text; with a box first where `boxed`. */
function newLabel(place: InsertPlace, unit: Unit, kind: "deliverable" | "criterion", boxed: boolean): readonly Draft[] {
  const { title, words } = registerForms[kind];
  const { level } = place.sectionAt(unit.line) ?? { level: 2 };
  const style = new PlanStyle(place);
  const [label = "", ...gap] = style.label(title, level);
  const after = place.contentEnd(label.startsWith("#") ? unit : { line: unit.line, endLine: unit.bodyEnd });
  return (boxed ? ["[ ] ", ""] : [""]).map((box) => ({
    after,
    lines: [label, ...gap, `${style.bullet} ${box}[${words[0]}]`],
    apart: true,
    tasks: box === "" ? 0 : 1,
  }));
}

/** Whether most lists among some spots have boxes; without any, deliverables are work (format §3) and have what tasks have. */
function areBoxed(place: InsertPlace, spots: readonly RegisterSpot[], kind: ListedKind): boolean {
  const lists = spots.flatMap((spot) => (spot.kind === "list" ? [spot.items] : []));
  if (lists.length === 0) {
    return kind === "deliverable" && isWorkBoxed(place);
  }
  const boxed = lists.filter((items) => items.some(({ line }) => readItemLine(place.text(line))?.hasBox === true));
  return boxed.length * 2 > lists.length;
}

/** Whether most of the plan's work is written as list items with boxes. */
function isWorkBoxed({ plan }: InsertPlace): boolean {
  const work = plan.tasks.filter(({ role }) => role === "work");
  return work.filter(isListed).length * 2 > work.length;
}

/** Lines of a first record: a table, or one item of a list. */
function newRecords(place: InsertPlace, kind: ListedKind): readonly string[] {
  const { columns, row, words } = registerForms[kind];
  if (columns.length === 0) {
    const { bullet } = new PlanStyle(place);
    const isBoxed = kind === "question" || place.phase === undefined || (kind === "deliverable" && isWorkBoxed(place));
    return [`${bullet} ${isBoxed ? "[ ] " : ""}[${words[0]}]`];
  }
  const { plan, record, today } = place;
  const phases = kind === "timeline" ? plan.phases.slice(0, 50) : [];
  const rows = phases.map((phase) => {
    const { done = 0, total = 0, inProgress = 0 } = record.progress.phases.get(phase.id) ?? {};
    const state = total > 0 && done === total ? "Completed" : done + inProgress > 0 ? "In Progress" : row[3];
    return [rowLabel(phase)].concat(row.slice(1, 3), state ?? "");
  });
  const written = (rows.length > 0 ? rows : [row]).map((cells) =>
    cells.map((cell) => (cell === "{date}" ? today : cell)),
  );
  return newTable(place, columns, written);
}

/** The first phase that a timeline does not name yet, as its last row names its own. */
function missingPhase(place: InsertPlace, table: PlanTable): string | undefined {
  const { plan } = place;
  const names = new PhaseNames(plan);
  const nth = Math.max(
    0,
    table.columns.findIndex((column) => column === "phase" || column === "milestone"),
  );
  const cells = table.rows.map(({ cells: all }) => all[nth]?.text ?? "");
  const named = new Set(cells.map((cell) => names.find(cell)?.id));
  const phase = plan.phases.find(({ id }) => !named.has(id));
  const last = cells.findLast((cell) => names.find(cell) !== undefined) ?? "";
  if (phase === undefined || (cells.length > 0 && last === "")) {
    return undefined;
  }
  const label = rowLabel(phase);
  if (/^\d/u.test(last)) {
    return phase.number === "" ? label : phase.number;
  }
  const isShort = /\d[a-z]?$/u.test(last.replace(/[*_]/gu, ""));
  const title = label.indexOf(phase.number);
  return isShort && phase.number !== "" && title !== -1 ? label.slice(0, title + phase.number.length) : label;
}

/** A phase's heading as a cell: without pipes, and without what it says of its state. */
function rowLabel({ label }: Unit): string {
  const mark = readEdgeMark(label, "heading");
  const words = mark === undefined ? label : `${label.slice(0, mark.start)} ${label.slice(mark.end)}`;
  return words
    .replaceAll("|", "/")
    .replaceAll(/ {2,}/gu, " ")
    .replace(/[\s:–—-]{1,4}$/u, "")
    .trim();
}

function isNewestFirst(days: readonly string[]): boolean {
  return (days[0] ?? "") > (days.at(-1) ?? "");
}

function outermostEnd(place: InsertPlace, line: number): number {
  return innermostItem(place, line)?.endLine ?? line + 1;
}
