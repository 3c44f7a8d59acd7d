import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { completePlan } from "../../../core/tidy/complete/completePlan.ts";
import { type OpenEnd, type OpenEndKind, openEnds } from "../../../core/tidy/complete/openEnds.ts";
import { doneChoice } from "../../../core/tidy/status/statusChoices.ts";
import { commandTitle } from "./commandTitle.ts";
import { askedPlan, editShown, type TidyDeps } from "../askedPlan.ts";
import { templateOf } from "../templates/templateOf.ts";
import { warnUnwritten } from "./warnUnwritten.ts";

interface EndItem extends vscode.QuickPickItem {
  /** 0-based; undefined for the item that completes the plan. */
  readonly line?: number;
}

/**
 * The command "Complete Plan…": shows what still stands open, goes there, or closes the plan. An argument
 * `{ uri, complete: true }` closes it without asking.
 */
export async function completeCommand(deps: TidyDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  if (plan === undefined) {
    return;
  }
  const { record, asked } = plan;
  const isAsked = "complete" in asked;
  if (isAsked ? asked["complete"] === true : await shouldComplete(record)) {
    const choice = doneChoice(record, await templateOf(record, deps.catalogue));
    const edits = completePlan(record, choice, deps.clock.today());
    warnUnwritten(record, choice, edits);
    await editShown(deps, record, edits);
  }
}

async function shouldComplete(record: PlanRecord): Promise<boolean> {
  const ends = openEnds(record);
  const complete = vscode.l10n.t("Complete the Plan");
  // Last where things stand open, it would be out of sight; so it stands first, and is asked about once more.
  const items: EndItem[] = [
    { label: complete, iconPath: new vscode.ThemeIcon("check"), alwaysShow: true },
    ...itemsOf(ends),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: commandTitle(vscode.l10n.t("Complete Plan"), record.plan),
    placeHolder:
      ends.length === 0
        ? vscode.l10n.t("Nothing stands open")
        : vscode.l10n.t("{0} things stand open. Choose one to go there.", ends.length),
    matchOnDescription: true,
  });
  if (picked?.line !== undefined) {
    await goTo(record, picked.line);
    return false;
  }
  if (picked === undefined || ends.length === 0) {
    return picked !== undefined;
  }
  const question = vscode.l10n.t("{0} things still stand open. Complete the plan all the same?", ends.length);
  const detail = vscode.l10n.t(
    "This writes the status, blank dates of completion and the rows of finished phases. It ticks no task.",
  );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, complete)) === complete;
}

function itemsOf(ends: readonly OpenEnd[]): readonly EndItem[] {
  const titles: Readonly<Record<OpenEndKind, string>> = {
    work: vscode.l10n.t("Open tasks"),
    row: vscode.l10n.t("Rows with an unknown state"),
    overview: vscode.l10n.t("Rows of finished phases that say something else"),
    phase: vscode.l10n.t("Phases without tasks"),
    prerequisite: vscode.l10n.t("Prerequisites"),
    milestone: vscode.l10n.t("Milestones"),
    acceptance: vscode.l10n.t("Acceptance criteria"),
    gate: vscode.l10n.t("Gates"),
    verification: vscode.l10n.t("Verification"),
    documentation: vscode.l10n.t("Documentation"),
    question: vscode.l10n.t("Open questions"),
    blank: vscode.l10n.t("Blanks of the plan's end"),
    field: vscode.l10n.t("Status and dates"),
  };
  const kinds = [...new Set(ends.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly EndItem[] => {
    const own = ends.filter((end) => end.kind === kind);
    const label = `${titles[kind]} (${own.length})`;
    return [{ label, kind: vscode.QuickPickItemKind.Separator } as EndItem].concat(own.map(itemOf));
  });
}

function itemOf({ title, line }: OpenEnd): EndItem {
  const place = vscode.l10n.t("line {0}", line + 1);
  return { label: messageText(title) || place, description: place, line };
}

async function goTo({ uri, lines }: PlanRecord, line: number): Promise<void> {
  const end = lines.lineText(line).length;
  const selection = new vscode.Range(line, end, line, end);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
