import * as vscode from "vscode";
import { isTickable, setTaskDone } from "../../core/edit/setTaskDone.ts";
import { findTask } from "../../core/edit/taskReference.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";
import { sourceOf } from "../planDocuments.ts";
import { openEditable } from "./editableDocument.ts";

/** How often a tick is tried while someone types in the document. */
const mostAttempts = 4;

/** Ticks tasks in their documents: the smallest edit, undoable, on the task that was shown or on none. */
export class TaskTicker {
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  /** The last edit of each document: the next one waits, so that it sees the document saved and its own place true. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(index: PlanIndex, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#log = log;
  }

  /**
   * Makes a task done or open. Where the task is gone, has several doubles since, or the document cannot be changed,
   * nothing is written and the user is told why. Resolves to whether the document now says what was asked; never rejects.
   */
  async setDone(shown: PlanRecord, task: Task, done: boolean): Promise<boolean> {
    const before = this.#queues.get(shown.uri) ?? Promise.resolve();
    const edit = before.then(() => this.#tryApply(shown, task, done));
    this.#queues.set(shown.uri, edit);
    const refusal = await edit;
    if (this.#queues.get(shown.uri) === edit) {
      this.#queues.delete(shown.uri);
    }
    if (refusal !== undefined) {
      this.#log.warn("task not changed", refusal);
      this.#log.trace("task not changed", shown.uri, task.id);
      void vscode.window.showWarningMessage(refusal);
    }
    return refusal === undefined;
  }

  async #tryApply(shown: PlanRecord, task: Task, done: boolean): Promise<string | undefined> {
    try {
      return await this.#apply(shown, task, done);
    } catch (error) {
      this.#log.error("task not changed", error);
      return vscode.l10n.t("The task could not be changed: {0}", messageText(String(error)));
    }
  }

  async #apply(shown: PlanRecord, task: Task, done: boolean): Promise<string | undefined> {
    const opened = await openEditable(vscode.Uri.parse(shown.uri, true));
    if (opened.kind === "refused") {
      return opened.reason;
    }
    const { document } = opened;
    const wasClean = !document.isDirty && !document.isUntitled;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      // From here to applyEdit nothing waits: the place is read from the very version that the edit is sent with, and
      // VS Code refuses an edit whose version is no longer the newest.
      const edit = this.#editFor(document, shown, task, done);
      if (typeof edit === "string" || edit === undefined) {
        return edit;
      }
      if (await vscode.workspace.applyEdit(edit)) {
        const saved = !wasClean || (await document.save());
        return saved
          ? undefined
          : vscode.l10n.t("The task was changed in the editor, but the file could not be saved.");
      }
    }
    return vscode.l10n.t("The plan keeps changing or cannot be edited. Nothing was written.");
  }

  /** The edit for the document as it is now; words where there is none to make, undefined where nothing is to do. */
  #editFor(
    document: vscode.TextDocument,
    shown: PlanRecord,
    task: Task,
    done: boolean,
  ): vscode.WorkspaceEdit | string | undefined {
    const now = this.#index.get(sourceOf(document));
    const before = { text: shown.lines.text, plan: shown.plan };
    const lookUp = findTask(before, task, { text: now.lines.text, plan: now.plan });
    if (lookUp.kind !== "found") {
      const words = messageText(task.text);
      return lookUp.kind === "missing"
        ? vscode.l10n.t("The plan has changed and no longer has the task “{0}”. Nothing was written.", words)
        : vscode.l10n.t("The plan has changed and has the task “{0}” more than once. Nothing was written.", words);
    }
    if (!isTickable(lookUp.task)) {
      return vscode.l10n.t("This task has no box of its own. Change its state in the text.");
    }
    const edits = setTaskDone(lookUp.task, done);
    if (edits.length === 0) {
      return undefined;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) {
      const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
      edit.replace(document.uri, place, newText);
    }
    return edit;
  }
}
