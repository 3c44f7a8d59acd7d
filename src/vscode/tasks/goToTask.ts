import * as vscode from "vscode";
import { taskWords } from "../../core/edit/state/taskWords.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { openTaskFrom } from "../../core/progress/openTasks.ts";
import type { Task } from "../../core/plan/model.ts";
import { selectRange } from "../placeholder/walk/selectRange.ts";
import { namedTask } from "./askedTasks.ts";
import type { TaskDeps } from "./taskDeps.ts";

/**
 * The commands "Go to Next Open Task" and "Go to Previous Open Task": from the cursor, or from the start of the plan in
 * front where it is not in a text editor; around the end. An argument `{ uri, task }` names the task to go to.
 */
export async function goToOpenTask(deps: TaskDeps, direction: "next" | "previous", argument: unknown): Promise<void> {
  if (typeof argument === "object" && argument !== null && !(argument instanceof vscode.Uri)) {
    const asked = await namedTask(deps, argument);
    const task = asked?.tasks[0];
    if (asked !== undefined && task !== undefined) {
      await goTo(asked.record, task);
    }
    return;
  }
  const record = await planInFront(deps);
  if (record === undefined) {
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const line = editor?.document.uri.toString() === record.uri ? editor.selection.active.line : -1;
  const task = openTaskFrom(record.plan, line, direction);
  if (task === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("No task of this plan is open. “Complete Plan…” closes it."), 5000);
    return;
  }
  await goTo(record, task);
}

/** The plan that the active tab shows, in whichever editor, else the last one. */
async function planInFront({ index, active }: TaskDeps): Promise<PlanRecord | undefined> {
  await active.settled;
  return active.record === undefined ? undefined : index.open(active.record.uri);
}

async function goTo(record: PlanRecord, task: Task): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(record.uri, true));
  const start = taskWords(record, task)?.start ?? record.lines.startOf(task.line);
  await selectRange(document, { start, end: start });
}
