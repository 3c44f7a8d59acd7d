import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { messageText } from "../../../core/report/messageText.ts";
import type { TextEdit } from "../../../core/text/textEdit.ts";
import { saysStatus } from "../../../core/tidy/status/setPlanStatus.ts";

/** Tells the user, and returns so, where a status that was chosen leads to no edit although the plan does not say it. */
export function warnUnwritten(record: PlanRecord, status: string, edits: readonly TextEdit[]): boolean {
  const isUnwritten = edits.length === 0 && status !== "" && !saysStatus(record, status);
  if (isUnwritten) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("“{0}” cannot be written as the plan's status. Nothing was changed.", messageText(status)),
    );
  }
  return isUnwritten;
}
