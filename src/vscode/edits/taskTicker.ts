import * as vscode from "vscode";
import { setTaskStates, tickTasks } from "../../core/edit/state/changeTasks.ts";
import type { Wish } from "../../core/edit/state/wish.ts";
import { taskFinder } from "../../core/edit/taskReference.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import type { EditOptions, PlanEditor } from "./planEditor.ts";

/** Works out the edits of tasks of the plan as it is now; undefined where they cannot be written. */
type Change = (now: PlanRecord, tasks: readonly Task[]) => readonly TextEdit[] | undefined;

/** Ticks tasks and sets their states in their documents: the smallest edit, one undo step, on the tasks that were shown or on none. */
export class TaskTicker {
  readonly #editor: PlanEditor;

  constructor(editor: PlanEditor) {
    this.#editor = editor;
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

  /** Gives tasks a state, as {@link setDone} makes them done. */
  async setStates(shown: PlanRecord, tasks: readonly Task[], wish: Wish, options?: EditOptions): Promise<boolean> {
    return this.#change(shown, tasks, (now, found) => setTaskStates(now, found, wish), options);
  }

  #change(
    shown: PlanRecord,
    tasks: readonly Task[],
    change: Change,
    options: EditOptions | undefined,
  ): Promise<boolean> {
    return this.#editor.edit(shown.uri, (now) => editsFor(now, shown, tasks, change), options);
  }
}

/** The edits for the plan as it is now; words where there are none to make. */
function editsFor(
  now: PlanRecord,
  shown: PlanRecord,
  tasks: readonly Task[],
  change: Change,
): readonly TextEdit[] | string {
  const find = taskFinder({ text: shown.lines.text, plan: shown.plan }, { text: now.lines.text, plan: now.plan });
  const found: Task[] = [];
  for (const task of tasks) {
    const lookUp = find(task);
    if (lookUp.kind !== "found") {
      const words = messageText(task.text);
      return lookUp.kind === "missing"
        ? vscode.l10n.t("The plan has changed and no longer has the task “{0}”. Nothing was written.", words)
        : vscode.l10n.t("The plan has changed and has the task “{0}” more than once. Nothing was written.", words);
    }
    found.push(lookUp.task);
  }
  return change(now, found) ?? refusal(found);
}

function refusal(tasks: readonly Task[]): string {
  return tasks.length > 1
    ? vscode.l10n.t("The states of these tasks cannot be written without changing others. Change them in the text.")
    : vscode.l10n.t("The state of this task cannot be written without changing others. Change it in the text.");
}
