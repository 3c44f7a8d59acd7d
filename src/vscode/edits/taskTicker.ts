import * as vscode from "vscode";
import { setTaskStates, tickTasks } from "../../core/edit/state/changeTasks.ts";
import type { Wish } from "../../core/edit/state/wish.ts";
import { taskFinder } from "../../core/edit/taskReference.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { undoChange } from "../../core/edit/undoChange.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import type { LastChanges } from "./lastChanges.ts";
import { notFoundText } from "./notFoundText.ts";
import type { EditOptions, PlanEditor } from "./planEditor.ts";

/** Works out the edits of tasks of the plan as it is now; undefined where they cannot be written. */
type Change = (now: PlanRecord, tasks: readonly Task[]) => readonly TextEdit[] | undefined;

/** Is told of the tasks of a plan whose states were set. */
type Say = (uri: string, taskIds: readonly string[]) => Promise<void>;

/** Ticks tasks and sets their states in their documents: the smallest edit, one undo step, on the tasks that were shown or on none. */
export class TaskTicker {
  readonly #editor: PlanEditor;
  readonly #last: LastChanges;
  readonly #say: Say;

  /** `say` is told of the tasks whose states were set; left out where the surface says so itself. */
  constructor(editor: PlanEditor, last: LastChanges, say: Say = async () => undefined) {
    this.#editor = editor;
    this.#last = last;
    this.#say = say;
  }

  /**
   * Makes tasks done or open, all of them or none. Where one is gone, has several doubles since, or the document cannot
   * be changed, nothing is written and the user is told why. Resolves to whether the document now says what was asked;
   * never rejects.
   */
  async setDone(
    shown: PlanRecord,
    tasks: Task | readonly Task[],
    done: boolean,
    options?: EditOptions,
  ): Promise<boolean> {
    const all: readonly Task[] = "id" in tasks ? [tasks] : tasks;
    return this.#change(shown, all, (now, found) => tickTasks(now, found, done), options);
  }

  /** The edits that {@link setDone} would make of the plan as it is now, were it asked; undefined where it would refuse. */
  tickEdits(shown: PlanRecord, task: Task, done: boolean, now: PlanRecord): readonly TextEdit[] | undefined {
    const found = findAll(now, shown, [task]);
    return typeof found === "string" ? undefined : tickTasks(now, found, done);
  }

  /** Gives tasks a state, as {@link setDone} makes them done. */
  async setStates(shown: PlanRecord, tasks: readonly Task[], wish: Wish, options?: EditOptions): Promise<boolean> {
    return this.#change(shown, tasks, (now, found) => setTaskStates(now, found, wish), options);
  }

  async #change(
    shown: PlanRecord,
    tasks: readonly Task[],
    change: Change,
    options: EditOptions | undefined,
  ): Promise<boolean> {
    let set: readonly Task[] = [];
    const isSet = await this.#editor.edit(
      shown.uri,
      (now) => {
        const found = findAll(now, shown, tasks);
        if (typeof found === "string") {
          return found;
        }
        set = found;
        return change(now, found) ?? refusal(found);
      },
      { save: true, ...options, remember: () => set },
    );
    if (isSet) {
      this.#tell(shown.uri, set);
    }
    return isSet;
  }

  /**
   * Takes the last change back that was made here, or the last one of states, of any plan or of one, wherever its tasks
   * stand now; says so where it cannot.
   */
  async undoLast(which: "any" | "states", uri?: string): Promise<boolean> {
    const change = this.#last.take(which, uri);
    if (change === undefined) {
      void vscode.window.showInformationMessage(
        which === "states"
          ? vscode.l10n.t("There is no tick to take back.")
          : vscode.l10n.t("There is no change to take back."),
      );
      return false;
    }
    const refused =
      change.tasks.length > 0
        ? vscode.l10n.t("The tick cannot be taken back: its line has changed since. Nothing was written.")
        : vscode.l10n.t("The last change cannot be taken back: the plan has changed since. Nothing was written.");
    const isUndone = await this.#editor.edit(change.after.uri, (now) => undoChange(change, now) ?? refused);
    if (isUndone) {
      this.#tell(change.after.uri, change.tasks);
    }
    return isUndone;
  }

  /** Nobody waits for it: what is said comes when it may. */
  #tell(uri: string, tasks: readonly Task[]): void {
    this.#say(
      uri,
      tasks.map(({ id }) => id),
    ).catch(() => undefined);
  }
}

/** The tasks in the plan as it is now; words where one cannot be found. */
function findAll(now: PlanRecord, shown: PlanRecord, tasks: readonly Task[]): readonly Task[] | string {
  const find = taskFinder({ text: shown.lines.text, plan: shown.plan }, { text: now.lines.text, plan: now.plan });
  const found: Task[] = [];
  for (const task of tasks) {
    const lookUp = find(task);
    if (lookUp.kind !== "found") {
      return notFoundText(lookUp.kind, task);
    }
    found.push(lookUp.task);
  }
  return found;
}

function refusal(tasks: readonly Task[]): string {
  return tasks.length > 1
    ? vscode.l10n.t("The states of these tasks cannot be written without changing others. Change them in the text.")
    : vscode.l10n.t("The state of this task cannot be written without changing others. Change it in the text.");
}
