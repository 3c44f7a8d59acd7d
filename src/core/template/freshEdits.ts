import { taskWords } from "../edit/state/taskWords.ts";
import { readOpenWords } from "../edit/state/openWords.ts";
import { hasBox } from "../edit/state/setTaskDone.ts";
import { markStatesOf } from "../edit/state/stateMarks.ts";
import type { Field } from "../fields/field.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { readTodos } from "../plan/dialects/todos.ts";
import type { Task, Unit } from "../plan/model.ts";
import { splitChoices } from "../placeholder/tokens/choices.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { readTables } from "../register/tables/readTables.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { statusFields } from "../tidy/status/statusFields.ts";
import { likeCase } from "../tidy/status/statusWording.ts";
import { skipEmoji } from "../words/emoji.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { readStatus } from "../words/readStatus.ts";
import { readStatusPhrase } from "../words/readStatusPhrase.ts";
import {
  hasBegun,
  isSetApart,
  notStarted,
  openCell,
  opened,
  openField,
  openProgress,
  remarkEnd,
  skipBlanks,
} from "./openedStatus.ts";

/**
 * What makes a template's body the plan of a work that has not begun (format §6): every box and status is opened, and
 * what repeats the state of phases says Not Started.
 */
export function freshEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, lines, markdown } = record;
  const boxes = plan.tasks.flatMap((task) => (task.dialect === "frontMatter" ? [] : openEdits(lines, task)));
  // Those that repeat tasks of the body are no tasks.
  const todos = readTodos(markdown).flatMap((todo) => openEdits(lines, todo));
  const rollups = plan.tasks
    .filter(({ role, dialect }) => role === "rollup" && dialect !== "tableRow")
    .flatMap(({ line }) => restart(lines.lineText(line), lines.startOf(line)));
  const boxedUnits = [...plan.boxedUnits].flatMap((line) => openHeading(lines.lineText(line), lines.startOf(line)));
  const units = allUnits(plan.phases).flatMap((unit) => unitEdits(record, unit));
  // Of two that start alike the first counts: a phase's heading is opened as a heading.
  return [
    ...units,
    ...boxes,
    ...wordEdits(record),
    ...todos,
    ...planEdits(record),
    ...rollups,
    ...boxedUnits,
    ...tableEdits(record),
  ];
}

/** What the plan says of itself; a choice is answered by {@link statusEdit}. */
function planEdits(record: PlanRecord): readonly TextEdit[] {
  const { fields, markdown } = record;
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  return fields.flatMap((field): readonly TextEdit[] => {
    const { key, value, line, range } = field;
    if (line < bodyLine) {
      return matterEdits(record, field);
    }
    if (key === "progress") {
      return isUnfilled(value) ? [] : openProgress(value, range.start);
    }
    if (key !== "status" && key !== "lane") {
      return [];
    }
    const goesOn = statusFields(record).some((one) => one.range.start === range.start && one.goesOn);
    return isUnfilled(value) ? openCell(value, range.start) : openField(value, range.start, goesOn);
  });
}

/** Words of front matter for what has not begun, by key. */
const openWords: ReadonlyMap<string, string> = new Map([
  ["status", "Pending"],
  ["lane", "Planned"],
]);

