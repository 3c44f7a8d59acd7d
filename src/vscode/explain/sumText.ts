import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { countSamples } from "../../core/report/countSamples.ts";
import { reconcile } from "../../core/report/reconciliation.ts";
import { roleText } from "./roleText.ts";

/** `13 work + 4 acceptance = 17 checkboxes`: how the counts of a plan fit together. Undefined without tasks. */
export function sumText(record: PlanRecord): string | undefined {
  const { parts, tasks, checkboxes } = reconcile(record.plan, record.progress);
  if (parts.length === 0) {
    return undefined;
  }
  const sum = parts.map(({ role, count }) => `${count} ${roleText(role)}`).join(" + ");
  const whole =
    checkboxes === tasks
      ? vscode.l10n.t("{0} = {1} checkboxes", sum, tasks)
      : vscode.l10n.t("{0} = {1} tasks, {2} of them checkboxes", sum, tasks, checkboxes);
  const samples = countSamples(record);
  return samples === 0 ? whole : vscode.l10n.t("{0}; {1} still have the template's words", whole, samples);
}
