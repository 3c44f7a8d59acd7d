import * as vscode from "vscode";
import { blocksAround } from "../../core/edit/move/taskBlock.ts";
import { relativeUri } from "../../core/report/check/fileUri.ts";
import { labelOf } from "./planTreeItem.ts";
import { lineOf, type RecordNode } from "./planNode.ts";

/** The Markdown of a row with all below it, as it stands in the plan. */
export function rowMarkdown(row: RecordNode): string {
  const { lines } = row.record;
  const slice = (from: number, to: number): string =>
    lines.text.slice(lines.startOf(from), lines.endOf(Math.min(to, lines.lineCount) - 1)).trimEnd();
  switch (row.kind) {
    case "plan":
      return lines.text;
    case "phase":
    case "step":
      return slice(row.phase.line, row.phase.endLine);
    case "group":
      return slice(row.group.line, Math.max(row.group.line + 1, ...row.group.tasks.map(({ endLine }) => endLine)));
    case "task": {
      const own = blocksAround(row.record, row.task)?.own;
      return own === undefined ? slice(row.task.line, row.task.endLine) : lines.text.slice(own.start, own.end);
    }
  }
}

/** A Markdown link to a row's line, with the path from its folder of the workspace: the name of that folder would lead nowhere. */
export function rowLink(row: RecordNode): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(row.record.uri), false);
  const label = labelOf(row).replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  return `[${label}](${relativeUri(path)}${row.kind === "plan" ? "" : `#L${lineOf(row) + 1}`})`;
}
