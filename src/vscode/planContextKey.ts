import * as vscode from "vscode";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "./activePlan.ts";

/** Keeps the context key `planwright.hasPlan`: whether there is a plan that commands without an argument are about. */
export function registerPlanContextKey(active: ActivePlan): Disposable {
  const tell = (hasPlan: boolean): void => {
    void vscode.commands.executeCommand("setContext", "planwright.hasPlan", hasPlan);
  };
  tell(active.record !== undefined);
  return active.onDidChange((record) => tell(record !== undefined));
}
