import type { Task } from "../plan/model.ts";
import { groupBy } from "./groupBy.ts";

/** A task in two versions of its plan. */
export interface TaskPair {
  readonly before: Task;
  readonly now: Task;
  /** Whether no other task may be meant as well: as many alike before as now, and known by their words or id. */
  readonly isSure: boolean;
}

/**
 * Pairs tasks that nothing tells apart: in order. Where there are more or fewer now, or they only changed places, those
 * in the same state are paired first, so that no change of state is told that need not be one.
 */
export function pairDoubles(before: readonly Task[], now: readonly Task[]): readonly TaskPair[] {
  const isSure = before.length === now.length;
  // From the end, where taking one costs the same however many there are.
  const byState = groupBy(now.toReversed(), ({ state }) => state);
  const partners = new Map<Task, Task>();
  for (const task of before) {
    const partner = byState.get(task.state)?.pop();
    if (partner !== undefined) {
      partners.set(task, partner);
    }
  }
  if (isSure && partners.size < before.length) {
    partners.clear();
  }
  const taken = new Set(partners.values());
  const rest = now.filter((task) => !taken.has(task));
  let next = 0;
  return before.flatMap((task) => {
    const partner = partners.get(task) ?? rest[next++];
    return partner === undefined ? [] : [{ before: task, now: partner, isSure }];
  });
}
