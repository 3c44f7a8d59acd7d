import { cellRanges } from "../../markdown/cellRanges.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextRange } from "../../text/textRange.ts";

/**
 * Where the words of a task stand, without box, id cell and marks: one stretch of one line. Undefined where they are not
 * written as they are read (front matter, a unit's heading).
 */
export function taskWords({ lines }: Pick<PlanRecord, "lines">, task: Task): TextRange | undefined {
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
      return cells.find(({ start, end }) => text.slice(start, end).replaceAll("\\|", "|") === task.text);
    }
    case "statusLine":
    case "frontMatter":
      return undefined;
  }
}
