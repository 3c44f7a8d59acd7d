import * as vscode from "vscode";
import type { ChangeCount } from "../../core/changes/countChanges.ts";
import { messageText } from "../../core/report/messageText.ts";

/** What changed, as a sentence: `3 ticked, 1 un-ticked, 2 added in plan.md`. */
export function changeText(counts: readonly ChangeCount[], uri: string): string {
  return vscode.l10n.t("{0} in {1}", counts.map(countText).join(", "), fileName(uri));
}

/** The name of a file, to be shown in a message. */
export function fileName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return messageText(path.slice(path.lastIndexOf("/") + 1));
}

function countText({ kind, count }: ChangeCount): string {
  switch (kind) {
    case "ticked":
      return vscode.l10n.t("{0} ticked", count);
    case "unticked":
      return vscode.l10n.t("{0} un-ticked", count);
    case "restated":
      return vscode.l10n.t("{0} changed state", count);
    case "added":
      return vscode.l10n.t("{0} added", count);
    case "removed":
      return vscode.l10n.t("{0} removed", count);
    case "renamed":
      return vscode.l10n.t("{0} reworded", count);
    case "moved":
      return vscode.l10n.t("{0} moved", count);
    case "phasesAdded":
      return count === 1 ? vscode.l10n.t("1 phase added") : vscode.l10n.t("{0} phases added", count);
    case "phasesRemoved":
      return count === 1 ? vscode.l10n.t("1 phase removed") : vscode.l10n.t("{0} phases removed", count);
  }
}
