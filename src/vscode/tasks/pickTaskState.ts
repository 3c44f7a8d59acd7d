import * as vscode from "vscode";
import { setTaskStates } from "../../core/edit/state/changeTasks.ts";
import { type SettableState, settableStates, type Wish } from "../../core/edit/state/wish.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { editPreview } from "../../core/report/editPreview.ts";
import { messageText } from "../../core/report/messageText.ts";
import { plainLabel } from "../../core/report/plainLabel.ts";
import { pickFocused } from "../authoring/pickFocused.ts";
import { askBlocked } from "./askBlocked.ts";
import { stateIcon, stateText } from "./stateText.ts";

interface StateItem extends vscode.QuickPickItem {
  readonly state: SettableState;
}

/**
 * Asks which state tasks of a plan shall have, and for a blocked one why. Only states are offered that can be written;
 * below each stands what will be. Undefined where the question was called off.
 */
export async function pickTaskState(record: PlanRecord, tasks: readonly Task[]): Promise<Wish | undefined> {
  const [first, ...others] = tasks;
  if (first === undefined) {
    return undefined;
  }
  const title =
    others.length === 0
      ? vscode.l10n.t("Set State of “{0}”", messageText(first.text))
      : vscode.l10n.t("Set State of {0} Tasks", tasks.length);
  const items = settableStates.flatMap((state) => itemOf(record, tasks, state) ?? []);
  // Enter on the way out must not set a task back.
  const current = items.find(({ state }) => tasks.every((task) => task.state === state));
  const placeholder = vscode.l10n.t("Choose the state; below each is what will be written");
  const picked = await pickFocused(items, current, { title, placeholder });
  if (picked === undefined) {
    return undefined;
  }
  const { state } = picked;
  return state === "blocked" ? askBlocked(title, [[record, tasks]]) : { state };
}

/** Undefined for a state that cannot be written. */
function itemOf(record: PlanRecord, tasks: readonly Task[], state: SettableState): StateItem | undefined {
  const edits = setTaskStates(record, tasks, { state });
  if (edits === undefined) {
    return undefined;
  }
  const preview = plainLabel(editPreview(record.lines, edits));
  const changed = tasks.filter((task) => task.state !== state).length;
  const item = { label: stateText(state), iconPath: stateIcon(state), state };
  if (changed === 0) {
    return { ...item, description: vscode.l10n.t("current") };
  }
  return { ...item, detail: changed > 1 ? vscode.l10n.t("{0} and {1} more", preview, changed - 1) : preview };
}
