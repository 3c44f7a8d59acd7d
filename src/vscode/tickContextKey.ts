import * as vscode from "vscode";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";
import type { LastChanges } from "./edits/lastChanges.ts";

/** Sets the context key `planwright.ticked` with the first tick, by which the walkthrough knows that its step is done. */
export function registerTickContextKey(last: LastChanges): Disposable {
  let isTold = false;
  return last.onDidChange(() => {
    if (!isTold && last.hasTick) {
      isTold = true;
      void vscode.commands.executeCommand("setContext", "planwright.ticked", true);
    }
  });
}
