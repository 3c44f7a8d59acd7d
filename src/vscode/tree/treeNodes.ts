import { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { PlanNode, RecordNode } from "./planNode.ts";

/**
 * The rows that a command of the tree is about: those it was called with, or where it was called with nothing, by a key,
 * those that `underKeyboard` tells.
 */
export async function askedRows(
  args: readonly unknown[],
  underKeyboard: () => Promise<readonly PlanNode[]>,
): Promise<readonly RecordNode[]> {
  const [first, several] = args;
  if (first === undefined || first === null) {
    return (await underKeyboard()).filter((node): node is RecordNode => node.kind !== "others");
  }
  const all: readonly unknown[] = Array.isArray(several) && several.includes(first) ? several : [first];
  return all.filter(isRow);
}

/** The tasks among rows, by their plan; a phase that is one unit of work by its mark is a task, too. */
export function tasksAmong(rows: readonly RecordNode[]): ReadonlyMap<PlanRecord, readonly Task[]> {
  const found = new Map<PlanRecord, Task[]>();
  for (const row of rows) {
    const task = taskOf(row);
    if (task !== undefined) {
      found.set(row.record, [...(found.get(row.record) ?? []), task]);
    }
  }
  return found;
}

/** The task that a row is; undefined for rows that only hold some. */
export function taskOf(row: RecordNode): Task | undefined {
  if (row.kind === "task") {
    return row.task;
  }
  return row.kind === "phase" || row.kind === "step"
    ? row.record.plan.tasks.find(({ dialect, line }) => dialect === "statusLine" && line === row.phase.line)
    : undefined;
}

/** Whether something is a row of ours; arguments of commands may be anything. */
function isRow(value: unknown): value is RecordNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "record" in value &&
    value.record instanceof PlanRecord &&
    "kind" in value &&
    kinds.has(value.kind)
  );
}

const kinds: ReadonlySet<unknown> = new Set<RecordNode["kind"]>(["plan", "phase", "step", "group", "task"]);
