import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { inColumn } from "../../text/inColumn.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { readStatus } from "../../words/readStatus.ts";
import { readStatusCell } from "../../words/readStatusCell.ts";
import { isStatusChoice } from "../../words/statusChoice.ts";
import { statusHead, statusWords } from "../../words/statusHead.ts";
import { markStatus, wordStatus } from "../status/statusWording.ts";

/** Rows of timelines and overviews that repeat a phase whose work is done, by what becomes of their status cell. */
export interface DoneRows {
  /** What says nothing but another status says done. */
  readonly edits: readonly TextEdit[];
  /** 0-based lines of rows whose cell says more or something else: only their author knows what becomes of that. */
  readonly left: readonly number[];
}

/** Reads {@link DoneRows}; `choice` is the plan's word for done. */
export function doneRows(record: PlanRecord, choice: string): DoneRows {
  const { plan, registers } = record;
  const names = new PhaseNames(plan);
  const done = donePhases(record);
  const tasks = new Set(plan.tasks.map(({ line }) => line));
  const edits: TextEdit[] = [];
  const left: number[] = [];
  for (const table of registers.tables) {
    const column = table.columns.indexOf("status");
    if (column === -1 || (table.kind !== "timeline" && table.kind !== "rollup")) {
      continue;
    }
    const named = Math.max(0, table.columns.indexOf("phase"));
    const form = doneCell(table, column);
    const word = form === undefined ? choice : statusWords(form) || choice;
    for (const { line, cells } of table.rows) {
      const cell = cells[column];
      if (cell === undefined || tasks.has(line) || !done.has(names.find(cells[named]?.text ?? "")?.id ?? "")) {
        continue;
      }
      const newText = doneForm(cell.text, word, form);
      if (newText === "other") {
        left.push(line);
      } else if (newText !== undefined) {
        edits.push(inColumn(record.lines, cell.range, newText.text));
      }
    }
  }
  return { edits, left };
}

/** Ids of the phases whose work is all done; not by the status of the plan itself, where that is its one phase's, too. */
export function donePhases({ plan, progress, fields }: PlanRecord): ReadonlySet<string> {
  const own = new Set(fields.filter(({ key }) => key === "status").map(({ line }) => line));
  const done = plan.phases.filter(({ id, statusSource, mark }) => {
    const counted = progress.phases.get(id);
    const isOwn = statusSource === "mark" && own.has(mark?.line ?? -1);
    return !isOwn && counted !== undefined && counted.total > 0 && counted.done === counted.total;
  });
  return new Set(done.map(({ id }) => id));
}

/** The first cell of a table's status column that says done: the form for all. */
function doneCell({ rows }: PlanTable, column: number): string | undefined {
  return rows
    .flatMap(({ cells }) => cells[column]?.text ?? [])
    .find((cell) => !isStatusChoice(cell) && readStatus(cell) === "done" && statusHead(cell).kind === "whole");
}

/** A status cell as it says done; undefined where it does already or says nothing, `other` where it says something else. */
function doneForm(
  cell: string,
  done: string,
  form: string | undefined,
): { readonly text: string } | "other" | undefined {
  if (/^[-–—]?$/u.test(cell)) {
    return cell === "" || form === undefined ? undefined : { text: form };
  }
  const status = readStatusCell(cell);
  if (status?.state === "done" || status?.state === "cancelled") {
    return undefined;
  }
  if (isStatusChoice(cell) || (isUnfilled(cell) && !/^tb[acd]\s.*\p{L}/iu.test(cell) && statusWords(cell) === "")) {
    return { text: done };
  }
  // `Dreaming` is a whole status, too, but none that we know.
  return status === undefined || statusHead(cell).kind !== "whole"
    ? "other"
    : { text: markStatus("done", cell) ?? wordStatus(done, cell) };
}
