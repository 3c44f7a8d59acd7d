import * as vscode from "vscode";
import { updateStatusFields } from "../../core/tidy/update/updateStatusFields.ts";
import { askedPlan, editShown, type TidyDeps } from "../authoring/askedPlan.ts";

/**
 * The command "Update Status Fields": has the plan in front say of its own progress what is counted, as one step. An
 * argument `{ uri }` says which plan.
 */
export async function updateStatusCommand(
  deps: Pick<TidyDeps, "index" | "active" | "editor" | "clock">,
  argument: unknown,
): Promise<void> {
  const plan = await askedPlan(deps, argument);
  if (plan === undefined) {
    return;
  }
  const edits = updateStatusFields(plan.record, deps.clock.today());
  if (edits.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("What the plan says of its progress is up to date."), 4000);
    return;
  }
  await editShown(deps, plan.record, edits);
}
