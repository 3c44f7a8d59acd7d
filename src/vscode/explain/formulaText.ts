import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { ignoredText } from "./ignoredText.ts";
import { shareText } from "./shareText.ts";
import { sumText } from "./sumText.ts";

/** How a plan's number comes about, in lines: the formula, how all tasks sum up, and what was not counted and why. */
export function formulaText(record: PlanRecord): readonly string[] {
  const { progress, policy } = record;
  const share = shareText(progress.headline, policy.weights !== "none");
  const formula =
    progress.counted === "work"
      ? vscode.l10n.t("done work / all work = {0}", share)
      : vscode.l10n.t("done tasks / all tasks = {0}", share);
  const reasons = new Map<string, number>();
  for (const line of record.ignored) {
    const text = ignoredText(line);
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  const receipts = [...reasons].map(([text, count]) =>
    count === 1 ? vscode.l10n.t("1 line: {0}", text) : vscode.l10n.t("{0} lines: {1}", count, text),
  );
  return [...(progress.headline.total > 0 ? [formula] : []), sumText(record), ...receipts].filter(
    (line) => line !== undefined,
  );
}
