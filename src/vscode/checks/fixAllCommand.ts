import * as vscode from "vscode";
import { isRuleId } from "../../core/check/ruleIds.ts";
import { askedPlan, editShown, type TidyDeps } from "../authoring/askedPlan.ts";
import type { PlanChecks } from "./planChecks.ts";

/**
 * The command "Fix All Safe Problems": makes every fix of the plan in front that needs no pick, as one step. An argument
 * `{ uri, rule }` says which plan and of which rule alone.
 */
export async function fixAllCommand(
  deps: Pick<TidyDeps, "index" | "active" | "editor">,
  checks: PlanChecks,
  argument: unknown,
): Promise<void> {
  const plan = await askedPlan(deps, argument);
  const rule = plan?.asked["rule"];
  if (plan === undefined || (rule !== undefined && !isRuleId(rule))) {
    return;
  }
  const { record } = plan;
  const { edits, fixed } = checks.fixed(record, rule === undefined ? undefined : new Set([rule]));
  const count = [...fixed.values()].reduce((sum, one) => sum + one, 0);
  if (count === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("There is no problem that can be fixed without a choice."), 4000);
  } else if (await editShown(deps, record, edits)) {
    const words = count === 1 ? vscode.l10n.t("1 problem fixed") : vscode.l10n.t("{0} problems fixed", count);
    vscode.window.setStatusBarMessage(words, 4000);
  }
}
