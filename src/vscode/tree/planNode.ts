import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, TaskGroup, Unit } from "../../core/plan/model.ts";
import type { Progress } from "../../core/progress/progress.ts";

/** A row of the tree. Every row knows its plan's record, so that one repaint never mixes two versions. */
export type PlanNode =
  | { readonly kind: "plan"; readonly record: PlanRecord }
  | { readonly kind: "phase"; readonly record: PlanRecord; readonly phase: Unit; readonly progress: Progress }
  | { readonly kind: "group"; readonly record: PlanRecord; readonly group: TaskGroup; readonly progress: Progress }
  | { readonly kind: "task"; readonly record: PlanRecord; readonly task: Task };

/** Id of a row that survives edits: made of plan, phase and task ids, never of line numbers alone. */
export function nodeId(node: PlanNode): string {
  const { uri } = node.record;
  switch (node.kind) {
    case "plan":
      return uri;
    case "phase":
      return `${uri}#phase/${node.phase.id}`;
    case "group":
      return `${uri}#group/${node.group.phase ?? ""}/${node.group.title}/${node.group.tasks[0]?.id ?? ""}`;
    case "task":
      return `${uri}#task/${node.task.id}`;
  }
}

/** The rows below a row, in document order. */
export function childrenOf(node: PlanNode): readonly PlanNode[] {
  const { record } = node;
  switch (node.kind) {
    case "plan":
      return inOrder([...phaseNodes(record), ...groupNodes(record, null), ...workNodes(record, null)]);
    case "phase":
      return inOrder([...groupNodes(record, node.phase.id), ...workNodes(record, node.phase.id)]);
    case "group":
      return taskNodes(
        record,
        node.group.tasks.filter(({ parent }) => parent === null),
      );
    case "task":
      return taskNodes(record, record.plan.children.get(node.task) ?? []);
  }
}

function phaseNodes(record: PlanRecord): readonly PlanNode[] {
  return record.plan.phases.flatMap((phase): PlanNode[] => {
    const progress = record.progress.phases.get(phase.id);
    return progress === undefined || phase.task !== null ? [] : [{ kind: "phase", record, phase, progress }];
  });
}

function groupNodes(record: PlanRecord, phase: string | null): readonly PlanNode[] {
  return record.progress.groups
    .filter(({ group }) => group.phase === phase)
    .map(({ group, progress }) => ({ kind: "group", record, group, progress }));
}

/** The work of a phase, or outside any phase, without its sub-tasks. */
function workNodes(record: PlanRecord, phase: string | null): readonly PlanNode[] {
  // A phase that is one unit of work by its status mark is its own row; a task that is a phase is a row as a task.
  const rows = new Map(record.plan.phases.map(({ id, line, task }) => [id, { line, isTask: task !== null }]));
  const isOwn = (task: Task): boolean => {
    const row = task.phase === null ? undefined : rows.get(task.phase);
    const shownIn = row?.isTask === true ? null : task.phase;
    const isRow = task.dialect === "statusLine" && task.line === row?.line;
    return shownIn === phase && task.role === "work" && task.parent === null && !isRow;
  };
  return taskNodes(record, record.plan.tasks.filter(isOwn));
}

function taskNodes(record: PlanRecord, tasks: readonly Task[]): readonly PlanNode[] {
  return tasks.map((task) => ({ kind: "task", record, task }));
}

/** 0-based line that a row stands for. */
export function lineOf(node: PlanNode): number {
  switch (node.kind) {
    case "plan":
      return node.record.plan.titleLine;
    case "phase":
      return node.phase.line;
    case "group":
      return node.group.line;
    case "task":
      return node.task.line;
  }
}

function inOrder(nodes: readonly PlanNode[]): readonly PlanNode[] {
  return nodes.toSorted((a, b) => lineOf(a) - lineOf(b));
}
