import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, TaskGroup, Unit } from "../../core/plan/model.ts";
import type { Progress } from "../../core/progress/progress.ts";

/** The row that holds all plans that no tab shows. */
export interface OthersNode {
  readonly kind: "others";
}

/** A row for something of a plan. It knows its plan's record, so that one repaint never mixes two versions. */
export type RecordNode =
  | { readonly kind: "plan"; readonly record: PlanRecord; readonly isOpen: boolean }
  | { readonly kind: "phase"; readonly record: PlanRecord; readonly phase: Unit; readonly progress: Progress }
  | { readonly kind: "step"; readonly record: PlanRecord; readonly phase: Unit; readonly progress: Progress }
  | { readonly kind: "group"; readonly record: PlanRecord; readonly group: TaskGroup; readonly progress: Progress }
  | { readonly kind: "task"; readonly record: PlanRecord; readonly task: Task };

/** A row of the tree. */
export type PlanNode = OthersNode | RecordNode;

/** One kind of row. */
export type NodeOf<Kind extends PlanNode["kind"]> = Extract<PlanNode, { readonly kind: Kind }>;

/** Id of a row that survives edits: made of plan, phase and task ids, never of line numbers alone. */
export function nodeId(node: PlanNode): string {
  switch (node.kind) {
    case "others":
      return "others";
    case "plan":
      return node.record.uri;
    case "phase":
    case "step":
      return `${node.record.uri}#phase/${node.phase.id}`;
    case "group":
      return `${node.record.uri}#group/${node.group.phase ?? ""}/${node.group.title}/${node.group.tasks[0]?.id ?? ""}`;
    case "task":
      return `${node.record.uri}#task/${node.task.id}`;
  }
}

/** 0-based line that a row stands for. */
export function lineOf(node: RecordNode): number {
  switch (node.kind) {
    case "plan":
      return Math.max(0, node.record.plan.titleLine);
    case "phase":
    case "step":
      return node.phase.line;
    case "group":
      return node.group.line;
    case "task":
      return node.task.line;
  }
}
