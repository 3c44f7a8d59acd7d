import * as vscode from "vscode";
import type { PreviewWords } from "../../core/preview/previewHtml.ts";
import type { TaskState } from "../../core/words/taskState.ts";

/** What the preview says, in the language of the window. */
export const previewWords: PreviewWords = {
  get noTasks() {
    return vscode.l10n.t("no tasks yet");
  },
  tasksDone: ({ done, total }) => vscode.l10n.t("{0} of {1} tasks done", done, total),
  openElsewhere: (open) => vscode.l10n.t("{0} open elsewhere", open),
  state: stateWord,
};

function stateWord(state: TaskState): string {
  switch (state) {
    case "todo":
      return vscode.l10n.t("To do");
    case "inProgress":
      return vscode.l10n.t("In progress");
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
