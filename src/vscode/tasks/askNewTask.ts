import * as vscode from "vscode";
import { addTask, type TaskPlace } from "../../core/edit/add/addTask.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { editTasks } from "./editTasks.ts";
import { wordsProblem } from "./wordsProblem.ts";

/** Asks for the words of a new task and writes it. Resolves to whether it is written. */
export async function askNewTask(editor: PlanEditor, record: PlanRecord, place: TaskPlace): Promise<boolean> {
  const text = await vscode.window.showInputBox({
    title: place.kind === "under" ? vscode.l10n.t("Add Sub-Task") : vscode.l10n.t("Add Task"),
    prompt: vscode.l10n.t("What is to do? It is written as the tasks around it are."),
    validateInput: (words) => wordsProblem(words, () => addTask(record, place, words)),
  });
  if (text === undefined) {
    return false;
  }
  const shown = place.kind === "under" || place.kind === "behind" ? [place.task] : [];
  return editTasks(editor, record, shown, (now, [task]) => addTask(now, placeNow(place, task), text));
}

function placeNow(place: TaskPlace, task: Task | undefined): TaskPlace {
  return (place.kind === "under" || place.kind === "behind") && task !== undefined ? { kind: place.kind, task } : place;
}
