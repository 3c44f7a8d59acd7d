import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";

/** A plan's number as a sentence, for screen readers. */
export function spokenText({ progress }: Pick<PlanRecord, "progress">, title: string): string {
  const { headline, complete, openElsewhere } = progress;
  const { done, total } = headline;
  if (complete) {
    return vscode.l10n.t("Plan {0}: complete, {1} of {2} tasks done", title, done, total);
  }
  if (total === 0) {
    return vscode.l10n.t("Plan {0}: no tasks yet", title);
  }
  return done === total && openElsewhere > 0
    ? vscode.l10n.t("Plan {0}: {1} of {2} tasks done, {3} open elsewhere", title, done, total, openElsewhere)
    : vscode.l10n.t("Plan {0}: {1} of {2} tasks done", title, done, total);
}
