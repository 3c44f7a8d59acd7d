import * as vscode from "vscode";
import type { Insertion } from "../../../core/insert/insertion.ts";
import { matchingInsertions } from "../../../core/insert/matchingInsertions.ts";
import { DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { insertionIcons, insertionLabel } from "./insertLabels.ts";

type Item = vscode.QuickPickItem & { readonly insertion?: Insertion };

/**
 * Has the person choose what to insert; undefined where they called it off. What is typed is matched here: the list's own
 * filter knows no other names of a thing, and would put every section whose title is shorter before the thing itself.
 */
export async function pickInsertion(all: readonly Insertion[]): Promise<Insertion | undefined> {
  const store = new DisposableStore();
  const picker = store.add(vscode.window.createQuickPick<Item>());
  picker.title = vscode.l10n.t("Insert into Plan");
  picker.placeholder = vscode.l10n.t("What do you want to insert?");
  // No part of the types, and where it does nothing the list sorts what it finds by name.
  Object.assign(picker, { sortByLabel: false });
  const show = (): void => {
    picker.items = itemsOf(all, picker.value);
  };
  show();
  return new Promise((resolve) => {
    store.add(picker.onDidChangeValue(show));
    store.add(
      picker.onDidAccept(() => {
        resolve(picker.selectedItems[0]?.insertion);
        picker.hide();
      }),
    );
    store.add(
      picker.onDidHide(() => {
        resolve(undefined);
        store.dispose();
      }),
    );
    picker.show();
  });
}

function itemsOf(all: readonly Insertion[], typed: string): readonly Item[] {
  const matching = matchingInsertions(all, typed, insertionLabel);
  const firstSection = matching.findIndex(({ insertion: { kind } }) => kind === "section");
  return matching.flatMap(({ insertion }, nth): readonly Item[] => {
    const { kind, template, where } = insertion;
    const item: Item = {
      label: insertionLabel(insertion),
      iconPath: new vscode.ThemeIcon(insertionIcons[kind]),
      description: where === "" ? template : vscode.l10n.t("in {0}", messageText(where)),
      alwaysShow: true,
      insertion,
    };
    const separator = { label: vscode.l10n.t("Sections"), kind: vscode.QuickPickItemKind.Separator };
    return nth === firstSection ? [separator, item] : [item];
  });
}
