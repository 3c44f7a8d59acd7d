import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import { stateWord } from "../tasks/stateText.ts";
import { isOverdue, taskNotes } from "../tasks/taskNotes.ts";
import { openStateIcon } from "./treeIcon.ts";

/** A task's row: its box, and in words and shape what the box cannot say. `today` is the local day. */
export function fillTaskItem(item: vscode.TreeItem, record: PlanRecord, task: Task, today: string): void {
  const label = plainText(task.text);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const done = task.state === "done";
  const notes = taskNotes(record, task, today);
  const spoken = [label, stateWord(task.state), ...notes].join(", ");
  item.description = [...(isPlain(task.state) ? [] : [stateWord(task.state)]), ...notes].join(" · ");
  const icon = openStateIcon(task.state) ?? (isOverdue(record, task, today) ? overdueIcon() : undefined);
  if (icon !== undefined) {
    item.iconPath = icon;
  }
  item.contextValue = `task ${task.state} ${task.dialect}`;
  item.checkboxState = {
    state: done ? Checked : Unchecked,
    tooltip: done ? vscode.l10n.t("Reopen this task") : vscode.l10n.t("Mark this task done"),
    accessibilityInformation: { label: spoken },
  };
  item.accessibilityInformation = { label: spoken };
}

function isPlain(state: TaskState): boolean {
  return state === "todo" || state === "done";
}

function overdueIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon("clock", new vscode.ThemeColor("charts.orange"));
}
