import * as vscode from "vscode";
import type { Progress } from "../../core/progress/progress.ts";
import type { TaskState } from "../../core/words/taskState.ts";

/** How many rings the icon font has between nothing and all. */
const steps = 8;

/**
 * A ring filled by eighths; with a check mark where all is done. Something begun is never drawn empty, and something open
 * never full.
 */
export function ringIcon({ percent, done }: Pick<Progress, "percent" | "done">, complete: boolean): vscode.ThemeIcon {
  if (complete) {
    return new vscode.ThemeIcon("planwright-ring-done", new vscode.ThemeColor("charts.green"));
  }
  const eighths = Math.round(((percent ?? 0) * steps) / 100);
  const step = done === 0 ? 0 : Math.min(steps - 1, Math.max(1, eighths));
  return new vscode.ThemeIcon(`planwright-ring-${step}`);
}

const icons: Readonly<Partial<Record<TaskState, readonly [icon: string, color: string]>>> = {
  inProgress: ["play-circle", "charts.blue"],
  blocked: ["error", "charts.red"],
  failed: ["error", "charts.red"],
  cancelled: ["circle-slash", "disabledForeground"],
  question: ["question", "charts.purple"],
};

/** The shape of a state that a box cannot show; undefined for what is to do or done. */
export function stateIcon(state: TaskState): vscode.ThemeIcon | undefined {
  const found = icons[state];
  return found === undefined ? undefined : new vscode.ThemeIcon(found[0], new vscode.ThemeColor(found[1]));
}
