import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";

/** The tasks of a plan that stand on some lines, with their box, words or state; `toLine` is the line after the last. */
export function tasksIn(
  { plan, lines }: Pick<PlanRecord, "plan" | "lines">,
  fromLine: number,
  toLine: number,
): readonly Task[] {
  const isIn = (line: number): boolean => line >= fromLine && line < toLine;
  return plan.tasks.filter(({ line, endLine, dialect, markRange }) => {
    switch (dialect) {
      case "checkbox":
      case "lenient":
      case "heading":
      case "tableRow":
        return isIn(line);
      case "frontMatter":
        return line < toLine && endLine > fromLine;
      case "statusLine":
        // Heading and status line both say the state; the lines between them are the phase's text.
        return isIn(line) || isIn(lines.positionAt(markRange.start).line);
    }
  });
}
