import * as vscode from "vscode";
import { shortText } from "../../shortText.ts";
import type { Answer, Offer, Question } from "./question.ts";

/** A line of the list. One without an answer says what is wanted; Enter on it does nothing. */
export interface Item extends vscode.QuickPickItem {
  readonly answer?: Answer;
  /** Whether it is what is typed. */
  readonly isTyped?: true;
  /** Whether Enter may take it where nothing is typed. */
  readonly preset?: boolean;
}

/**
 * The lines of a question for what is typed. The first says in all cases what is wanted, below itself and beside, where
 * typing does not hide it: where nothing is typed an offer that needs no choice, else Skip or a line without an answer,
 * so that Enter alone never writes one of several.
 */
export function questionItems(question: Question, offers: readonly Item[], value: string): readonly Item[] {
  const skip = question.inWalk ? [skipItem()] : [];
  if (value === "") {
    const [first, ...others] = offers;
    if (first?.preset === true) {
      return [guided(first, question), ...others, ...skip];
    }
    const lead = skip[0] ?? { label: vscode.l10n.t("What belongs here"), iconPath: new vscode.ThemeIcon("info") };
    return [guided(lead, question), ...offers];
  }
  const isSearch = question.searches === true;
  const typed = typedItems(value, question, isSearch && search(offers, value) !== undefined);
  const others = offers.filter(({ answer }) => !typed.some((one) => isSame(one.answer, answer)));
  // VS Code shows first what holds the typed words in its label. Offers keep their places in a list that is searched.
  return [
    ...(isSearch ? [...others, ...typed] : [...typed, ...others]),
    // What is typed may be the start of this very word, which is not what was meant.
    ...skip.filter(({ label }) => !label.toLowerCase().includes(value.toLowerCase())),
  ];
}

/** An offer as a line. */
export function asItem({ label, description, answer, isPreset = false }: Offer): Item {
  const said = [description, isPreset ? vscode.l10n.t("Enter writes it") : undefined];
  return { label: asLabel(label), description: joined(said), answer, preset: isPreset };
}

/** The offer whose label begins with what is typed, or holds it. */
export function search(offers: readonly Item[], value: string): Item | undefined {
  const words = value.toLowerCase();
  return value === ""
    ? undefined
    : (offers.find(({ label }) => label.toLowerCase().startsWith(words)) ?? offers.find((one) => holds(one, value)));
}

/** Whether a line's label holds what is typed. */
export function holds({ label }: Item, value: string): boolean {
  return label.toLowerCase().includes(value.toLowerCase());
}

/** Whether two answers are the same. */
export function isSame(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.kind === "value" && b?.kind === "value" ? a.value === b.value && a.all === b.all : a?.kind === b?.kind;
}

/** What stands behind a value that goes into several blanks. */
export function inAll(alike: number): string {
  return vscode.l10n.t("in all {0} places with this name", alike);
}

/** What is typed as answers; `isFound` where an offer holds it, which then comes first. */
function typedItems(value: string, question: Question, isFound: boolean): readonly Item[] {
  const { alike, allFirst, adviceOn, typedAs } = question;
  const use = vscode.l10n.t("Use what is typed");
  const advice = adviceOn(value);
  const item = (text: string, all: boolean, where: string): Item => ({
    // The very words that are typed sort before all offers.
    label: isFound ? use : asLabel(text),
    description: isFound ? joined([asLabel(text), where === use ? undefined : where]) : where,
    ...(advice !== undefined && { detail: advice }),
    alwaysShow: true,
    answer: { kind: "value", value: text, all },
    isTyped: true,
  });
  const where = alike > 1 ? vscode.l10n.t("only here") : use;
  const here = (typedAs?.(value) ?? [value]).map((text) => item(text, false, where));
  const everywhere = alike > 1 ? [item(value, true, inAll(alike))] : [];
  const [first, ...others] = allFirst ? [...everywhere, ...here] : [...here, ...everywhere];
  return first === undefined ? [] : [guided(first, question), ...others];
}

/** A line with what is wanted: the example beside it, the help below it, behind what is there already. */
function guided(item: Item, { help, example }: Question): Item {
  const said = example === undefined ? undefined : vscode.l10n.t("Example: {0}", example);
  return {
    ...item,
    description: joined([item.description, said]),
    detail: [item.detail, help].filter((part) => part !== undefined).join(" "),
    alwaysShow: true,
  };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function skipItem(): Item {
  return {
    label: vscode.l10n.t("Skip"),
    iconPath: new vscode.ThemeIcon("debug-step-over"),
    alwaysShow: true,
    answer: { kind: "skip" },
  };
}

/** A text as a label: without icons of its own. */
function asLabel(text: string): string {
  return shortText(text, 200).replaceAll("$(", String.raw`\$(`);
}
