import * as vscode from "vscode";
import type { EditsOrRefusal } from "../../core/edit/refusal.ts";
import { renameTask } from "../../core/edit/renameTask.ts";
import { renameUnit } from "../../core/edit/renameUnit.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { isStruck } from "../../core/words/isStruck.ts";
import { allUnits } from "../../core/schedule/planSchedule.ts";
import type { EditsFor } from "../edits/editsFor.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { editTasks } from "../tasks/editTasks.ts";
import { refusalText } from "../tasks/refusalText.ts";
import type { RecordNode } from "./planNode.ts";
import { wordsProblem } from "../tasks/wordsProblem.ts";

/** Asks for other words for a task, phase or step, and writes them. */
export async function renameRow(editor: PlanEditor, row: RecordNode): Promise<void> {
  const { record } = row;
  if (row.kind === "task") {
    await renamedTask(editor, record, row.task);
  } else if (row.kind === "phase" || row.kind === "step") {
    const { phase } = row;
    const task = record.plan.tasks.find(({ id }) => id === phase.task);
    await (task === undefined ? renamedUnit(editor, record, phase) : renamedTask(editor, record, task));
  } else {
    void vscode.window.showInformationMessage(vscode.l10n.t("Phases, steps and tasks can be renamed here."));
  }
}

async function renamedTask(editor: PlanEditor, record: PlanRecord, task: Task): Promise<void> {
  const { writtenId } = task;
  const text = isStruck(task.text) ? task.text.slice(2, -2) : task.text;
  const from = writtenId !== null && text.startsWith(writtenId) ? writtenId.length + 1 : 0;
  const words = await ask(plainText(text), text, from, (typed) => renameTask(record, task, typed));
  if (words !== undefined) {
    await editTasks(editor, record, [task], (now, [found]) =>
      found === undefined ? "noPlace" : renameTask(now, found, words),
    );
  }
}

async function renamedUnit(editor: PlanEditor, record: PlanRecord, unit: Unit): Promise<void> {
  const title = await ask(unit.label, unit.title, 0, (typed) => renameUnit(record, unit, typed));
  if (title === undefined) {
    return;
  }
  const editsFor: EditsFor = (now) => {
    const found = allUnits(now?.plan.phases ?? []).filter(({ id }) => id === unit.id);
    const [same] = found;
    if (now === undefined || same === undefined || found.length > 1 || same.title !== unit.title) {
      return vscode.l10n.t("“{0}” was changed meanwhile. Nothing was written.", unit.label);
    }
    const edits = renameUnit(now, same, title);
    return typeof edits === "string" ? refusalText(edits) : edits;
  };
  await editor.edit(record.uri, editsFor, { save: true, remember: () => [] });
}

/** The words that were typed; the part from an offset on is selected, so that an id stays. */
async function ask(
  label: string,
  value: string,
  from: number,
  edits: (words: string) => EditsOrRefusal,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Rename “{0}”", label),
    value,
    valueSelection: [from, value.length],
    validateInput: (words) => wordsProblem(words, () => edits(words)),
  });
}
