import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { countSamples } from "../../core/report/countSamples.ts";
import { reconcile } from "../../core/report/reconciliation.ts";
import { partText } from "./partText.ts";

/** `13 work + 4 acceptance = 17 checkboxes`: how the counts of a plan fit together. Undefined without tasks. */
export function sumText(record: PlanRecord): string | undefined {
  const { parts, tasks, checkboxes } = reconcile(record.plan, record.progress, record.policy);
  if (parts.length === 0) {
    return undefined;
  }
  const whole = wholeText(parts.map(partText).join(" + "), tasks, checkboxes);
  const samples = countSamples(record);
  return samples === 0
    ? whole
    : samples === 1
      ? vscode.l10n.t("{0}; 1 still has the template's words", whole)
      : vscode.l10n.t("{0}; {1} still have the template's words", whole, samples);
}

function wholeText(sum: string, tasks: number, checkboxes: number): string {
  if (checkboxes === tasks) {
    return tasks === 1 ? vscode.l10n.t("{0} = 1 checkbox", sum) : vscode.l10n.t("{0} = {1} checkboxes", sum, tasks);
  }
  if (checkboxes === 0) {
    return tasks === 1 ? vscode.l10n.t("{0} = 1 task", sum) : vscode.l10n.t("{0} = {1} tasks", sum, tasks);
  }
  return checkboxes === 1
    ? vscode.l10n.t("{0} = {1} tasks, 1 of them a checkbox", sum, tasks)
    : vscode.l10n.t("{0} = {1} tasks, {2} of them checkboxes", sum, tasks, checkboxes);
}
