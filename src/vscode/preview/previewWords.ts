import * as vscode from "vscode";
import type { PreviewWords } from "../../core/preview/previewHtml.ts";
import { stateText } from "../tasks/stateText.ts";

/** What the preview says, in the language of the window. */
export const previewWords: PreviewWords = {
  get noTasks() {
    return vscode.l10n.t("no tasks yet");
  },
  tasksDone: ({ done, total }) => vscode.l10n.t("{0} of {1} tasks done", done, total),
  openElsewhere: (open) => vscode.l10n.t("{0} open elsewhere", open),
  state: stateText,
};
