import * as vscode from "vscode";
import { convertCriteria, convertToCheckboxes } from "../../../core/edit/convertToCheckboxes.ts";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { Disposable } from "../../../core/lifecycle/disposableStore.ts";
import { isMarkdownDocument, sourceOf } from "../../planDocuments.ts";
import { askedPlan, editShown, type TidyDeps } from "../askedPlan.ts";

/**
 * The command "Convert to Checkboxes": gives the bullets of the selection boxes, or those of the list at the caret. An
 * argument `{ uri, start, end }` (UTF-16 offsets) stands for the selection.
 */
export async function convertCommand(deps: TidyDeps, argument: unknown): Promise<void> {
  const front = vscode.window.activeTextEditor;
  const plan = await askedPlan(deps, isRange(argument) ? argument : front?.document.uri, "any");
  if (plan === undefined) {
    return;
  }
  const ranges = isRange(argument) ? [argument] : (front?.selections ?? []).map((one) => offsets(front, one));
  const edits = ranges.flatMap((range) => convertToCheckboxes(plan.record, range));
  // Several carets may stand in one list.
  const own = [...new Map(edits.map((edit) => [edit.range.start, edit])).values()];
  if (own.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("There is no bullet without a checkbox here."), 4000);
    return;
  }
  await editShown(deps, plan.record, own);
}

function isRange(argument: unknown): argument is { readonly start: number; readonly end: number } {
  if (typeof argument !== "object" || argument === null || !("start" in argument) || !("end" in argument)) {
    return false;
  }
  const { start, end } = argument;
  return Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) <= Number(end);
}

function offsets(
  editor: vscode.TextEditor | undefined,
  { start, end }: vscode.Selection,
): { readonly start: number; readonly end: number } {
  return { start: editor?.document.offsetAt(start) ?? 0, end: editor?.document.offsetAt(end) ?? 0 };
}

/** Registers the same as a code action on plain bullets below criteria and deliverables. */
export function registerConvertAction(index: PlanIndex): Disposable {
  const kind = vscode.CodeActionKind.RefactorRewrite;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const record = isMarkdownDocument(document) ? index.get(sourceOf(document)) : undefined;
      const edits = record?.isPlan === true ? convertCriteria(record, range.start.line, range.end.line + 1) : [];
      if (edits.length === 0) {
        return undefined;
      }
      const action = new vscode.CodeAction(vscode.l10n.t("Convert to Checkboxes"), kind);
      action.edit = new vscode.WorkspaceEdit();
      for (const { range: place, newText } of edits) {
        const replaced = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
        action.edit.replace(document.uri, replaced, newText);
      }
      return [action];
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, {
    providedCodeActionKinds: [kind],
  });
}
