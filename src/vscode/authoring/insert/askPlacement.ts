import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { Insertion, Placement } from "../../../core/insert/insertion.ts";
import { insertedName } from "../../../core/insert/units/insertedName.ts";
import { messageText } from "../../../core/report/messageText.ts";

/** Asks where a phase goes in a plan that has been started; each button names what comes of it. */
export async function askPlacement(phase: Insertion, plan: PlanRecord): Promise<Placement | undefined> {
  const nameOf = (placement: Placement): string | undefined => {
    const made = phase.edits({ placement });
    return "refused" in made ? undefined : insertedName(plan, made.edits);
  };
  const choice = (placement: Placement, title: (name: string) => string, unnamed: string): Choice => {
    const name = nameOf(placement);
    return { placement, title: name === undefined ? unnamed : title(messageText(name)) };
  };
  const choices: readonly Choice[] = [
    // The first is what Enter means: it must break no citation.
    choice("letter", (name) => vscode.l10n.t("Insert as {0}", name), vscode.l10n.t("Use a Letter")),
    choice("renumber", (name) => vscode.l10n.t("Insert as {0} and Count On", name), vscode.l10n.t("Renumber")),
    choice("end", (name) => vscode.l10n.t("Add at the End as {0}", name), vscode.l10n.t("Add at the End")),
  ];
  const [letter, renumber] = choices;
  const detail = vscode.l10n.t(
    "“{0}” raises the numbers of all phases behind it, and what cites them in this plan. Commits, branches and other files may still cite the old numbers. “{1}” changes no other number.",
    renumber?.title ?? "",
    letter?.title ?? "",
  );
  const question = vscode.l10n.t("Work on this plan has begun. May later numbers change?");
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, ...choices))?.placement;
}

interface Choice extends vscode.MessageItem {
  readonly placement: Placement;
}
