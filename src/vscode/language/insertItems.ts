import * as vscode from "vscode";
import { insertions, type SectionsOf } from "../../core/insert/insertions.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { Template } from "../../core/template/template.ts";
import { insertionLabel } from "../authoring/insertLabels.ts";
import type { CommandId } from "../names.ts";

const insert: CommandId = "planwright.insert";

/**
 * What `/` offers to insert at an offset: each item leaves the `/` and runs the command, which knows the place that fits
 * and takes the `/` away in the same step.
 */
export function insertItems(
  record: PlanRecord,
  offset: number,
  range: vscode.Range,
  templates: readonly Template[],
  sectionsOf: SectionsOf,
): readonly vscode.CompletionItem[] {
  return insertions(record, offset, templates, undefined, sectionsOf).map((insertion, nth) => {
    const { kind, name, template, where } = insertion;
    const label = insertionLabel(insertion);
    const description = where === "" ? template : vscode.l10n.t("in {0}", messageText(where));
    const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.Module);
    item.insertText = "/";
    item.range = range;
    // In lower case as people type it: another case counts less than a snippet's longer name.
    item.filterText = `/${label.toLowerCase()}`;
    item.sortText = String(nth).padStart(4, "0");
    item.command = { command: insert, title: label, arguments: [{ kind, name, template, slash: true }] };
    return item;
  });
}
