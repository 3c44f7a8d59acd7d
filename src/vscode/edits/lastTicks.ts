import type { DoneTicks } from "../../core/edit/undoTicks.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { applyTextEdits, invertTextEdits, type TextEdit } from "../../core/text/textEdit.ts";

/** A change of states as it was written. */
export interface MadeChange {
  readonly before: PlanRecord;
  /** As they were in {@link before}. */
  readonly tasks: readonly Task[];
  readonly edits: readonly TextEdit[];
}

/** So many ticks can be taken back one after the other. */
const most = 20;

/** The last changes of states that were made by us, to be taken back from views where Ctrl+Z belongs to the editor. */
export class LastTicks {
  readonly #index: PlanIndex;
  readonly #made: MadeChange[] = [];

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  add(change: MadeChange): void {
    this.#made.push(change);
    this.#made.splice(0, this.#made.length - most);
  }

  /** The last change with what takes it back; it is forgotten here. */
  take(): DoneTicks | undefined {
    const last = this.#made.pop();
    if (last === undefined) {
      return undefined;
    }
    const { before, edits, tasks } = last;
    const text = applyTextEdits(before.lines.text, edits);
    const after = this.#index.read({ uri: before.uri, version: `undo:${before.version}`, getText: () => text });
    const places = new Map(before.plan.tasks.map((task, nth) => [task, nth]));
    const isAligned = before.plan.tasks.length === after.plan.tasks.length;
    const now = tasks.flatMap((task) => {
      const nth = places.get(task);
      const same = isAligned && nth !== undefined ? after.plan.tasks[nth] : undefined;
      return same ?? after.plan.tasks.find(({ id }) => id === task.id) ?? [];
    });
    return { after, tasks: now, inverse: invertTextEdits(before.lines.text, edits) };
  }
}
