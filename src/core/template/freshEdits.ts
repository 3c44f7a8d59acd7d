import { isUnfilled } from "../fields/isUnfilled.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { readTodos } from "../plan/dialects/todos.ts";
import type { Task, Unit } from "../plan/model.ts";
import { splitChoices } from "../placeholder/tokens/choices.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { readTables } from "../register/tables/readTables.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { likeCase } from "../tidy/status/statusWording.ts";
import { statusHead } from "../words/statusHead.ts";
import { skipEmoji } from "../words/emoji.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { readStatus } from "../words/readStatus.ts";
import { readStatusCell } from "../words/readStatusCell.ts";
import { readStatusPhrase } from "../words/readStatusPhrase.ts";

const notStarted = "Not Started";

/**
 * What makes a template's body the plan of a work that has not begun (format §6): every box and status is opened, and
 * what repeats the state of phases says Not Started.
 */
export function freshEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, lines, markdown } = record;
  const boxes = plan.tasks.flatMap((task) => (task.dialect === "frontMatter" ? [] : openEdits(task)));
  // Those that repeat tasks of the body are no tasks.
  const todos = readTodos(markdown).flatMap((todo) => openEdits(todo));
  const rollups = plan.tasks
    .filter(({ role, dialect }) => role === "rollup" && dialect !== "tableRow")
    .flatMap(({ line }) => restart(lines.lineText(line), lines.startOf(line)));
  const boxedUnits = [...plan.boxedUnits].flatMap((line) => openHeading(lines.lineText(line), lines.startOf(line)));
  const units = allUnits(plan.phases).flatMap((unit) => unitEdits(record, unit));
  // Of two that start alike the first counts: a phase's heading is opened as a heading.
  return [...units, ...boxes, ...todos, ...planEdits(record), ...rollups, ...boxedUnits, ...tableEdits(record)];
}

/** What the plan says of itself; a choice is answered by {@link statusEdit}. */
function planEdits({ fields, lines, markdown }: PlanRecord): readonly TextEdit[] {
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  return fields.flatMap(({ key, value, line, range }): readonly TextEdit[] => {
    if (key !== "status" || isUnfilled(value)) {
      return [];
    }
    if (line >= bodyLine) {
      return fieldEdit(value, range.start);
    }
    const status = readStatus(value.replaceAll("_", " "));
    const quote = /^["']?/u.exec(lines.text.slice(range.start, range.end))?.[0] ?? "";
    const newText = quote + likeCase("Pending", value) + quote;
    return status === undefined || !hasBegun(status) ? [] : [{ range, newText }];
  });
}

/** What a phase says of itself in its heading, and one with tasks in a status field. */
function unitEdits({ lines, schedule }: PlanRecord, { id, range, statusSource, bodyEnd }: Unit): readonly TextEdit[] {
  const fields = statusSource === "boxes" ? (schedule.units.get(id)?.fields ?? []) : [];
  const own = fields.filter(({ key, line }) => key === "status" && line < bodyEnd);
  return [
    ...headingMarkEdits(lines.text, range),
    ...own.flatMap(({ value, range: { start } }) => fieldEdit(value, start)),
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
  const edit = { range: { start: start + mark.start, end: start + mark.end }, newText: lead + opened(old) };
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

function openEdits({
  dialect,
  state,
  mark,
  markRange: range,
}: Pick<Task, "dialect" | "state" | "mark" | "markRange">): readonly TextEdit[] {
  if (dialect === "checkbox" || dialect === "lenient" || dialect === "heading") {
    return mark.trim() === "" ? [] : [{ range, newText: " " }];
  }
  if (state === "todo" || range.start === range.end) {
    return [];
  }
  return [{ range, newText: dialect === "frontMatter" ? "pending" : opened(mark) }];
}

/** The open form of a status mark: a box stays a box, an emoji an emoji, a word a word. */
function opened(mark: string): string {
  if (/^[xXvV✓✔~>!?/-]$/u.test(mark)) {
    return " ";
  }
  if (/^(?:yes|y|ja|oui|sí|si|sim)$/iu.test(mark)) {
    return "No";
  }
  // Emphasis behind an emoji, `✅ **DONE**`, has its other half at the end.
  const words = mark.slice(skipBlanks(mark, skipEmoji(mark, 0)));
  const around = /^(?<before>[([*_]{0,3})[^]*?(?<after>[)\]*_]{0,3})$/u.exec(words)?.groups;
  return `${around?.["before"] ?? ""}${/\p{L}/u.test(mark) ? notStarted : "⬜"}${around?.["after"] ?? ""}`;
}

/** The status words after a roll-up's name, with the day behind them; not those of a phase's name or a sentence. */
function restart(line: string, offset: number): readonly TextEdit[] {
  for (const { index, 0: lead } of line.slice(0, 400).matchAll(/(?:\s[-–—]\s|[:：]\s|\()[*_]{0,2}/gu)) {
    const from = index + lead.length;
    const sign = skipEmoji(line, from);
    const phrase = readStatusPhrase(line, skipBlanks(line, sign));
    if (phrase === undefined || !(phrase.strict || sign > from)) {
      continue;
    }
    const day = /^\s(?:on\s)?(?:YYYY-MM-DD|\d{4}-\d{2}-\d{2}|\[[^[\]]{0,20}\bdate\b[^[\]]{0,20}\])/iu.exec(
      line.slice(phrase.end, phrase.end + 60),
    );
    const end = phrase.end + (day?.[0].length ?? 0);
    if (isSetApart(line.slice(end, end + 20))) {
      const range = { start: offset + from, end: offset + end };
      return hasBegun(phrase.status) ? [{ range, newText: notStarted }] : [];
    }
  }
  return [];
}

/** Whether what stands behind a status word leaves it apart: nothing, a bracket or a dash, but no words of its sentence. */
function isSetApart(rest: string): boolean {
  return !/^[*_\s]*[\p{L}\p{N}:：]/u.test(rest);
}

function skipBlanks(line: string, from: number): number {
  return from + (/^\s{0,4}/u.exec(line.slice(from, from + 4))?.[0].length ?? 0);
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
      return cell === undefined ? [] : markEdit(cell.text, cell.range.start);
    });
  });
}

/** The same for a field, whose words may be a sentence about the work that was. */
function fieldEdit(value: string, offset: number): readonly TextEdit[] {
  return statusHead(value).kind === "sentence" ? [] : markEdit(value, offset);
}

/** Opens the status that a cell or value says at its start, unless a sentence does; `offset` is where it stands. */
function markEdit(text: string, offset: number): readonly TextEdit[] {
  const status = readStatusCell(text);
  const isWord = status !== undefined && /\p{L}{2}/u.test(status.mark);
  return status === undefined || status.state === "todo" || (isWord && !isSetApart(text.slice(status.end)))
    ? []
    : [{ range: { start: offset + status.start, end: offset + status.end }, newText: opened(status.mark) }];
}

function hasBegun(status: string): boolean {
  return status !== "draft" && status !== "planned";
}
