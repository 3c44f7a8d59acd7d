import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { countedTasks } from "../../core/progress/countedTasks.ts";
import { isOpen } from "../../core/progress/openTasks.ts";
import { askedPlan } from "../authoring/askedPlan.ts";
import { askAll } from "./askAll.ts";
import { planInEditor, saveUnlessShown } from "./askedTasks.ts";
import type { TaskDeps } from "./taskDeps.ts";

/** Asks whether tasks of a phase shall all be done. */
export type Confirm = (phase: Unit, open: readonly Task[]) => Promise<boolean>;

/**
 * The command "Mark All Tasks of the Phase Done…": of the phase that an argument `{ uri, phase }` names, else that at the
 * cursor. Asks first, and makes the open tasks that count for the phase done in one undo step.
 */
export async function completePhase(deps: TaskDeps, argument: unknown, confirm: Confirm = confirmAll): Promise<void> {
  const asked = await askedPhase(deps, argument);
  if (asked === undefined) {
    return;
  }
  const { record, phase } = asked;
  const open = countedTasks(record.plan, record.policy).tasks.filter((task) => task.phase === phase.id && isOpen(task));
  if (open.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("No task of this phase is open."), 5000);
  } else if (await confirm(phase, open)) {
    await deps.ticker.setDone(record, open, true, saveUnlessShown(record));
  }
}

async function askedPhase(
  deps: TaskDeps,
  argument: unknown,
): Promise<{ readonly record: PlanRecord; readonly phase: Unit } | undefined> {
  if (typeof argument === "object" && argument !== null && "phase" in argument) {
    const id = argument.phase;
    const record = "uri" in argument ? (await askedPlan(deps, { uri: argument.uri }))?.record : undefined;
    const phase = record?.plan.phases.find((one) => one.id === id);
    return record && phase && { record, phase };
  }
  const shown = planInEditor(deps);
  const line = shown?.editor.selection.active.line ?? -1;
  const phase = shown?.record.plan.phases.find((one) => one.line <= line && line < one.endLine);
  if (shown !== undefined && phase === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("There is no phase at the cursor."), 5000);
  }
  return shown && phase && { record: shown.record, phase };
}

async function confirmAll({ label }: Unit, open: readonly Task[]): Promise<boolean> {
  return askAll(label, open, true);
}
