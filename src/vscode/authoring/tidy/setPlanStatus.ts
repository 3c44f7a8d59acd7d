import * as vscode from "vscode";
import { messageText } from "../../../core/report/messageText.ts";
import { setPlanStatus } from "../../../core/tidy/status/setPlanStatus.ts";
import { statusChoices } from "../../../core/tidy/status/statusChoices.ts";
import { commandTitle } from "./commandTitle.ts";
import { pickFocused } from "../pickFocused.ts";
import { askedPlan, editShown, type TidyDeps } from "../askedPlan.ts";
import { templateOf } from "../templates/templateOf.ts";
import { warnUnwritten } from "./warnUnwritten.ts";

/**
 * The command "Set Plan Status…": asks for one of the plan's own statuses and writes it. An argument `{ uri, status }`
 * says it without asking.
 */
export async function statusCommand(deps: TidyDeps, argument: unknown): Promise<void> {
  const plan = await askedPlan(deps, argument);
  if (plan === undefined) {
    return;
  }
  const { record, asked } = plan;
  const status = "status" in asked ? asked["status"] : await pickStatus(deps, record);
  if (typeof status === "string") {
    const edits = setPlanStatus(record, status, deps.clock.today());
    warnUnwritten(record, status.trim(), edits);
    await editShown(deps, record, edits);
  }
}

async function pickStatus(
  { catalogue }: TidyDeps,
  record: Parameters<typeof templateOf>[0],
): Promise<string | undefined> {
  const choices = statusChoices(record, await templateOf(record, catalogue));
  const items = choices.map(({ text, isCurrent }) => ({
    label: messageText(text),
    description: isCurrent ? vscode.l10n.t("current") : "",
    text,
    isCurrent,
  }));
  // Enter on the way out must not set a running plan back.
  const current = items.find(({ isCurrent }) => isCurrent);
  const picked = await pickFocused(items, current, {
    title: commandTitle(vscode.l10n.t("Set Plan Status"), record.plan),
    placeholder: vscode.l10n.t("Choose the plan's status"),
  });
  return picked?.text;
}
