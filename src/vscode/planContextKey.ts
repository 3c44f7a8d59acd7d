import * as vscode from "vscode";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "./activePlan.ts";

/**
 * Keeps the context keys `planwright.hasPlan`, whether there is a plan that commands without an argument are about, and
 * `planwright.planInFront`, whether the active tab shows it.
 */
export function registerPlanContextKey(active: ActivePlan): Disposable {
  const tell = (): void => {
    const { record, isInFront } = active;
    void vscode.commands.executeCommand("setContext", "planwright.hasPlan", record !== undefined);
    void vscode.commands.executeCommand("setContext", "planwright.planInFront", isInFront);
  };
  tell();
  return active.onDidChange(tell);
}
