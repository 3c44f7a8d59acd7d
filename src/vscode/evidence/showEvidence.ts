import * as vscode from "vscode";
import type { PlanEvidence } from "../../core/evidence/planEvidence.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { missingOf, subjectText } from "../../core/report/evidenceReport.ts";
import { messageText } from "../../core/report/messageText.ts";
import { commandTitle } from "../authoring/tidy/commandTitle.ts";

interface PlaceItem extends vscode.QuickPickItem {
  /** 0-based; undefined for a separator. */
  readonly line?: number;
}

/** Whether there is anything to list. */
export function hasDoubts({ ticked, nowhere, madeAlready }: PlanEvidence): boolean {
  return nowhere.length + madeAlready.length > 0 || ticked.some((one) => missingOf(one).length > 0);
}

/** Lists what is doubtful by the evidence of a plan, and goes to the line that is chosen. */
export async function showEvidence(evidence: PlanEvidence, { uri, plan }: PlanRecord): Promise<void> {
  const missing = evidence.ticked.flatMap((one): readonly PlaceItem[] => {
    const texts = missingOf(one);
    return texts.length === 0 ? [] : [itemOf(one.subject.line, subjectText(one.subject), texts.join(", "))];
  });
  const items = [
    ...group(vscode.l10n.t("Ticked, but not all of it is there"), missing),
    ...group(
      vscode.l10n.t("Named, but nowhere in the workspace"),
      evidence.nowhere.map(({ line, text }) => itemOf(line, text, "")),
    ),
    ...group(
      vscode.l10n.t("Open, but its files are there"),
      evidence.madeAlready.map(({ subject, files }) =>
        itemOf(subject.line, subjectText(subject), files.map(({ text }) => text).join(", ")),
      ),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: commandTitle(vscode.l10n.t("Evidence"), plan),
    placeHolder: vscode.l10n.t("Choose a line to go to"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.line !== undefined) {
    const place = new vscode.Position(picked.line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(place, place) });
  }
}

function group(label: string, items: readonly PlaceItem[]): readonly PlaceItem[] {
  const head: readonly PlaceItem[] = [{ label, kind: vscode.QuickPickItemKind.Separator }];
  return items.length === 0 ? [] : head.concat(items);
}

function itemOf(line: number, text: string, detail: string): PlaceItem {
  const place = vscode.l10n.t("line {0}", line + 1);
  const label = messageText(text) || place;
  return { label, description: place, ...(detail !== "" && { detail: messageText(detail) }), line };
}
