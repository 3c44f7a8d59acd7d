import * as vscode from "vscode";
import { countLevels } from "../../core/evidence/countLevels.ts";
import { lookUpNamed } from "../../core/evidence/lookUpNamed.ts";
import { type PlanEvidence, weighEvidence } from "../../core/evidence/planEvidence.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { ActivePlan } from "../activePlan.ts";
import { askedPlan } from "../authoring/askedPlan.ts";
import type { EvidenceStore } from "./evidenceStore.ts";
import { showEvidence } from "./showEvidence.ts";
import { WorkspaceEvidence } from "./workspaceEvidence.ts";

/** What the command works with. */
export interface EvidenceDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly evidence: EvidenceStore;
}

/**
 * The command "Check Evidence": looks in the plan's workspace folder for what its tasks name, hands what it finds to the
 * checks, and says it in one message. Files are read, nothing is run, and nothing goes over the network.
 */
export async function checkEvidenceCommand(deps: EvidenceDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  if (plan === undefined) {
    return;
  }
  const uri = vscode.Uri.parse(plan.record.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This plan is in no folder of the workspace, so there is nothing to hold it against."),
    );
    return;
  }
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Looking for what the plan names"),
      cancellable: true,
    },
    (_, token) => look(deps, plan.record, folder.uri, token),
  );
  // Nobody has to answer it, so nothing waits.
  void tell(found, plan.record);
}

async function look(
  { evidence }: EvidenceDeps,
  record: PlanRecord,
  root: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<PlanEvidence> {
  const named = readNamed(record);
  const own = vscode.Uri.joinPath(vscode.Uri.parse(record.uri), "..").path;
  const folder = own.slice(root.path.length).replace(/^\//u, "");
  const answers = await lookUpNamed(named, folder, new WorkspaceEvidence(root, token), true);
  evidence.set(record.uri, answers);
  return weighEvidence(record, answers, named);
}

async function tell(evidence: PlanEvidence, record: PlanRecord): Promise<void> {
  const showList = vscode.l10n.t("Show List");
  const { found, partly, missing } = countLevels(evidence.ticked);
  if (evidence.isElsewhere) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "None of the {0} files that this plan names is in the workspace. It may belong to another project.",
        evidence.named,
      ),
    );
    return;
  }
  const hasList = missing + partly + evidence.nowhere.length + evidence.madeAlready.length > 0;
  const title = messageText(record.plan.title ?? "");
  const message = vscode.l10n.t(
    "{0}: of the ticked tasks {1} have all that they name, {2} a part of it, {3} nothing. Symbols nowhere in the workspace: {4}. Open tasks whose files are there: {5}.",
    title === "" ? vscode.l10n.t("Evidence") : title,
    found,
    partly,
    missing,
    evidence.nowhere.length,
    evidence.madeAlready.length,
  );
  const choice = await vscode.window.showInformationMessage(message, ...(hasList ? [showList] : []));
  if (choice === showList) {
    await showEvidence(evidence, record);
  }
}
