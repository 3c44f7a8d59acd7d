import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { completePlan } from "../../../core/tidy/complete/completePlan.ts";
import { type OpenEnd, type OpenEndKind, openEnds } from "../../../core/tidy/complete/openEnds.ts";
import { doneChoice } from "../../../core/tidy/status/statusChoices.ts";
import { commandTitle } from "./commandTitle.ts";
import { pickFocused } from "../pickFocused.ts";
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
  const choice = doneChoice(record, await templateOf(record, deps.catalogue));
  const edits = completePlan(record, choice, deps.clock.today());
  const ends = openEnds(record);
  const isAsked = "complete" in asked;
  if (edits.length === 0 && (isAsked || ends.length === 0)) {
    if (!warnUnwritten(record, choice, edits)) {
      const message = vscode.l10n.t("The plan says already that it is completed. Nothing was written.");
      vscode.window.setStatusBarMessage(message, shownFor);
    }
  } else if (isAsked ? asked["complete"] === true : await shouldComplete(record, ends, edits.length > 0)) {
    await editShown(deps, record, edits);
  }
}

/** How long a message stands in the status bar, in milliseconds. */
const shownFor = 8000;

/** `canComplete`: whether there is anything to write. */
async function shouldComplete(record: PlanRecord, ends: readonly OpenEnd[], canComplete: boolean): Promise<boolean> {
  const complete = vscode.l10n.t("Complete the Plan");
  const open = itemsOf(ends);
  // Last where things stand open, it would be out of sight; so it stands first, and is asked about once more.
  const closing: EndItem = { label: complete, iconPath: new vscode.ThemeIcon("check"), alwaysShow: true };
  const items: readonly EndItem[] = canComplete ? [closing, ...open] : open;
  // Enter leads to what stands open: it never closes a plan that is not done.
  const first = open.find(({ line }) => line !== undefined);
  const picked = await pickFocused(items, first ?? closing, {
    title: commandTitle(vscode.l10n.t("Complete Plan"), record.plan),
    placeholder:
      ends.length === 0
        ? vscode.l10n.t("Nothing stands open")
        : vscode.l10n.t("{0} things stand open. Choose one to go there.", ends.length),
  });
  if (picked?.line !== undefined) {
    await goTo(record, picked.line);
    return false;
  }
  if (picked === undefined || first?.line === undefined) {
    return picked !== undefined;
  }
  const question = vscode.l10n.t("{0} things still stand open. Complete the plan all the same?", ends.length);
  const detail = vscode.l10n.t(
    "This writes the status, blank dates of completion and the rows of finished phases. It ticks no task.",
  );
  // The first is what Enter means.
  const goThere = vscode.l10n.t("Go to the First");
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, goThere, complete);
  if (answer === goThere) {
    await goTo(record, first.line);
  }
  return answer === complete;
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
