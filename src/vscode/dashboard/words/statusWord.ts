import * as vscode from "vscode";
import type { Status } from "../../../core/words/status.ts";

/** A status as people call it. */
export function statusWord(status: Status): string {
  switch (status) {
    case "draft":
      return vscode.l10n.t("Draft");
    case "planned":
      return vscode.l10n.t("Planned");
    case "inProgress":
      return vscode.l10n.t("In Progress");
    case "blocked":
      return vscode.l10n.t("Blocked");
    case "paused":
      return vscode.l10n.t("Paused");
    case "done":
      return vscode.l10n.t("Done");
    case "cancelled":
      return vscode.l10n.t("Cancelled");
    case "superseded":
      return vscode.l10n.t("Superseded");
  }
}
