import * as vscode from "vscode";
import type { Progress } from "../../core/progress/progress.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import { stateIcon } from "../tasks/stateText.ts";

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

/** Colours beside the shapes, which say it alone. */
const colors: Readonly<Partial<Record<TaskState, string>>> = {
  inProgress: "charts.blue",
  blocked: "charts.red",
  failed: "charts.red",
  cancelled: "disabledForeground",
  question: "charts.purple",
};

/** The shape of a state that a box cannot show; undefined for what is to do or done. */
export function openStateIcon(state: TaskState): vscode.ThemeIcon | undefined {
  const color = colors[state];
  return color === undefined ? undefined : new vscode.ThemeIcon(stateIcon(state).id, new vscode.ThemeColor(color));
}
