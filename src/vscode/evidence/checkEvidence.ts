import * as vscode from "vscode";
import { areFor } from "../../core/evidence/evidenceAnswers.ts";
import { lookUpNamed } from "../../core/evidence/lookUpNamed.ts";
import type { NamedInPlan } from "../../core/evidence/named.ts";
import { type PlanEvidence, weighEvidence } from "../../core/evidence/planEvidence.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { ActivePlan } from "../activePlan.ts";
import { askedPlan } from "../authoring/askedPlan.ts";
import { evidenceMessage } from "./evidenceMessage.ts";
import type { EvidenceStore } from "./evidenceStore.ts";
import { type PlanFolder, planFolder } from "./planFolder.ts";
import { hasDoubts, showEvidence } from "./showEvidence.ts";
import { WorkspaceEvidence } from "./workspaceEvidence.ts";

/** What the commands work with. */
export interface EvidenceDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly evidence: EvidenceStore;
}

/** A plan, what it names, and what the workspace says of it. */
interface Weighed {
  readonly record: PlanRecord;
  readonly named: NamedInPlan;
  readonly evidence: PlanEvidence;
}

/**
 * The command "Check Evidence": looks in the plan's workspace folder for what its tasks name, hands what it finds to the
 * checks, and says it in one message. Files are read, nothing is run, and nothing goes over the network.
 */
export async function checkEvidenceCommand(deps: EvidenceDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  const weighed = plan && (await look(deps, plan.record));
  if (weighed !== undefined) {
    // Nobody has to answer it, so nothing waits.
    void tell(weighed, deps);
  }
}

/**
 * The command "Show Evidence": lists what is doubtful by what is known of the plan; where nothing is, or not of all that it
 * names by now, it looks first.
 */
export async function showEvidenceCommand(deps: EvidenceDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  const weighed = plan && (known(deps, plan.record) ?? (await look(deps, plan.record)));
  if (weighed !== undefined && hasDoubts(weighed.evidence)) {
    await showEvidence(weighed.evidence, weighed.record);
  } else if (weighed !== undefined) {
    void vscode.window.showInformationMessage(messageOf(weighed));
  }
}

function known({ evidence }: EvidenceDeps, record: PlanRecord): Weighed | undefined {
  const named = readNamed(record);
  const answers = evidence.of(record);
  return answers === undefined || !areFor(answers, named)
    ? undefined
    : { record, named, evidence: weighEvidence(record, answers, named) };
}

/** Looks for all that a plan names and keeps what is found; undefined where there is nowhere to look, which is said. */
async function look({ evidence }: EvidenceDeps, record: PlanRecord): Promise<Weighed | undefined> {
  const place = planFolder(record.uri);
  if (place === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This plan is in no folder of the workspace, so there is nothing to hold it against."),
    );
    return undefined;
  }
  const named = readNamed(record);
  const answers = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Looking for what the plan names"),
      cancellable: true,
    },
    (_, token) => lookUp(named, place, token),
  );
  evidence.keep(record.uri, named, answers);
  return { record, named, evidence: weighEvidence(record, answers, named) };
}

function lookUp(
  named: NamedInPlan,
  { root, folder }: PlanFolder,
  token: vscode.CancellationToken,
): ReturnType<typeof lookUpNamed> {
  return lookUpNamed(named, folder, new WorkspaceEvidence(root, token), true);
}

async function tell(weighed: Weighed, deps: EvidenceDeps): Promise<void> {
  const showList = vscode.l10n.t("Show List");
  const choices = hasDoubts(weighed.evidence) ? [showList] : [];
  const choice = await vscode.window.showInformationMessage(messageOf(weighed), ...choices);
  if (choice === showList) {
    // The message may have stood there for long.
    await showEvidenceCommand(deps, { uri: weighed.record.uri });
  }
}

function messageOf({ evidence, named, record }: Weighed): string {
  return evidenceMessage(evidence, named, record.plan.title);
}
