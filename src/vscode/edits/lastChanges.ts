import type { DoneChange } from "../../core/edit/undoChange.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
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
  readonly #changes = new Emitter<void>();

  /** One more can be taken back, or one less. */
  readonly onDidChange = this.#changes.event;

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  add(change: MadeChange): void {
    this.#made.push(change);
    this.#made.splice(0, this.#made.length - most);
    this.#changes.fire();
  }

  /** Whether a change of states is left to be taken back, of whichever plan. */
  get hasTick(): boolean {
    return this.#made.some(({ tasks }) => tasks.length > 0);
  }

  /** The last change of states of one plan, which is left to be taken back; undefined where there is none. */
  lastTick(uri: string): MadeChange | undefined {
    return this.#made.findLast(({ before, tasks }) => before.uri === uri && tasks.length > 0);
  }

  /** The last change, or the last one of states, of any plan or of one, with what takes it back; it is forgotten here. */
  take(which: "any" | "states", uri?: string): DoneChange | undefined {
    const nth = this.#made.findLastIndex(
      ({ before, tasks }) => (which === "any" || tasks.length > 0) && (uri === undefined || before.uri === uri),
    );
    const [last] = nth === -1 ? [] : this.#made.splice(nth, 1);
    if (last === undefined) {
      return undefined;
    }
    this.#changes.fire();
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
