import * as vscode from "vscode";
import type { TaskState } from "../../core/words/taskState.ts";

/** A task's state as people call it. */
export function stateText(state: TaskState): string {
  switch (state) {
    case "todo":
      return vscode.l10n.t("To Do");
    case "inProgress":
      return vscode.l10n.t("In Progress");
    case "blocked":
      return vscode.l10n.t("Blocked");
    case "done":
      return vscode.l10n.t("Done");
    case "failed":
      return vscode.l10n.t("Failed");
    case "cancelled":
      return vscode.l10n.t("Cancelled");
    case "question":
      return vscode.l10n.t("Question");
  }
}

/** The same within a sentence or a row's words. */
export function stateWord(state: TaskState): string {
  switch (state) {
    case "todo":
      return vscode.l10n.t("open");
    case "inProgress":
      return vscode.l10n.t("in progress");
    case "blocked":
      return vscode.l10n.t("blocked");
    case "done":
      return vscode.l10n.t("done");
    case "failed":
      return vscode.l10n.t("failed");
    case "cancelled":
      return vscode.l10n.t("cancelled");
    case "question":
      return vscode.l10n.t("question");
  }
}

/** The icon of a state that a task may be given, in lists of ours. */
export function stateIcon(state: TaskState): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[state]);
}

const icons: Readonly<Record<TaskState, string>> = {
  todo: "circle-large-outline",
  inProgress: "play-circle",
  blocked: "circle-slash",
  done: "pass",
  failed: "error",
  cancelled: "close",
  question: "question",
};
