import type { Field } from "../fields/field.ts";
import { readUnitFields } from "../fields/planFields.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { MarkStates } from "../plan/marks/states.ts";
import type { Unit } from "../plan/model.ts";
import type { GroupProgress } from "../progress/planProgress.ts";
import { readStatus } from "../words/readStatus.ts";
import type { Status } from "../words/status.ts";
import type { TaskState } from "../words/taskState.ts";

/** The box that a line begins with. */
export interface LineBox {
  readonly mark: string;
  readonly state: TaskState;
}

/** A status field whose value says a status. */
export interface LineStatus {
  readonly field: Field;
  readonly status: Status;
}

/** What of a plan is decorated, by its 0-based line: one of each a line at most. */
export interface PlanLines {
  readonly boxes: ReadonlyMap<number, LineBox>;
  readonly statuses: ReadonlyMap<number, LineStatus>;
  /** Phases that are no tasks: those have a box. */
  readonly phases: ReadonlyMap<number, Unit>;
  /** What is counted beside the work, by the phase it stands in. */
  readonly groups: ReadonlyMap<string | null, readonly GroupProgress[]>;
}

/** Looks a plan through once for all that its preview decorates. */
export function planLines(record: PlanRecord): PlanLines {
  const { plan, markdown, progress } = record;
  const phases = plan.phases.filter(({ task }) => task === null);
  const statuses = new Map<number, LineStatus>();
  for (const field of [...record.fields, ...phases.flatMap((phase) => readUnitFields(markdown, phase))]) {
    const status = field.key === "status" ? readStatus(field.value) : undefined;
    if (status !== undefined) {
      statuses.set(field.line, { field, status });
    }
  }
  const groups = new Map<string | null, GroupProgress[]>();
  for (const one of progress.groups) {
    const { phase } = one.group;
    groups.set(phase, [...(groups.get(phase) ?? []), one]);
  }
  return {
    boxes: lineBoxes(record),
    statuses,
    phases: new Map(phases.map((phase) => [phase.line, phase])),
    groups,
  };
}

function lineBoxes({ plan, lines, policy }: PlanRecord): ReadonlyMap<number, LineBox> {
  const boxes = new Map<number, LineBox>();
  for (const { dialect, mark, markRange, state } of plan.tasks) {
    if (dialect !== "tableRow" && dialect !== "frontMatter") {
      boxes.set(lines.positionAt(markRange.start).line, { mark, state });
    }
  }
  const states = new MarkStates(policy.states, () => new Map());
  for (const line of plan.boxedUnits) {
    const mark = /\[([^\]]{1,4})\]/u.exec(lines.lineText(line))?.[1] ?? "";
    boxes.set(line, { mark, state: states.stateOf(mark) });
  }
  return boxes;
}
