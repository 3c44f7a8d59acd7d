import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { factsOf } from "../../../core/view/plan/factsView.ts";
import { openPlanPathCommand } from "../../authoring/tidy/openPlanPath.ts";
import { readUri } from "../../authoring/askedPlan.ts";

/**
 * Opens what a fact of a plan leads to: a page in the browser, where VS Code asks first, or a file of the workspace. The page
 * names only which fact it is.
 */
export async function openFact(record: PlanRecord, nth: number): Promise<boolean> {
  const found = factsOf(record)[nth]?.target;
  if (found === undefined) {
    return false;
  }
  if (found.kind === "path") {
    await openPlanPathCommand(record.uri, found.target);
    return true;
  }
  const page = readUri(found.target);
  return page !== undefined && (await vscode.env.openExternal(page));
}
