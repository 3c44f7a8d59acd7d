import type { PlanRecord } from "../../index/planRecord.ts";
import { barFor, findBar } from "../../stated/bars.ts";
import { wholeClaim } from "../../stated/claims.ts";
import type { Stated } from "../../stated/stated.ts";
import { inColumn, keptColumn } from "../../text/inColumn.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { Status } from "../../words/status.ts";
import { markStatus, statusOver } from "../status/statusWording.ts";
import { statusChoices } from "../status/statusChoices.ts";
import { headingMarkEdits } from "./headingMarkEdits.ts";
import { rollupEdits } from "./rollupEdits.ts";

/** Writes what a plan says of its own progress anew, as it is counted, each statement in its own form. */
export class StatedEdits {
  readonly #record: PlanRecord;
  #words: ReadonlyMap<Status, string> | undefined;

  constructor(record: PlanRecord) {
    this.#record = record;
  }

  /**
   * The edits that have a statement say what is counted; none where there is nothing to count, for a row or todo that repeats
   * a task, since only its author knows which of the two is right, and for a percentage beside a count that is none of tasks.
   * The plan's own status is written by its own function.
   */
  of(stated: Stated): readonly TextEdit[] {
    const edits = this.#written(stated);
    const { form, kind, range } = stated;
    const [edit] = edits;
    return form !== "cell" || kind === "status" || edit === undefined
      ? edits
      : [edit, ...keptColumn(this.#record.lines, range.end, edit.newText.length - (range.end - range.start))];
  }

  #written({ kind, range, counted, line, form, unit, says }: Stated): readonly TextEdit[] {
    const { lines, progress } = this.#record;
    const old = lines.text.slice(range.start, range.end);
    if (counted === null && says !== "") {
      return [];
    }
    switch (kind) {
      case "count":
        return replaced(old, range.start, countLike(old, String(counted ?? "0/0")));
      case "percent":
        if (
          form === "line" &&
          /\d\s?\/\s?\d/u.test(lines.lineText(line)) &&
          wholeClaim(lines.lineText(line)) === undefined
        ) {
          return [];
        }
        return replaced(old, range.start, `${counted ?? 0}`);
      case "bar": {
        // With the sign on either side: a bar of `#` is one in brackets only.
        const bar = findBar(lines.text.slice(Math.max(0, range.start - 1), range.end + 1));
        const now = unit === null ? progress.headline : progress.phases.get(unit);
        return bar === undefined || now === undefined ? [] : replaced(old, range.start, barFor(bar, now));
      }
      case "status":
        return this.#status({ range, line, form }, counted as Status, old);
      case "task":
        return [];
    }
  }

  /** The plan's own word for a status. */
  word(status: Status): string {
    this.#words ??= new Map(
      statusChoices(this.#record)
        .toReversed()
        .flatMap((choice) => (choice.status === null ? [] : [[choice.status, choice.text] as const])),
    );
    return this.#words.get(status) ?? status;
  }

  #status(
    { range, line, form }: Pick<Stated, "range" | "line" | "form">,
    counted: Status,
    old: string,
  ): readonly TextEdit[] {
    const { plan, lines } = this.#record;
    const { start } = range;
    switch (form) {
      case "box": {
        const task = plan.tasks.find((one) => one.line === line && one.role === "rollup");
        return task === undefined
          ? replaced(old, start, counted === "done" ? "x" : " ")
          : rollupEdits(this.#record, task, counted, this.word(counted));
      }
      case "heading":
        return headingMarkEdits(this.#record, line, counted, this.word(counted));
      case "cell": {
        const mark = markStatus(counted, old);
        const over = statusOver(this.word(counted), old);
        const newText = mark ?? over.newText + old.slice(over.end);
        return newText === old ? [] : [inColumn(lines, range, newText)];
      }
      case "field":
      case "line": {
        const over = statusOver(this.word(counted), old);
        return replaced(old.slice(0, over.end), start, over.newText);
      }
    }
  }
}

/** A count with other numbers and what stands between them, `5 / 8`. */
function countLike(old: string, counted: string): string {
  const [done = "0", total = "0"] = counted.split("/");
  const between = /^\d*(\D+?)\d*$/u.exec(old)?.[1] ?? "/";
  return `${done}${between}${total}`;
}

function replaced(old: string, start: number, newText: string): readonly TextEdit[] {
  return old === newText ? [] : [{ range: { start, end: start + old.length }, newText }];
}
