import { cellRanges } from "../../markdown/cellRanges.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { TableRow } from "../../markdown/blocks.ts";
import { readStatusTable, textColumn } from "../../plan/dialects/taskTable.ts";
import type { Task } from "../../plan/model.ts";
import type { TextRange } from "../../text/textRange.ts";

/**
 * Where the words of a task stand, without box, id cell and marks: one stretch of one line. Undefined where they are not
 * written as they are read (front matter, a unit's heading).
 */
export function taskWords(record: Pick<PlanRecord, "lines" | "markdown">, task: Task): TextRange | undefined {
  const { lines } = record;
  const { text } = lines;
  switch (task.dialect) {
    case "checkbox":
    case "lenient":
    case "heading": {
      const from = text.indexOf("]", task.markRange.end) + 1;
      const start = text.indexOf(task.text, from);
      // Behind the box there is nothing but emphasis, a star and blanks, with a quote's marks where a line ends.
      const isBehind = from > 0 && start !== -1 && /^[`*_\s\u00a0>]*$/u.test(text.slice(from, start));
      return isBehind ? { start, end: start + task.text.length } : undefined;
    }
    case "tableRow": {
      const offset = lines.startOf(task.line);
      const cells = cellRanges(lines.lineText(task.line)).map(({ start, end }) => ({
        start: offset + start,
        end: offset + end,
      }));
      // The parser has taken the backslash before a bar away.
      const isTask = ({ start, end }: TextRange): boolean =>
        text.slice(start, end).replaceAll("\\|", "|") === task.text;
      const own = cells[columnOf(record, task.line)];
      return own !== undefined && isTask(own) ? own : cells.find(isTask);
    }
    case "statusLine":
    case "frontMatter":
      return undefined;
  }
}

/** The column of a row's task: another cell may say the same, an id or a name. */
function columnOf({ markdown: { blocks } }: Pick<PlanRecord, "markdown">, line: number): number {
  const rows = blocks.filter((block): block is TableRow => block.kind === "row" && block.line <= line);
  const row = rows.at(-1);
  const header = rows.findLast((one) => one.header);
  const table = header === undefined ? undefined : readStatusTable(header);
  return table === undefined || row?.line !== line ? -1 : textColumn(table, row.cells);
}
