import * as vscode from "vscode";
import { mostOffers } from "../../core/complete/completion.ts";
import { narrowed } from "../../core/complete/offers/narrowed.ts";
import type { InsertionKind } from "../../core/insert/insertion.ts";
import { insertions, type SectionsOf } from "../../core/insert/insertions.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { messageText } from "../../core/report/messageText.ts";
import type { Template } from "../../core/template/template.ts";
import { insertionLabel } from "../authoring/insert/insertLabels.ts";
import type { CommandId } from "../names.ts";

const insert: CommandId = "planwright.insert";

/** The picture of each kind, as near to what it is as the editor has one. */
const kinds: Readonly<Record<InsertionKind, vscode.CompletionItemKind>> = {
  task: vscode.CompletionItemKind.Method,
  subtask: vscode.CompletionItemKind.Field,
  phase: vscode.CompletionItemKind.Class,
  step: vscode.CompletionItemKind.Interface,
  deliverable: vscode.CompletionItemKind.Property,
  criterion: vscode.CompletionItemKind.EnumMember,
  risk: vscode.CompletionItemKind.Event,
  issue: vscode.CompletionItemKind.Event,
  gate: vscode.CompletionItemKind.Operator,
  milestone: vscode.CompletionItemKind.Constant,
  decision: vscode.CompletionItemKind.Enum,
  dependency: vscode.CompletionItemKind.Reference,
  question: vscode.CompletionItemKind.Variable,
  log: vscode.CompletionItemKind.Text,
  timeline: vscode.CompletionItemKind.Struct,
  folderTree: vscode.CompletionItemKind.Folder,
  section: vscode.CompletionItemKind.File,
};

/** Insertions as offers, and whether there are more than these. */
export interface InsertItems {
  readonly items: readonly vscode.CompletionItem[];
  readonly isCut: boolean;
}

/**
 * What `/` offers to insert at an offset, of more than {@link mostOffers} those that the words typed fit: each item leaves the `/` and runs the command, which knows the place that fits
 * and takes the `/` away in the same step.
 */
export function insertItems(
  record: PlanRecord,
  offset: number,
  typed: string,
  range: vscode.Range,
  templates: readonly Template[],
  sectionsOf: SectionsOf,
): InsertItems {
  const all = insertions(record, offset, templates, undefined, sectionsOf);
  const items = narrowed(all, typed, insertionLabel, mostOffers).map((insertion, nth) => {
    const { kind, name, template, where } = insertion;
    const label = insertionLabel(insertion);
    const description = where === "" ? template : vscode.l10n.t("in {0}", messageText(where));
    const item = new vscode.CompletionItem({ label, description }, kinds[kind]);
    item.insertText = "/";
    item.range = range;
    // In lower case as people type it: another case counts less than a snippet's longer name.
    item.filterText = `/${label.toLowerCase()}`;
    item.sortText = String(nth).padStart(4, "0");
    item.command = { command: insert, title: label, arguments: [{ kind, name, template, slash: true }] };
    return item;
  });
  return { items, isCut: items.length < all.length };
}
