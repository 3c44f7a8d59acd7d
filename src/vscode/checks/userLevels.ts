import * as vscode from "vscode";
import type { RuleLevels } from "../../core/check/checkPlan.ts";
import { isRuleId, type RuleId } from "../../core/check/ruleIds.ts";
import { type RuleLevel, ruleLevels } from "../../core/check/ruleLevel.ts";

/** Levels of rules by the setting `planwright.check.rules`; what is no rule or no level is left out. */
export function userLevels(uri: vscode.Uri): RuleLevels {
  const setting: unknown = vscode.workspace.getConfiguration("planwright.check", uri).get("rules");
  const levels = new Map<RuleId, RuleLevel>();
  for (const [rule, name] of Object.entries(typeof setting === "object" ? (setting ?? {}) : {})) {
    const level = ruleLevels.find((one) => one === name);
    if (isRuleId(rule) && level !== undefined) {
      levels.set(rule, level);
    }
  }
  return levels;
}
