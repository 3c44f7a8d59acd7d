import * as vscode from "vscode";
import type { Answer, Ask } from "./question.ts";
import { asItem, holds, isSame, type Item, questionItems, search } from "./questionItems.ts";

/** Asks in a pick of the workbench that lists what was typed, and what may be chosen or was looked for by it. */
export const askValue: Ask = (question) => {
  const pick = vscode.window.createQuickPick<Item>();
  const all = button("check-all", vscode.l10n.t("Fill all {0} with this name", question.alike));
  const offers: Item[] = question.offers.map(asItem);
  // The list comes to us and from us with a delay; what was typed may not be on it yet when Enter is pressed.
  let isListed = false;
  const isSearch = question.searches === true;
  const found = (value: string): Item | undefined => (isSearch ? search(offers, value) : undefined);
  const refresh = (): void => {
    pick.items = questionItems(question, offers, pick.value.trim());
  };
  const loading = (async () => {
    offers.push(...((await question.moreOffers) ?? []).map(asItem));
    pick.busy = false;
    const [active] = pick.activeItems;
    refresh();
    // What is chosen from must not move under the finger; what is still being looked for goes to what was found.
    const same = active?.isTyped !== true ? pick.items.find((one) => isSameItem(one, active)) : undefined;
    if (same === undefined) {
      isListed = false;
    } else {
      pick.activeItems = [same];
    }
  })();
  pick.title = question.title;
  pick.placeholder = isSearch
    ? vscode.l10n.t("Type to look for a file or heading")
    : question.offers.length > 0
      ? vscode.l10n.t("Choose one, or type")
      : vscode.l10n.t("Type what belongs here");
  pick.ignoreFocusOut = true;
  pick.value = question.value ?? "";
  pick.buttons = [
    ...(question.hasPrevious ? [vscode.QuickInputButtons.Back] : []),
    ...(question.alike > 1 ? [all] : []),
  ];
  pick.busy = question.moreOffers !== undefined;
  refresh();
  return new Promise((resolve) => {
    let isAnswered = false;
    const finish = (answer: Answer | undefined): void => {
      if (isAnswered) {
        return;
      }
      isAnswered = true;
      resolve(answer);
      if (answer === undefined || question.hold === undefined) {
        pick.dispose();
      } else {
        pick.enabled = false;
        pick.busy = true;
        question.hold(() => pick.dispose());
      }
    };
    const chosen = (): Answer | undefined => {
      const [item] = pick.activeItems;
      const value = pick.value.trim();
      if (value === "") {
        // One that is typed was on the list before the box was emptied.
        return item?.isTyped === true ? undefined : item?.answer;
      }
      const match = isListed ? undefined : found(value);
      if (match !== undefined || (isListed && item !== undefined && item.isTyped !== true)) {
        return (match ?? item)?.answer;
      }
      // The one that is focused may be what was typed a letter ago.
      const typed = pick.items.filter(({ isTyped }) => isTyped === true);
      const alike = item?.isTyped === true ? typed.filter((one) => isAll(one) === isAll(item)) : typed;
      return (alike.find(({ label }) => label === item?.label) ?? alike[0])?.answer;
    };
    pick.onDidChangeValue(() => {
      isListed = false;
      refresh();
    });
    pick.onDidChangeActive(([item]) => {
      const value = pick.value.trim();
      const isFound = isSearch && item !== undefined && holds(item, value);
      isListed ||= item?.isTyped === true || isSame(item?.answer, { kind: "value", value, all: false }) || isFound;
    });
    pick.onDidAccept(async () => {
      if (isSearch && pick.value.trim() !== "") {
        // What is typed on is no part of the answer.
        pick.enabled = false;
        await loading.catch(() => undefined);
        pick.enabled = true;
      }
      const answer = chosen();
      if (answer !== undefined) {
        finish(answer);
      }
    });
    pick.onDidTriggerButton((pressed) => {
      if (pressed === vscode.QuickInputButtons.Back) {
        finish({ kind: "back" });
      } else {
        const answer = chosen();
        if (answer?.kind === "value") {
          finish({ ...answer, all: true });
        }
      }
    });
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
};

/** Whether two lines, of which one was made anew, are the same. */
function isSameItem(one: Item, other: Item | undefined): boolean {
  return other !== undefined && one.label === other.label && isSame(one.answer, other.answer);
}

function isAll(item: Item | undefined): boolean {
  return item?.answer?.kind === "value" && item.answer.all;
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