function matterEdits({ lines }: PlanRecord, { key, value, range }: Field): readonly TextEdit[] {
  const word = openWords.get(key);
  const quote = /^["']?/u.exec(lines.text.slice(range.start, range.end))?.[0] ?? "";
  if (key === "progress" && /^\d{1,3}(?:\.\d{1,4})?%?$/u.test(value)) {
    return [{ range, newText: `${quote}0${value.endsWith("%") ? "%" : ""}${quote}` }];
  }
  const status = word === undefined || isUnfilled(value) ? undefined : readStatus(value.replaceAll("_", " "));
  return word === undefined || status === undefined || !hasBegun(status)
    ? []
    : [{ range, newText: quote + likeCase(word, value.replaceAll(/[_-]/gu, " ")) + quote }];
}

/** What a phase says of itself in its heading, and one with tasks in a status field. */
function unitEdits({ lines, schedule }: PlanRecord, { id, range, statusSource, bodyEnd }: Unit): readonly TextEdit[] {
  const fields = statusSource === "boxes" ? (schedule.units.get(id)?.fields ?? []) : [];
  const own = fields.filter(({ key, line }) => key === "status" && line < bodyEnd);
  return [
    ...headingMarkEdits(lines.text, range),
    ...own.flatMap(({ value, range: { start } }) => (isUnfilled(value) ? openCell : openField)(value, start)),
  ];
}

/** Opens the mark at the edge of a phase's heading, whose text stands in a range: `✅ COMPLETE`, `(done)`. */
export function headingMarkEdits(text: string, { start, end }: TextRange): readonly TextEdit[] {
  const heading = text.slice(start, end);
  const mark = readEdgeMark(heading, "heading");
  if (mark === undefined || !hasBegun(mark.status)) {
    return [];
  }
  const old = heading.slice(mark.start, mark.end);
  // The emoji sets the words off from the phase's name.
  const lead = /^\p{Extended_Pictographic}[^]*\p{L}/u.test(old) ? "⬜ " : "";
  const markEnd = remarkEnd(heading, mark.end);
  const edit = { range: { start: start + mark.start, end: start + markEnd }, newText: lead + opened(old) };
  // `✅ Phase 2: Store (DONE)` says it twice.
  return mark.start === 0 ? [edit] : [...headingMarkEdits(text, { start, end: start + mark.start }), edit];
}

/**
 * The answer to the choice of the plan's own status: the first one that says a plan has not begun, else the first. A
 * phase's choice stays open.
 */
export function statusEdit({ fields }: PlanRecord, blanks: readonly Placeholder[]): TextEdit | undefined {
  const status = fields.find(({ key }) => key === "status");
  const blank = blanks.find(
    ({ kind, range }) => kind === "choice" && status !== undefined && isIn(range, status.range),
  );
  if (blank === undefined) {
    return undefined;
  }
  const choices = splitChoices(blank.text.replace(/^\[|\]$/gu, ""));
  const fresh = choices.find((choice) => !hasBegun(readStatus(choice) ?? "")) ?? choices[0];
  return fresh === undefined ? undefined : { range: blank.range, newText: fresh };
}

/** Whether one stretch lies within another. */
export function isIn(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function openEdits(
  { text }: LineIndex,
  { dialect, state, mark, markRange: range }: Pick<Task, "dialect" | "state" | "mark" | "markRange">,
): readonly TextEdit[] {
  if (dialect === "checkbox" || dialect === "lenient" || dialect === "heading") {
    return mark.trim() === "" ? [] : [{ range, newText: " " }];
  }
  if (state === "todo" || range.start === range.end) {
    return [];
  }
  if (dialect === "frontMatter") {
    return [{ range, newText: "pending" }];
  }
  const rest = /^[^|\r\n]{0,200}/u.exec(text.slice(range.end, range.end + 200))?.[0] ?? "";
  return [
    {
      range: { start: range.start, end: range.end + remarkEnd(rest, 0, dialect === "tableRow") },
      newText: opened(mark),
    },
  ];
}

/** A reason that names what has to be done before: it is the plan's, not that of the work that was. */
const waitsFor = /\b(?:by|on):?\s(?:the\s)?(?:#?\d|[A-Z]{1,10}-?\d|(?:task|phase|step|milestone|story|issue)\b)/iu;

/**
 * What the words of tasks with a box say of their state, which an open box leaves to them: `(in progress)`. Work that was
 * struck out or given up stays so.
 */
function wordEdits(record: PlanRecord): readonly TextEdit[] {
  const begun = record.plan.tasks.filter((task) => hasBox(task) && (task.state !== "todo" || task.mark.trim() !== ""));
  const states = begun.length === 0 ? undefined : markStatesOf(record);
  return begun.flatMap((task) => {
    const at = taskWords(record, task);
    const said = at === undefined || states === undefined ? undefined : readOpenWords(task.text, states);
    if (at === undefined || (said?.state !== "inProgress" && said?.state !== "blocked")) {
      return [];
    }
    const { start, end } = said.range;
    return waitsFor.test(task.text.slice(start, end))
      ? []
      : [{ range: { start: at.start + start, end: at.start + end }, newText: "" }];
  });
}

/** The status words after a roll-up's name, with the day or remark behind them; not those of a phase's name or a sentence. */
function restart(line: string, offset: number): readonly TextEdit[] {
  for (const { index, 0: lead } of line.slice(0, 400).matchAll(/(?:\s[-–—]\s|[:：]\s|\()[*_]{0,2}/gu)) {
    const from = index + lead.length;
    const sign = skipEmoji(line, from);
    const phrase = readStatusPhrase(line, skipBlanks(line, sign));
    if (phrase === undefined || !(phrase.strict || sign > from)) {
      continue;
    }
    const end = remarkEnd(line, phrase.end);
    if (isSetApart(line.slice(end, end + 20))) {
      const range = { start: offset + from, end: offset + end };
      return hasBegun(phrase.status) ? [{ range, newText: notStarted }] : [];
    }
  }
  return [];
}

/** The box of a phase that has tasks of its own. */
function openHeading(line: string, offset: number): readonly TextEdit[] {
  const lead = /^\s{0,3}#{1,6}\s{1,8}(?:[-*+]\s)?\[(?=[^\s[\]]{1,2}\])/u.exec(line)?.[0].length;
  const end = lead === undefined ? -1 : line.indexOf("]", lead);
  return lead === undefined ? [] : [{ range: { start: offset + lead, end: offset + end }, newText: " " }];
}

/** The status cells of timelines, roll-ups and tables that repeat tasks. */
function tableEdits({ markdown, plan }: PlanRecord): readonly TextEdit[] {
  if (plan.rowsLeftOut.size + plan.stated.length === 0) {
    return [];
  }
  const repeated = new Set(plan.stated.map(({ line }) => line));
  return readTables(markdown, plan).flatMap(({ kind, columns, rows }) => {
    const column = columns.indexOf("status");
    return rows.flatMap(({ line, cells }) => {
      const cell = kind === "timeline" || kind === "rollup" || repeated.has(line) ? cells[column] : undefined;
      return cell === undefined ? [] : openCell(cell.text, cell.range.start);
    });
  });
}
