import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { updateStatusFields } from "../../core/tidy/update/updateStatusFields.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { rangeIn } from "../edits/workspaceEdit.ts";
import type { PlanChecks } from "./planChecks.ts";

/**
 * Has plans say of their own progress what is counted when the user saves them, where the setting
 * `planwright.updateStatusFields.onSave` is on. Automatic saving is left alone, since it comes while somebody writes, saving
 * of our own, which is to hold one edit and no other, and saving of what nobody changed: no new day stands for nothing.
 */
export function registerUpdateOnSave(checks: PlanChecks, editor: PlanEditor, clock: Clock): Disposable {
  return vscode.workspace.onWillSaveTextDocument((event) => {
    const { document, reason } = event;
    const isOwnWish = reason === vscode.TextDocumentSaveReason.Manual && document.isDirty;
    if (!isOwnWish || editor.isSaving(document) || !isOn(document)) {
      return;
    }
    const record = checks.planOf(document);
    const edits = record === undefined ? [] : updateStatusFields(record, clock.today());
    if (edits.length > 0) {
      event.waitUntil(
        Promise.resolve(edits.map(({ range, newText }) => new vscode.TextEdit(rangeIn(document, range), newText))),
      );
    }
  });
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("planwright.updateStatusFields", document).get("onSave", false);
}
