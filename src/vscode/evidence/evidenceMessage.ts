import * as vscode from "vscode";
import { countLevels } from "../../core/evidence/countLevels.ts";
import type { NamedInPlan } from "../../core/evidence/named.ts";
import type { PlanEvidence } from "../../core/evidence/planEvidence.ts";
import { messageText } from "../../core/report/messageText.ts";

/** What the evidence of a plan comes to, in a message. `title` is the plan's. */
export function evidenceMessage(evidence: PlanEvidence, named: NamedInPlan, title: string | null): string {
  const name = messageText(title ?? "") || vscode.l10n.t("Evidence");
  return `${name}: ${wordsOf(evidence, named)}`;
}

function wordsOf(evidence: PlanEvidence, { things, symbols }: NamedInPlan): string {
  if (things.length + symbols.length === 0) {
    return vscode.l10n.t("This plan names no files, scripts or symbols.");
  }
  if (evidence.isElsewhere) {
    return vscode.l10n.t(
      "None of the {0} files that this plan names is in the workspace. It may belong to another project.",
      evidence.named,
    );
  }
  const parts = [...ticked(evidence), ...besides(evidence)];
  return parts.length > 0 ? parts.join(" ") : vscode.l10n.t("No ticked task names anything that can be looked up.");
}

function ticked(evidence: PlanEvidence): readonly string[] {
  const { found, partly, missing } = countLevels(evidence.ticked);
  const { l10n } = vscode;
  return [
    ...some(found, l10n.t("1 ticked task has all that it names."), () =>
      l10n.t("{0} ticked tasks have all that they name.", found),
    ),
    ...some(partly, l10n.t("1 ticked task lacks a part of what it names."), () =>
      l10n.t("{0} ticked tasks lack a part of what they name.", partly),
    ),
    ...some(missing, l10n.t("1 ticked task lacks all that it names."), () =>
      l10n.t("{0} ticked tasks lack all that they name.", missing),
    ),
  ];
}

function besides({ nowhere, madeAlready }: PlanEvidence): readonly string[] {
  const { l10n } = vscode;
  return [
    ...some(nowhere.length, l10n.t("1 symbol is nowhere in the workspace."), () =>
      l10n.t("{0} symbols are nowhere in the workspace.", nowhere.length),
    ),
    ...some(madeAlready.length, l10n.t("The files of 1 open task are there already."), () =>
      l10n.t("The files of {0} open tasks are there already.", madeAlready.length),
    ),
  ];
}

/** The words for a number; none for zero. */
function some(count: number, one: string, many: () => string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : many()];
}
