import * as vscode from "vscode";
import { type MoveTarget, moveTaskTo } from "../../core/edit/move/moveTaskTo.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { ids } from "../names.ts";
import { editTasks } from "../tasks/editTasks.ts";
import type { NodeOf, PlanNode } from "./planNode.ts";

/** VS Code's name for rows of this view. */
const rowsType = `application/vnd.code.tree.${ids.plansView.toLowerCase()}`;

/** Moves tasks by dragging: onto a task behind it, onto a phase or group to its end. Commands do the same by keyboard. */
export class TreeDrag implements vscode.TreeDragAndDropController<PlanNode> {
  readonly dropMimeTypes = [rowsType];
  readonly dragMimeTypes = ["text/uri-list"];
  readonly #editor: PlanEditor;
  /** What is dragged; VS Code hands only its own rows back, and only in this window. */
  #dragged: readonly NodeOf<"task">[] = [];

  constructor(editor: PlanEditor) {
    this.#editor = editor;
  }

  handleDrag(source: readonly PlanNode[], data: vscode.DataTransfer): void {
    this.#dragged = source.filter((node): node is NodeOf<"task"> => node.kind === "task");
    const lines = source.flatMap((node) =>
      node.kind === "task"
        ? [`${node.record.uri}#L${node.task.line + 1}`]
        : node.kind === "plan"
          ? [node.record.uri]
          : [],
    );
    data.set("text/uri-list", new vscode.DataTransferItem(lines.join("\r\n")));
    data.set(rowsType, new vscode.DataTransferItem(lines.length));
  }

  async handleDrop(target: PlanNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const [first, ...others] = data.get(rowsType) === undefined ? [] : this.#dragged;
    this.#dragged = [];
    if (first === undefined || target === undefined) {
      return;
    }
    const to = targetOf(target);
    if (others.length > 0 || to === undefined || target.kind === "others" || target.record.uri !== first.record.uri) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("A task can be dropped onto a task, a phase or a group of its own plan, one at a time."),
      );
      return;
    }
    await moveTo(this.#editor, first.record, first.task, to);
  }
}

/** Moves a task in its plan as it is now. */
export async function moveTo(editor: PlanEditor, record: PlanRecord, task: Task, to: MoveTarget): Promise<boolean> {
  const shown = to.kind === "unit" ? [task] : [task, to.task];
  return editTasks(editor, record, shown, (now, [found, other]) =>
    found === undefined
      ? "noPlace"
      : to.kind === "unit"
        ? moveTaskTo(now, found, to)
        : other === undefined
          ? "noPlace"
          : moveTaskTo(now, found, { kind: to.kind, task: other }),
  );
}

function targetOf(node: PlanNode): MoveTarget | undefined {
  switch (node.kind) {
    case "task":
      return { kind: "behind", task: node.task };
    case "phase":
    case "step":
      return { kind: "unit", id: node.phase.id };
    case "group": {
      const last = node.group.tasks.at(-1);
      return last === undefined ? undefined : { kind: "behind", task: last };
    }
    case "plan":
    case "others":
      return undefined;
  }
}
