import * as vscode from "vscode";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";

/** How many tasks the question lists. */
const mostListed = 5;

/** Asks whether several tasks of a phase shall all be done, or all be open again. */
export async function askAll(label: string, tasks: readonly Task[], done: boolean): Promise<boolean> {
  const listed = tasks.slice(0, mostListed).map(({ text }) => `• ${messageText(text)}`);
  const rest = tasks.length - listed.length;
  const detail = [...listed, ...(rest > 0 ? [vscode.l10n.t("and {0} more", rest)] : [])].join("\n");
  const action = done ? vscode.l10n.t("Mark All Done") : vscode.l10n.t("Reopen All");
  const question = questionFor(messageText(label), tasks.length, done);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}

function questionFor(phase: string, count: number, done: boolean): string {
  if (!done) {
    return count === 1
      ? vscode.l10n.t("Reopen the task of “{0}”?", phase)
      : vscode.l10n.t("Reopen the {0} tasks of “{1}”?", count, phase);
  }
  return count === 1
    ? vscode.l10n.t("Mark the open task of “{0}” done?", phase)
    : vscode.l10n.t("Mark the {0} open tasks of “{1}” done?", count, phase);
}
