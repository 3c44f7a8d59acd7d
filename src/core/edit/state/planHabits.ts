import type { PlanRecord } from "../../index/planRecord.ts";
import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import { hasBox } from "./setTaskDone.ts";
import { markStatesOf } from "./stateMarks.ts";
import { markKind, type MarkKind, type TickMarks, tickMarks } from "./tickMarks.ts";

/** How a plan writes states. What is found out is kept, so that a change of many tasks looks at all tasks once. */
export class PlanHabits {
  readonly record: PlanRecord;
  readonly #ticks = new Map<MarkKind, TickMarks>();
  #states: MarkStates | undefined;
  #boxes: readonly Task[] | undefined;

  constructor(record: PlanRecord) {
    this.record = record;
  }

  /** What marks mean here. */
  get states(): MarkStates {
    return (this.#states ??= markStatesOf(this.record));
  }

  /** The tasks with boxes. */
  get boxes(): readonly Task[] {
    return (this.#boxes ??= this.record.plan.tasks.filter(hasBox));
  }

  /** What a tick writes into a box that holds a mark. */
  ticksFor(mark: string): TickMarks {
    return kept(this.#ticks, markKind(mark), (kind) => tickMarks(this.boxes, kind, () => this.states));
  }
}

function kept<K, V>(known: Map<K, V>, key: K, find: (key: K) => V): V {
  const value = known.get(key) ?? find(key);
  known.set(key, value);
  return value;
}
