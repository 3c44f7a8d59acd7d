import { cellRanges } from "../../markdown/cellRanges.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
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
      const [found, ...others] = cells.filter(isTask);
      return others.length === 0 ? found : (cells[columnOf(record, task.line)] ?? found);
    }
    case "statusLine":
    case "frontMatter":
      return undefined;
  }
}

/** The column of a row's task, where another cell says the same; -1 where that is not known. */
function columnOf({ markdown: { blocks } }: Pick<PlanRecord, "markdown">, line: number): number {
  let at = firstBlockFrom(blocks, line);
  const row = blocks[at];
  let header = row;
  while (header?.kind === "row" && !header.header) {
    header = blocks[--at];
  }
  const table = header?.kind === "row" ? readStatusTable(header) : undefined;
  return table === undefined || row?.kind !== "row" ? -1 : textColumn(table, row.cells);
}
