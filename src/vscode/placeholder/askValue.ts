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
  /** Offers that take a while to find; they follow the others when they are there. */
  readonly moreOffers?: Promise<readonly Offer[]>;
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

/** Asks in a pick of the workbench whose first item is what was typed. */
export const askValue: Ask = (question) => {
  const pick = vscode.window.createQuickPick<Item>();
  const skip = button("debug-step-over", vscode.l10n.t("Skip"));
  const all = button("check-all", vscode.l10n.t("Fill all {0} with this name", question.alike));
  const offers: Item[] = question.offers.map(asItem);
  // The list comes to us and from us with a delay; what was typed may not be on it yet when Enter is pressed.
  let sawTyped = false;
  const refresh = (): void => {
    const value = pick.value.trim();
    pick.items = [
      ...typedItems(value, question),
      ...offers.filter(({ answer }) => !isValue(answer, value)),
      ...skipItem(question),
    ];
  };
  pick.title = question.title;
  pick.placeholder = question.hint;
  pick.ignoreFocusOut = true;
  pick.value = question.value ?? "";
  pick.buttons = [
    ...(question.hasPrevious ? [vscode.QuickInputButtons.Back] : []),
    ...(question.alike > 1 ? [all] : []),
    ...(question.inWalk ? [skip] : []),
  ];
  refresh();
  return new Promise((resolve) => {
    const finish = (answer: Answer | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    const chosen = (): Answer | undefined => {
      const [item] = pick.activeItems;
      const value = pick.value.trim();
      return value !== "" && (!sawTyped || item === undefined || item.typed === true)
        ? { kind: "value", value, all: item?.typed === true ? isAll(item.answer) : question.allFirst }
        : item?.answer;
    };
    pick.onDidChangeValue(() => {
      sawTyped = false;
      refresh();
    });
    pick.onDidChangeActive(([item]) => {
      sawTyped ||= item?.typed === true || isValue(item?.answer, pick.value.trim());
    });
    pick.onDidAccept(() => {
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
    void (async () => {
      offers.push(...((await question.moreOffers) ?? []).map(asItem));
      refresh();
    })();
  });
};

function typedItems(value: string, { alike, allFirst, adviceOn }: Question): readonly Item[] {
  if (value === "") {
    return [];
  }
  const advice = adviceOn(value);
  const item = (all: boolean, description: string): Item => ({
    // The very words that are typed sort before all offers.
    label: asLabel(value),
    description,
    ...(advice !== undefined && { detail: advice }),
    alwaysShow: true,
    answer: { kind: "value", value, all },
    typed: true,
  });
  const here = item(false, alike > 1 ? vscode.l10n.t("only here") : vscode.l10n.t("Use what is typed"));
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
  return inWalk ? [{ label: `$(debug-step-over) ${vscode.l10n.t("Skip")}`, answer: { kind: "skip" } }] : [];
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
