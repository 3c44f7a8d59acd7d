import * as vscode from "vscode";
import type { TaskLookup } from "../../core/edit/taskReference.ts";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";

/** Why a task that was shown cannot be changed any more. */
export function notFoundText(kind: Exclude<TaskLookup["kind"], "found">, { text }: Task): string {
  const words = messageText(text);
  return kind === "missing"
    ? vscode.l10n.t("The plan has changed and no longer has the task “{0}”. Nothing was written.", words)
    : vscode.l10n.t("The plan has changed and has the task “{0}” more than once. Nothing was written.", words);
}
