import type { DoneChange } from "../../core/edit/undoChange.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { applyTextEdits, invertTextEdits, type TextEdit } from "../../core/text/textEdit.ts";

/** A change as it was written. */
export interface MadeChange {
  readonly before: PlanRecord;
  /** Those whose states were set, as they were in {@link before}; none where something else was changed. */
  readonly tasks: readonly Task[];
  readonly edits: readonly TextEdit[];
}

/** So many changes can be taken back one after the other. */
const most = 20;

/** The last changes that were made by us, to be taken back from views where Ctrl+Z belongs to the editor. */
export class LastChanges {
  readonly #index: PlanIndex;
  readonly #made: MadeChange[] = [];

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  add(change: MadeChange): void {
    this.#made.push(change);
    this.#made.splice(0, this.#made.length - most);
  }

  /** The last change, or the last one of states, with what takes it back; it is forgotten here. */
  take(which: "any" | "states"): DoneChange | undefined {
    const nth = this.#made.findLastIndex(({ tasks }) => which === "any" || tasks.length > 0);
    const [last] = nth === -1 ? [] : this.#made.splice(nth, 1);
    if (last === undefined) {
      return undefined;
    }
    const { before, edits, tasks } = last;
    const text = applyTextEdits(before.lines.text, edits);
    const after = this.#index.read({ uri: before.uri, version: `undo:${before.version}`, getText: () => text });
    const places = new Map(before.plan.tasks.map((task, at) => [task, at]));
    const isAligned = before.plan.tasks.length === after.plan.tasks.length;
    const now = tasks.flatMap((task) => {
      const at = places.get(task);
      const same = isAligned && at !== undefined ? after.plan.tasks[at] : undefined;
      return same ?? after.plan.tasks.find(({ id }) => id === task.id) ?? [];
    });
    return { after, tasks: now, inverse: invertTextEdits(before.lines.text, edits) };
  }
}
