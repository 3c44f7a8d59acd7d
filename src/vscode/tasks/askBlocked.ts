import * as vscode from "vscode";
import { setTaskStates } from "../../core/edit/state/changeTasks.ts";
import type { Wish } from "../../core/edit/state/wish.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";

/**
 * The wish to block tasks of plans: asks for the reason where all of them have room for one, as a mark in a heading or a
 * line of front matter has not. Undefined where the question was called off.
 */
export async function askBlocked(
  title: string,
  plans: Iterable<readonly [PlanRecord, readonly Task[]]>,
): Promise<Wish | undefined> {
  const state = "blocked";
  for (const [record, tasks] of plans) {
    if (setTaskStates(record, tasks, { state, reason: "reason" }) === undefined) {
      return { state };
    }
  }
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why is it blocked? Enter without words writes no reason."),
    placeHolder: vscode.l10n.t("waiting for the API key"),
  });
  return reason === undefined ? undefined : { state, reason };
}
