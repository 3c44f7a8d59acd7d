import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { leftMentions } from "../../../core/tidy/leftovers/leftMentions.ts";
import { findLeftovers, type Leftover, type LeftoverKind } from "../../../core/tidy/leftovers/findLeftovers.ts";
import { removeLeftovers } from "../../../core/tidy/leftovers/removeLeftovers.ts";
import { commandTitle } from "./commandTitle.ts";
import { askedPlan, editShown, type TidyDeps } from "../askedPlan.ts";
import { templateOf } from "../templates/templateOf.ts";

interface LeftoverItem extends vscode.QuickPickItem {
  readonly leftover?: Leftover;
}

/**
 * The command "Remove Leftover Template Text…": asks which parts that nobody touched go, and takes them out in one step.
 * An argument `{ uri, pick: "sure" | "all" }` says it without asking.
 */
export async function leftoversCommand(deps: TidyDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  if (plan === undefined) {
    return;
  }
  const { record, asked } = plan;
  const found = findLeftovers(record, await templateOf(record, deps.catalogue));
  if (found.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("This plan has no template text left."), 4000);
    return;
  }
  const picked =
    "pick" in asked
      ? found.filter(({ isSure }) => asked["pick"] === "all" || (asked["pick"] === "sure" && isSure))
      : await pickLeftovers(found, record);
  if (picked.length > 0 && (await editShown(deps, record, removeLeftovers(record, picked)))) {
    // Nobody has to answer it, so nothing waits.
    void tellMentions(deps, record);
  }
}

/** Says which lines still name a phase that went, and goes there. */
async function tellMentions({ index }: TidyDeps, before: PlanRecord): Promise<void> {
  const now = await index.open(before.uri);
  const [mention] = now === undefined ? [] : leftMentions(before, now);
  const first = mention?.lines[0];
  if (now === undefined || mention === undefined || first === undefined) {
    return;
  }
  const lines = mention.lines.slice(0, 8).map((line) => line + 1);
  const goThere = vscode.l10n.t("Go to Line {0}", first + 1);
  const message = vscode.l10n.t(
    "{0} is gone; these lines still name it: {1}",
    messageText(mention.name),
    lines.join(", "),
  );
  if ((await vscode.window.showInformationMessage(message, goThere)) === goThere) {
    const place = new vscode.Position(first, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(now.uri), { selection: new vscode.Range(place, place) });
  }
}

async function pickLeftovers(found: readonly Leftover[], { plan, progress }: PlanRecord): Promise<readonly Leftover[]> {
  const groups: readonly (readonly [LeftoverKind, string])[] = [
    ["section", vscode.l10n.t("Untouched sections")],
    ["task", vscode.l10n.t("Sample tasks")],
    ["row", vscode.l10n.t("Sample rows and bullets")],
    ["hint", vscode.l10n.t("Hints for writing")],
    ["repeat", vscode.l10n.t("Lines that ask for more")],
  ];
  const items = groups.flatMap(([kind, label]): readonly LeftoverItem[] => {
    const own = found.filter((one) => one.kind === kind);
    const head: readonly LeftoverItem[] = [{ label, kind: vscode.QuickPickItemKind.Separator }];
    // In a plan that nobody has begun sections wait to be filled, not to be thrown away.
    const isOpen = kind !== "section" || progress.checkboxes.done > 0;
    return own.length === 0 ? [] : head.concat(own.map((one) => itemOf(one, one.isSure && isOpen, plan.title)));
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: commandTitle(vscode.l10n.t("Remove Leftover Template Text"), plan),
    placeHolder: vscode.l10n.t("Choose what to remove. Undo brings it back."),
    canPickMany: true,
    matchOnDescription: true,
  });
  return (picked ?? []).flatMap(({ leftover }) => leftover ?? []);
}

function itemOf(leftover: Leftover, picked: boolean, planTitle: string | null): LeftoverItem {
  const { title, under, line } = leftover;
  const place = vscode.l10n.t("line {0}", line + 1);
  return {
    label: messageText(title) || place,
    // The plan itself stands in the title of the list.
    description: under === null || under === planTitle ? place : `${messageText(under)} · ${place}`,
    picked,
    leftover,
  };
}
