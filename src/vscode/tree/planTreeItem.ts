import * as vscode from "vscode";
import { hasBox } from "../../core/edit/state/setTaskDone.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { shortTitle } from "../../core/plan/shortTitle.ts";
import type { Progress } from "../../core/progress/progress.ts";
import { progressText } from "../../core/report/progressText.ts";
import { childrenOf, lineOf, nodeId, type PlanNode } from "./planNode.ts";

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * A row as VS Code draws it; `unfold` opens it when it is drawn for the first time, later the user decides. Checkboxes and rows carry labels of their own: without them screen readers hear nothing.
 */
export function planTreeItem(node: PlanNode, unfold: boolean): vscode.TreeItem {
  const label = labelOf(node);
  const item = new vscode.TreeItem(label, childrenOf(node).length === 0 ? None : Collapsed);
  item.id = nodeId(node);
  item.contextValue = node.kind;
  item.command = openAt(node);
  switch (node.kind) {
    case "plan":
      count(item, label, node.record.progress.headline);
      item.iconPath = new vscode.ThemeIcon("checklist");
      item.collapsibleState = openWhile(item, unfold);
      break;
    case "phase":
      count(item, label, node.progress);
      item.tooltip = `${label}\n${item.description ?? ""}`;
      item.iconPath = new vscode.ThemeIcon(isComplete(node.progress) ? "pass" : "circle-large-outline");
      item.collapsibleState = openWhile(item, !isComplete(node.progress));
      break;
    case "group":
      count(item, label, node.progress);
      item.iconPath = new vscode.ThemeIcon("list-unordered");
      break;
    case "task":
      if (hasBox(node.task)) {
        checkbox(item, label, node.task.state === "done");
      } else {
        item.iconPath = new vscode.ThemeIcon(node.task.state === "done" ? "pass" : "circle-large-outline");
      }
      item.tooltip = label;
      item.collapsibleState = openWhile(item, true);
      break;
  }
  return item;
}

/** What a plan's row says when it is pointed at: title, path and how many blanks are filled. */
export function planTooltip({ uri, plan }: PlanRecord, readiness: string | undefined): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return [plan.title, path, readiness].filter((line) => line !== null && line !== undefined).join("\n");
}

function labelOf(node: PlanNode): string {
  switch (node.kind) {
    case "plan": {
      const { uri, plan } = node.record;
      return plan.title === null ? (vscode.Uri.parse(uri).path.split("/").at(-1) ?? uri) : shortTitle(plan.title);
    }
    case "phase":
      return node.phase.label;
    case "group":
      return node.group.title;
    case "task":
      return plainText(node.task.text);
  }
}

function isComplete({ percent }: Progress): boolean {
  return percent === 100;
}

function openWhile(item: vscode.TreeItem, open: boolean): vscode.TreeItemCollapsibleState {
  return item.collapsibleState !== None && open ? Expanded : (item.collapsibleState ?? None);
}

function count(item: vscode.TreeItem, label: string, progress: Progress): void {
  const nothing = vscode.l10n.t("no tasks yet");
  item.description = progress.total === 0 ? nothing : progressText(progress);
  const spoken = progress.total === 0 ? nothing : vscode.l10n.t("{0} of {1} tasks done", progress.done, progress.total);
  item.accessibilityInformation = { label: `${label}, ${spoken}` };
}

function checkbox(item: vscode.TreeItem, label: string, done: boolean): void {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const spoken = done ? vscode.l10n.t("{0}, done", label) : vscode.l10n.t("{0}, open", label);
  item.checkboxState = {
    state: done ? Checked : Unchecked,
    tooltip: done ? vscode.l10n.t("Reopen this task") : vscode.l10n.t("Mark this task done"),
    accessibilityInformation: { label: spoken },
  };
  item.accessibilityInformation = { label: spoken };
}

function openAt(node: PlanNode): vscode.Command {
  const position = new vscode.Position(lineOf(node), 0);
  const options: vscode.TextDocumentShowOptions = {
    selection: new vscode.Range(position, position),
    preserveFocus: true,
  };
  return {
    command: "vscode.open",
    title: vscode.l10n.t("Go to Line"),
    arguments: [vscode.Uri.parse(node.record.uri), options],
  };
}
