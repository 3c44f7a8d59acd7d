import type { PlanRecord } from "../index/planRecord.ts";
import { likeRow } from "../insert/registers/likeRow.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { findDates } from "../values/readDate.ts";

/**
 * The edits that leave one row of blanks in the tables of a plan's progress log: what happened in one work is the history
 * of no other.
 */
export function blankLogEdits({ registers, lines }: PlanRecord): readonly TextEdit[] {
  return registers.tables.flatMap((table): readonly TextEdit[] => {
    const [first, last] = [table.rows[0], table.rows.at(-1)];
    // Days of a plan that are only counted, `Day 3`, are no history.
    const isDated = table.rows.some(({ cells }) => cells.some(({ range }) => hasDay(lines.text, range)));
    if (table.kind !== "progressLog" || first === undefined || last === undefined || !isDated) {
      return [];
    }
    const range = { start: lines.startOf(first.line), end: lines.endOf(last.line) };
    return [{ range, newText: likeRow(lines, table, { today: "YYYY-MM-DD" }) }];
  });
}

function hasDay(text: string, { start, end }: TextRange): boolean {
  return findDates(text.slice(start, Math.min(end, start + 40))).length > 0;
}
