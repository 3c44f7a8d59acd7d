import * as vscode from "vscode";
import { findTask, referenceTo } from "../../core/edit/taskReference.ts";
import { setTaskDone } from "../../core/edit/setTaskDone.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import { sourceOf } from "../planDocuments.ts";

/** Ticks tasks in their documents: the smallest edit, undoable, on the task that was shown or on none. */
export class TaskTicker {
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;

  constructor(index: PlanIndex, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#log = log;
  }

  /**
   * Makes a task done or open. Where the task is gone, has several doubles since, or the document cannot be changed,
   * nothing is written and the user is told why. Resolves to whether the document now says what was asked.
   */
  async setDone(shown: PlanRecord, task: Task, done: boolean): Promise<boolean> {
    const refusal = await this.#apply(shown, task, done);
    if (refusal !== undefined) {
      this.#log.warn("task not changed", shown.uri, task.id, refusal);
      void vscode.window.showWarningMessage(refusal);
    }
    return refusal === undefined;
  }

  async #apply(shown: PlanRecord, task: Task, done: boolean): Promise<string | undefined> {
    const isThere = (await this.#index.open(shown.uri)) !== undefined;
    const document = isThere ? await this.#open(shown.uri) : undefined;
    if (document === undefined) {
      return vscode.l10n.t("This plan can no longer be opened, so the task was not changed.");
    }
    const now = this.#index.get(sourceOf(document));
    const sameText = now.lines.text === shown.lines.text;
    const lookUp = findTask(now.plan.tasks, referenceTo(task), sameText);
    if (lookUp.kind === "missing") {
      return vscode.l10n.t("The plan has changed and no longer has the task “{0}”. Nothing was written.", task.text);
    }
    if (lookUp.kind === "ambiguous") {
      return vscode.l10n.t(
        "The plan has changed and now has the task “{0}” more than once. Nothing was written.",
        task.text,
      );
    }
    const edits = setTaskDone(lookUp.task, done);
    return edits.length === 0 ? undefined : this.#write(document, edits);
  }

  async #open(uri: string): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    } catch (error) {
      this.#log.debug("not opened", uri, error);
      return undefined;
    }
  }

  /** VS Code itself refuses the edit when the document changes between here and there: it carries the version. */
  async #write(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<string | undefined> {
    if (await hasInvalidBytes(document)) {
      return vscode.l10n.t(
        "This file has bytes that are not valid text; saving would change them. Nothing was written.",
      );
    }
    const wasClean = !document.isDirty && !document.isUntitled;
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) {
      const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
      edit.replace(document.uri, place, newText);
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      return vscode.l10n.t("The plan changed at the same moment or cannot be edited. Nothing was written.");
    }
    if (wasClean && !(await document.save())) {
      return vscode.l10n.t("The task was changed in the editor but the file could not be saved.");
    }
    return undefined;
  }
}

/** Whether a document shows replacement characters for bytes that saving would overwrite. */
async function hasInvalidBytes(document: vscode.TextDocument): Promise<boolean> {
  if (document.isUntitled || document.encoding !== "utf8" || !document.getText().includes("\ufffd")) {
    return false;
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(document.uri));
    return false;
  } catch {
    return true;
  }
}
