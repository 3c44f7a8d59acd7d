import * as vscode from "vscode";
import { shortText } from "./fillRequest.ts";

/** What a person answers: a value for one blank or for all of its name, or where to go from it. */
export type Answer =
  | { readonly kind: "value"; readonly value: string; readonly all: boolean }
  | { readonly kind: "add" | "remove" | "skip" | "back" };

/** Something to choose instead of typing. */
export interface Offer {
  readonly label: string;
  readonly description?: string;
  readonly answer: Answer;
}

/** What is asked about one blank. */
export interface Question {
  readonly title: string;
  /** The help and the example. */
  readonly hint: string;
  readonly offers: readonly Offer[];
  /** Offers that take a while to find; they come before the others when they are there. */
  readonly moreOffers?: Promise<readonly Offer[]>;
  /** Whether what is typed looks for an offer first, and is an answer of its own where none holds it. */
  readonly searches?: boolean;
  /** What stands in the box at first. */
  readonly value?: string;
  /** How many blanks one answer may fill. */
  readonly alike: number;
  /** Whether filling all of them is offered before filling this one alone. */
  readonly allFirst: boolean;
  /** Advice on what is typed; undefined where there is none. */
  readonly adviceOn: (value: string) => string | undefined;
  /** Whether this is one of a row of questions, and whether one was before. */
  readonly inWalk: boolean;
  readonly hasPrevious: boolean;
}

/** Asks one question; undefined when the person is done with asking. */
export type Ask = (question: Question) => Promise<Answer | undefined>;

interface Item extends vscode.QuickPickItem {
  readonly answer: Answer;
  readonly typed?: true;
}

/** Asks in a pick of the workbench whose first item is what was typed, or an offer that it was looked for by. */
export const askValue: Ask = (question) => {
  const pick = vscode.window.createQuickPick<Item>();
  const skip = button("debug-step-over", vscode.l10n.t("Skip"));
  const all = button("check-all", vscode.l10n.t("Fill all {0} with this name", question.alike));
  const offers: Item[] = question.offers.map(asItem);
  // The list comes to us and from us with a delay; what was typed may not be on it yet when Enter is pressed.
  let isListed = false;
  const isSearch = question.searches === true;
  const found = (value: string): Item | undefined => (isSearch ? search(offers, value) : undefined);
  const refresh = (): void => {
    const value = pick.value.trim();
    const others = offers.filter(({ answer }) => !isValue(answer, value));
    // VS Code shows first what holds the typed words in its label. Offers keep their places in a list that is searched.
    const typed = typedItems(value, question, found(value) !== undefined);
    pick.items = [
      ...(isSearch ? [...others, ...typed] : [...typed, ...others]),
      // What looks for a file may be the start of this word; the button stays.
      ...(isSearch && value !== "" ? [] : skipItem(question)),
    ];
  };
  const loading = (async () => {
    offers.unshift(...((await question.moreOffers) ?? []).map(asItem));
    isListed = false;
    pick.busy = false;
    refresh();
  })();
  pick.title = question.title;
  pick.placeholder = question.hint;
  pick.ignoreFocusOut = true;
  pick.value = question.value ?? "";
  pick.buttons = [
    ...(question.hasPrevious ? [vscode.QuickInputButtons.Back] : []),
    ...(question.alike > 1 ? [all] : []),
    ...(question.inWalk ? [skip] : []),
  ];
  pick.busy = question.moreOffers !== undefined;
  refresh();
  return new Promise((resolve) => {
    const finish = (answer: Answer | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    const chosen = (): Answer | undefined => {
      const [item] = pick.activeItems;
      const value = pick.value.trim();
      const match = isListed ? undefined : found(value);
      return match === undefined && value !== "" && (!isListed || item === undefined || item.typed === true)
        ? { kind: "value", value, all: item?.typed === true ? isAll(item.answer) : question.allFirst }
        : (match ?? item)?.answer;
    };
    pick.onDidChangeValue(() => {
      isListed = false;
      refresh();
    });
    pick.onDidChangeActive(([item]) => {
      const value = pick.value.trim();
      const isFound = isSearch && item !== undefined && holds(item, value);
      isListed ||= item?.typed === true || isValue(item?.answer, value) || isFound;
    });
    pick.onDidAccept(async () => {
      if (isSearch && pick.value.trim() !== "") {
        await loading.catch(() => undefined);
      }
      const answer = chosen();
      if (answer !== undefined) {
        finish(answer);
      }
    });
    pick.onDidTriggerButton((pressed) => {
      if (pressed === vscode.QuickInputButtons.Back) {
        finish({ kind: "back" });
      } else if (pressed === skip) {
        finish({ kind: "skip" });
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

/** The offer whose label begins with what is typed, or holds it. */
function search(offers: readonly Item[], value: string): Item | undefined {
  const words = value.toLowerCase();
  return value === ""
    ? undefined
    : (offers.find(({ label }) => label.toLowerCase().startsWith(words)) ?? offers.find((one) => holds(one, value)));
}

function holds({ label }: Item, value: string): boolean {
  return label.toLowerCase().includes(value.toLowerCase());
}

/** What is typed as an answer; `isFound` where an offer holds it, which then comes first. */
function typedItems(value: string, { alike, allFirst, adviceOn }: Question, isFound: boolean): readonly Item[] {
  if (value === "") {
    return [];
  }
  const advice = adviceOn(value);
  const use = vscode.l10n.t("Use what is typed");
  const item = (all: boolean, where: string): Item => ({
    // The very words that are typed sort before all offers.
    label: isFound ? use : asLabel(value),
    description: isFound ? [asLabel(value), where].filter((part) => part !== use).join(" · ") : where,
    ...(advice !== undefined && { detail: advice }),
    alwaysShow: true,
    answer: { kind: "value", value, all },
    typed: true,
  });
  const here = item(false, alike > 1 ? vscode.l10n.t("only here") : use);
  if (alike === 1) {
    return [here];
  }
  const everywhere = item(true, inAll(alike));
  return allFirst ? [everywhere, here] : [here, everywhere];
}

/** What stands behind a value that goes into several blanks. */
export function inAll(alike: number): string {
  return vscode.l10n.t("in all {0} places with this name", alike);
}

function skipItem({ inWalk }: Question): readonly Item[] {
  const iconPath = new vscode.ThemeIcon("debug-step-over");
  return inWalk ? [{ label: vscode.l10n.t("Skip"), iconPath, answer: { kind: "skip" } }] : [];
}

function asItem({ label, description, answer }: Offer): Item {
  return { label: asLabel(label), ...(description !== undefined && { description }), answer };
}

/** A text as a label: without icons of its own. */
function asLabel(text: string): string {
  return shortText(text, 200).replaceAll("$(", String.raw`\$(`);
}

function isValue(answer: Answer | undefined, value: string): boolean {
  return answer?.kind === "value" && !answer.all && answer.value === value;
}

function isAll(answer: Answer | undefined): boolean {
  return answer?.kind === "value" && answer.all;
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
