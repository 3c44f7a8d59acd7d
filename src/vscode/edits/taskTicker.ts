import * as vscode from "vscode";
import { tickTask } from "../../core/edit/state/tickTask.ts";
import { findTask } from "../../core/edit/taskReference.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import type { PlanEditor } from "./planEditor.ts";

/** Ticks tasks in their documents: the smallest edit, undoable, on the task that was shown or on none. */
export class TaskTicker {
  readonly #editor: PlanEditor;

  constructor(editor: PlanEditor) {
    this.#editor = editor;
  }

  /**
   * Makes a task done or open. Where the task is gone, has several doubles since, or the document cannot be changed,
   * nothing is written and the user is told why. Resolves to whether the document now says what was asked; never rejects.
   */
  async setDone(shown: PlanRecord, task: Task, done: boolean): Promise<boolean> {
    return this.#editor.edit(shown.uri, (now) => editsFor(now, shown, task, done));
  }
}

/** The edit for the plan as it is now; words where there is none to make. */
function editsFor(now: PlanRecord, shown: PlanRecord, task: Task, done: boolean): readonly TextEdit[] | string {
  const before = { text: shown.lines.text, plan: shown.plan };
  const lookUp = findTask(before, task, { text: now.lines.text, plan: now.plan });
  if (lookUp.kind !== "found") {
    const words = messageText(task.text);
    return lookUp.kind === "missing"
      ? vscode.l10n.t("The plan has changed and no longer has the task “{0}”. Nothing was written.", words)
      : vscode.l10n.t("The plan has changed and has the task “{0}” more than once. Nothing was written.", words);
  }
  return (
    tickTask(now, lookUp.task, done) ??
    vscode.l10n.t("The state of this task cannot be written without changing others. Change it in the text.")
  );
}
