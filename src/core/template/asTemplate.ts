import { hasBox } from "../edit/state/setTaskDone.ts";
import type { Field } from "../fields/field.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import { valueEnd } from "../fields/valueEnd.ts";
import { readUnitFields } from "../fields/planFields.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { PlaceholderGuides } from "../placeholder/guide/placeholderGuide.ts";
import type { Task, Unit } from "../plan/model.ts";
import { shortTitle } from "../plan/shortTitle.ts";
import { safeText } from "../report/safeText.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import { findDates } from "../values/readDate.ts";
import { blankLogEdits } from "./blankLog.ts";
import { headingMarkEdits } from "./freshEdits.ts";
import { guideLines, keptGuides } from "./keptGuides.ts";
import { titleHeading } from "./nameBlank.ts";
import { matterTitles } from "./titleEdits.ts";

/** What a new template says of itself. */
export interface TemplateMeta {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Work it suits, in a few words; empty or undefined where nobody said. */
  readonly bestFor?: string;
}

/** The states that a plan, and a phase of it, can be given. */
const planStates = "Draft | In Progress | Completed";
const unitStates = "Not Started | In Progress | Completed";

const dateKeys: ReadonlySet<string> = new Set(["created", "updated", "date", "started", "completed", "due"]);

/**
 * The text of a template made from a plan: front matter and the plan as it is, or with its values turned back into
 * blanks. The plan's own front matter stays its own, behind that of the template. `guides` are those of the template that
 * the plan was made from: what they say of blanks still there is taken along.
 */
export function asTemplate(
  plan: PlanRecord,
  { id, title, description, bestFor = "" }: TemplateMeta,
  blank: boolean,
  guides: PlaceholderGuides = new Map(),
): string {
  const { text } = plan.lines;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const entry = (key: string, value: string): string =>
    `${key}: ${JSON.stringify(safeText(value.replace(/\s+/gu, " ").trim()))}`;
  const body = (blank ? applyTextEdits(text, blankEdits(plan)) : text).replace(/^\s*\n/u, "");
  const matter = [
    "---",
    entry("id", id),
    entry("title", title),
    ...(description === "" ? [] : [entry("description", description)]),
    ...(bestFor === "" ? [] : [entry("bestFor", bestFor)]),
    ...guideLines(keptGuides(body, guides)),
    "---",
    "",
    "",
  ];
  return matter.join(lineEnd) + body;
}

/**
 * The edits that make a plan blank again: its boxes open, its name in the title, its days, its states and its owners
 * blanks, its log one blank row. Everything else is left to the template's author.
 */
function blankEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, markdown, fields, lines } = record;
  const matterEnd = lines.startOf(markdown.frontMatter?.bodyLine ?? 0);
  const edits = [
    ...blankLogEdits(record),
    ...nameEdits(record),
    ...plan.tasks.flatMap(openTask),
    ...[...plan.boxedUnits].flatMap((line) => openHeading(lines.lineText(line), lines.startOf(line))),
    ...fields.flatMap((field) => blankField(field, planStates, field.range.start < matterEnd)),
    ...unitsOf(plan.phases).flatMap(({ range }) => headingMarkEdits(lines.text, range)),
    ...unitsOf(plan.phases).flatMap((unit) =>
      readUnitFields(markdown, unit).flatMap((field) => blankField(field, unitStates, false)),
    ),
  ];
  return withoutOverlaps(edits);
}

function nameEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, placeholders } = record;
  const inMatter = matterTitles(record).map((range) => ({ range, newText: '"[Plan Name]"' }));
  const heading = titleHeading(record);
  if (plan.title === null || heading === undefined) {
    return inMatter;
  }
  const { start: from, end: to } = heading.range;
  if (placeholders.some(({ range }) => from <= range.start && range.end <= to)) {
    return [];
  }
  const name = shortTitle(plan.title);
  const at = heading.text.lastIndexOf(name);
  const range = at === -1 ? heading.range : { start: from + at, end: from + at + name.length };
  return [...inMatter, { range, newText: "[Plan Name]" }];
}

/** The edit that opens a box; a cell or a todo gets the mark of what is not begun. */
function openTask(task: Task): readonly TextEdit[] {
  const { dialect, state, mark, markRange: range } = task;
  if (state === "todo" || range.start === range.end) {
    return [];
  }
  const isWord = /\p{L}/u.test(mark);
  if (hasBox(task)) {
    return [{ range, newText: " " }];
  }
  return dialect === "tableRow"
    ? [{ range, newText: isWord ? "Not Started" : "⬜" }]
    : dialect === "frontMatter" && isWord
      ? [{ range, newText: "pending" }]
      : [];
}

/** The same for the heading of a phase whose tasks stand below. */
function openHeading(line: string, start: number): readonly TextEdit[] {
  const box = /^ {0,3}#{1,6}[ \t]{1,20}(?:\*\*)?\[[^\]\s]\]/u.exec(line)?.[0];
  return box === undefined
    ? []
    : [{ range: { start: start + box.length - 2, end: start + box.length - 1 }, newText: " " }];
}

function blankField({ key, value, range }: Field, states: string, inMatter: boolean): readonly TextEdit[] {
  if (value.trim() === "" || isUnfilled(value)) {
    return [];
  }
  // What else the line says stays.
  const end = inMatter ? range.end : range.start + valueEnd(value);
  if (end > range.start && key === "status") {
    return [{ range: { start: range.start, end }, newText: states }];
  }
  if (end > range.start && key === "owner") {
    return [{ range: { start: range.start, end }, newText: inMatter ? '"[Owner]"' : "[Owner]" }];
  }
  return dateKeys.has(key) && findDates(value.slice(0, end - range.start)).length > 0
    ? [{ range: { start: range.start, end }, newText: "YYYY-MM-DD" }]
    : [];
}

function unitsOf(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...unitsOf(unit.steps)]);
}

/** The same value may be a task's state and a field; the first reading counts. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    if (edit.range.start >= (kept.at(-1)?.range.end ?? 0)) {
      kept.push(edit);
    }
  }
  return kept;
}
