import * as vscode from "vscode";
import type { Insertion, InsertionRefusal } from "../../../core/insert/insertion.ts";

/** What a person calls an insertion, in the user's language; a phase by the plan's own word for it. */
export function insertionLabel({ kind, name }: Insertion): string {
  switch (kind) {
    case "task":
      return vscode.l10n.t("Task");
    case "subtask":
      return vscode.l10n.t("Subtask");
    case "phase":
      return name === "" ? vscode.l10n.t("Phase") : name;
    case "step":
      return name === "" ? vscode.l10n.t("Step") : name;
    case "deliverable":
      return vscode.l10n.t("Deliverable");
    case "criterion":
      return vscode.l10n.t("Acceptance Criterion");
    case "risk":
      return vscode.l10n.t("Risk");
    case "issue":
      return vscode.l10n.t("Issue");
    case "gate":
      return vscode.l10n.t("Quality Gate");
    case "milestone":
      return vscode.l10n.t("Milestone");
    case "decision":
      return vscode.l10n.t("Decision");
    case "dependency":
      return vscode.l10n.t("Dependency");
    case "question":
      return vscode.l10n.t("Open Question");
    case "log":
      return vscode.l10n.t("Progress Log Entry");
    case "timeline":
      return vscode.l10n.t("Timeline Row");
    case "folderTree":
      return vscode.l10n.t("Folder Tree…");
    case "section":
      return name;
  }
}

/** The icon of each kind. */
export const insertionIcons: Readonly<Record<Insertion["kind"], string>> = {
  task: "check",
  subtask: "checklist",
  phase: "milestone",
  step: "list-ordered",
  deliverable: "package",
  criterion: "verified",
  risk: "warning",
  issue: "issues",
  gate: "shield",
  milestone: "flag",
  decision: "git-merge",
  dependency: "link",
  question: "question",
  log: "history",
  timeline: "calendar",
  folderTree: "list-tree",
  section: "file-text",
};

/** Why nothing was put in, in the user's language. */
export function refusalText({ refused }: InsertionRefusal): string {
  switch (refused) {
    case "noPlace":
    case "noTree":
      return vscode.l10n.t("The plan has no place for this here. Nothing was written.");
    case "unsafe":
      return vscode.l10n.t(
        "Putting this in would change how other lines of the plan are read; look for a code fence or comment that is never closed. Nothing was written.",
      );
    case "units":
      return vscode.l10n.t(
        "With this, other lines than now would be read as phases or tasks of the plan. Choose another place. Nothing was written.",
      );
    case "done":
      return vscode.l10n.t(
        "With this, less of the plan would count as done: a phase that is done by its mark would be open again, or boxes that count now would count no more. Choose another place. Nothing was written.",
      );
    case "cited":
      return vscode.l10n.t(
        "Renumbering would change what some part of the plan depends on. Use a letter, or add it at the end. Nothing was written.",
      );
    case "number":
      return vscode.l10n.t("The number behind this one cannot be told. Nothing was written.");
  }
}
