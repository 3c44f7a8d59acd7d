import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import { stateWord } from "../tasks/stateText.ts";
import { openStateIcon } from "./treeIcon.ts";

/** A task's row: its box, and in words and shape what the box cannot say. `today` is the local day. */
export function fillTaskItem(item: vscode.TreeItem, record: PlanRecord, task: Task, today: string): void {
  const label = plainText(task.text);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const done = task.state === "done";
  const notes = notesOf(record, task, today);
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

function isOver({ state }: Task): boolean {
  return state === "done" || state === "cancelled";
}

function isOverdue(record: PlanRecord, task: Task, today: string): boolean {
  const { due } = record.schedule.of(task).facts;
  return due !== null && due < today && !isOver(task);
}

function overdueIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon("clock", new vscode.ThemeColor("charts.orange"));
}

/** When it is due, and what it waits for. */
function notesOf(record: PlanRecord, task: Task, today: string): readonly string[] {
  if (isOver(task)) {
    return [];
  }
  const { facts, blockedBy } = record.schedule.of(task);
  const { due } = facts;
  const waits = blockedBy.length === 0 ? [] : [vscode.l10n.t("waits for {0}", blockedBy.slice(0, 3).join(", "))];
  const day =
    due === null ? [] : [due < today ? vscode.l10n.t("overdue since {0}", due) : vscode.l10n.t("due {0}", due)];
  return [...day, ...waits];
}
