import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { shortTitle } from "../../core/plan/shortTitle.ts";
import type { Progress } from "../../core/progress/progress.ts";
import { progressText } from "../../core/report/progressText.ts";
import { locationOf } from "../locationOf.ts";
import { messageText } from "../../core/report/messageText.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { lineOf, nodeId, type PlanNode, type RecordNode } from "./planNode.ts";
import { fillTaskItem } from "./taskTreeItem.ts";
import { taskOf } from "./treeNodes.ts";
import { ringIcon } from "./treeIcon.ts";

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** What a row needs to know beside itself. */
export interface RowContext {
  readonly hasChildren: boolean;
  /** Whether a row that is drawn for the first time is opened; later the user decides. */
  readonly unfold: boolean;
  /** Whether another plan of the tree has this title, so that the path is said, too. */
  readonly isAmbiguous: boolean;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A row as VS Code draws it. Checkboxes and rows carry labels of their own: without them screen readers hear nothing. */
export function planTreeItem(node: PlanNode, context: RowContext): vscode.TreeItem {
  const label = labelOf(node);
  const item = new vscode.TreeItem(label, context.hasChildren ? (context.unfold ? Expanded : Collapsed) : None);
  item.id = nodeId(node);
  item.contextValue = node.kind;
  if (node.kind === "others") {
    item.iconPath = new vscode.ThemeIcon("files");
    item.accessibilityInformation = { label };
    return item;
  }
  item.command = openAt(node);
  switch (node.kind) {
    case "plan": {
      const { progress } = node.record;
      const rest = progress.headline.percent === 100 && !progress.complete ? openElsewhere(progress.openElsewhere) : "";
      count(item, label, progress.headline, [rest, context.isAmbiguous || !node.isOpen ? folderOf(node.record) : ""]);
      item.iconPath = ringIcon(progress.headline, progress.complete);
      break;
    }
    case "phase":
    case "step": {
      const isComplete = node.progress.percent === 100;
      count(item, label, node.progress, []);
      item.iconPath = ringIcon(node.progress, isComplete);
      item.contextValue = [
        node.kind,
        isComplete ? "complete" : node.progress.total === 0 ? "empty" : "open",
        ...(taskOf(node) === undefined ? [] : ["task"]),
      ].join(" ");
      if (node.progress.total > 0) {
        box(item, label, node.progress);
      }
      item.tooltip = `${label}\n${item.description ?? ""}`;
      break;
    }
    case "group":
      count(item, label, node.progress, []);
      item.iconPath = new vscode.ThemeIcon(groupIcons[node.group.role] ?? "list-unordered");
      item.tooltip = `${label}\n${item.description ?? ""}`;
      break;
    case "task":
      fillTaskItem(item, node.record, node.task, context.today);
      item.tooltip = label;
      break;
  }
  return item;
}

const groupIcons: Readonly<Partial<Record<string, string>>> = {
  acceptance: "target",
  gate: "shield",
  verification: "beaker",
  prerequisite: "debug-start",
  milestone: "milestone",
  question: "question",
  documentation: "book",
};

/** What a plan's row says when it is pointed at: title, path and how many blanks are filled. */
export function planTooltip(record: PlanRecord, readiness: string | undefined): string {
  const { plan } = record;
  return [plan.title, locationOf(record.uri), readiness]
    .filter((line) => line !== null && line !== undefined)
    .join("\n");
}

/** A row's words; those of a plan are its short title, else its file's name. */
export function labelOf(node: PlanNode): string {
  switch (node.kind) {
    case "others":
      return vscode.l10n.t("Other Plans in Workspace");
    case "plan": {
      const { uri, plan } = node.record;
      return plan.title === null ? (vscode.Uri.parse(uri).path.split("/").at(-1) ?? uri) : shortTitle(plan.title);
    }
    case "phase":
    case "step":
      return node.phase.label;
    case "group":
      return node.group.title === "" ? vscode.l10n.t("Other tasks") : node.group.title;
    case "task":
      return plainText(node.task.text);
  }
}

function folderOf(record: PlanRecord): string {
  return messageText(locationOf(record.uri));
}

function openElsewhere(open: number): string {
  return open === 0 ? "" : vscode.l10n.t("{0} open", open);
}

function count(item: vscode.TreeItem, label: string, progress: Progress, more: readonly string[]): void {
  const nothing = vscode.l10n.t("no tasks yet");
  const notes = [
    ...(progress.inProgress > 0 ? [vscode.l10n.t("{0} in progress", progress.inProgress)] : []),
    ...(progress.blocked > 0 ? [vscode.l10n.t("{0} blocked", progress.blocked)] : []),
    ...more.filter((part) => part !== ""),
  ];
  const figures = progress.total === 0 ? nothing : progressText(progress);
  const spoken = progress.total === 0 ? nothing : vscode.l10n.t("{0} of {1} tasks done", progress.done, progress.total);
  item.description = [figures, ...notes].join(" · ");
  item.accessibilityInformation = { label: [label, spoken, ...notes].join(", ") };
}

/** The box of a phase: ticked when all below is done. A tick asks first, since it is about every task there. */
function box(item: vscode.TreeItem, label: string, progress: Progress): void {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const isDone = progress.percent === 100;
  item.checkboxState = {
    state: isDone ? Checked : Unchecked,
    tooltip: isDone ? vscode.l10n.t("Reopen all of its tasks…") : vscode.l10n.t("Complete all of its tasks…"),
    accessibilityInformation: item.accessibilityInformation ?? { label },
  };
}

function openAt(node: RecordNode): vscode.Command {
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
