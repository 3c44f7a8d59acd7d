import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Unit } from "../plan/model.ts";
import { statusOfState } from "../plan/units/unitMarks.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { countedStatus } from "../progress/planStatus.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Stated } from "./stated.ts";
import { trimmedRange } from "./subject.ts";

/** Roll-up boxes against the phases they name, and rows and todos that repeat a task against that task. */
export function statedTasks(
  { lines }: Pick<MarkdownText, "lines">,
  plan: Plan,
  progress: PlanProgress,
): readonly Stated[] {
  return [...rollups(plan, progress), ...repeats(plan, lines)];
}

function rollups(plan: Plan, progress: PlanProgress): readonly Stated[] {
  const phases = new Map<string | null, Unit>(plan.phases.map((phase) => [phase.id, phase]));
  return plan.tasks.flatMap((task): readonly Stated[] => {
    const unit = task.role === "rollup" && task.about !== null ? phases.get(task.about) : undefined;
    const counted = unit === undefined ? undefined : progress.phases.get(unit.id);
    if (unit === undefined || counted === undefined || counted.total === 0) {
      return [];
    }
    const complete = counted.done === counted.total;
    return [
      {
        line: task.line,
        text: task.text,
        kind: "status",
        says: statusOfState(task.state),
        counted: countedStatus(counted, complete),
        agrees: (task.state === "done") === complete,
        unit: unit.id,
        range: task.markRange,
        form: "box",
      },
    ];
  });
}

function repeats(plan: Plan, lines: LineIndex): readonly Stated[] {
  const tasks = new Map(plan.stated.length === 0 ? [] : plan.tasks.map((task) => [task.id, task]));
  return plan.stated.map(({ line, text, state, repeats: id }) => {
    const task = id === null ? undefined : tasks.get(id);
    const range: TextRange = trimmedRange(lines.lineText(line), lines.startOf(line));
    return {
      line,
      text,
      kind: "task" as const,
      says: state,
      counted: task?.state ?? null,
      agrees: task === undefined || (task.state === "done") === (state === "done"),
      unit: task?.phase ?? null,
      range,
      form: "line" as const,
    };
  });
}
