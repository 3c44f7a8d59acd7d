import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { findLeftovers } from "../../../core/tidy/leftovers/findLeftovers.ts";
import type { TemplateCatalogue } from "../../authoring/templates/templateCatalogue.ts";
import { templateOf } from "../../authoring/templates/templateOf.ts";
import type { CommandId } from "../../names.ts";

const removeLeftovers: CommandId = "planwright.removeLeftovers";

/** Says, once its blanks are filled, that a plan still has text of its template that is no blank, and offers to look. */
export async function tellLeftovers(record: PlanRecord, catalogue: TemplateCatalogue): Promise<void> {
  const left = findLeftovers(record, await templateOf(record, catalogue)).length;
  if (left === 0) {
    return;
  }
  const look = vscode.l10n.t("Show…");
  const text =
    left === 1
      ? vscode.l10n.t("The blanks are filled. One place still holds text of the template.")
      : vscode.l10n.t("The blanks are filled. {0} places still hold text of the template.", left);
  if ((await vscode.window.showInformationMessage(text, look)) === look) {
    await vscode.commands.executeCommand(removeLeftovers);
  }
}
