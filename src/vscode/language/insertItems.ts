import * as vscode from "vscode";
import { mostOffers } from "../../core/complete/completion.ts";
import { insertions, type SectionsOf } from "../../core/insert/insertions.ts";
import { matchingInsertions } from "../../core/insert/matchingInsertions.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { Template } from "../../core/template/template.ts";
import { insertionLabel } from "../authoring/insert/insertLabels.ts";
import type { CommandId } from "../names.ts";

const insert: CommandId = "planwright.insert";

/**
 * What `/` offers to insert at an offset, of more than {@link mostOffers} those that the words typed fit best: each item
 * leaves the `/` and runs the command, which knows the place that fits and takes the `/` away in the same step. What is
 * typed chooses the words that the editor filters by, so it has to be asked again at every letter.
 */
export function insertItems(
  record: PlanRecord,
  offset: number,
  typed: string,
  range: vscode.Range,
  templates: readonly Template[],
  sectionsOf: SectionsOf,
): readonly vscode.CompletionItem[] {
  const all = insertions(record, offset, templates, undefined, sectionsOf);
  const matching = matchingInsertions(all, typed, insertionLabel).slice(0, mostOffers);
  return matching.map(({ insertion, words }, nth) => {
    const { kind, name, template, where } = insertion;
    const label = insertionLabel(insertion);
    const description = where === "" ? template : vscode.l10n.t("in {0}", messageText(where));
    // One picture for all: those of the editor are told as parts of programs.
    const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.Struct);
    item.insertText = "/";
    item.range = range;
    item.filterText = `/${words}`;
    item.sortText = String(nth).padStart(4, "0");
    item.command = { command: insert, title: label, arguments: [{ kind, name, template, slash: true }] };
    return item;
  });
}
