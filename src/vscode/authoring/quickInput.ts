import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";

/** How a question ended. A button ends it, too; `text` is what stood in the box then. */
export type Reply<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "back" | "button"; readonly text: string }
  | { readonly kind: "cancelled" };

/** What every question of a row of questions has. */
interface Question {
  readonly title: string;
  /** From 1. From the second on there is a way back. */
  readonly step: number;
  /** Undefined for a question beside the row: it counts for none of them. */
  readonly steps: number | undefined;
  /** A button beside Back. */
  readonly button?: vscode.QuickInputButton;
  /** Takes over an answered box, which stays there and takes no key until it is closed by the given function. */
  readonly hold?: (close: () => void) => void;
}

/** A choice from a list. */
export interface PickQuestion<I extends vscode.QuickPickItem> extends Question {
  readonly items: readonly I[];
  readonly placeholder: string;
  /** What a button of an item does; the list stays open. */
  readonly onItemButton?: (item: I) => Promise<void>;
}

/** A line of text. */
export interface TextQuestion extends Question {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What the box starts with. */
  readonly value?: string;
  /** What is said of a text while it is typed, behind the prompt; an error is said alone and keeps it from being taken. */
  readonly check: (text: string) => vscode.InputBoxValidationMessage | undefined;
  /**
   * What takes a look at the world to say of a text that {@link check} takes; asked when nothing was typed for a moment,
   * and once more before the text is taken: an error keeps the box open.
   */
  readonly look?: {
    readonly clock: Clock;
    readonly at: (text: string) => Promise<vscode.InputBoxValidationMessage | undefined>;
  };
}

/** How long nothing was typed before a look is taken, in milliseconds. */
const rest = 150;

/** Asks for one item of a list. */
export function askToPick<I extends vscode.QuickPickItem>(question: PickQuestion<I>): Promise<Reply<I>> {
  const pick = vscode.window.createQuickPick<I>();
  pick.items = question.items;
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return ask(pick, question, (end) => {
    pick.onDidAccept(() => {
      const [value] = pick.selectedItems;
      if (value !== undefined) {
        end({ kind: "answer", value });
      }
    });
    pick.onDidTriggerItemButton(async ({ item }) => {
      // What it opens must not close the list.
      pick.ignoreFocusOut = true;
      await question.onItemButton?.(item);
      pick.show();
      pick.ignoreFocusOut = false;
    });
  });
}

/** Asks for a line of text. */
export function askForText(question: TextQuestion): Promise<Reply<string>> {
  const box = vscode.window.createInputBox();
  const { look } = question;
  let looking: Disposable | undefined;
  // A message takes the place of the prompt, which nobody would have read where the box starts with a text.
  const said = (message: vscode.InputBoxValidationMessage | undefined): typeof message =>
    message && { ...message, message: `${question.prompt} ${message.message}` };
  /** Resolves to whether the text may be taken. */
  const takeLook = async (text: string): Promise<boolean> => {
    const message = await look?.at(text).catch(() => undefined);
    const isError = message?.severity === vscode.InputBoxValidationSeverity.Error;
    // What was typed meanwhile has its own look; one of a closed box changes nothing.
    if (message !== undefined && box.value === text) {
      box.validationMessage = isError ? message : said(message);
    }
    return !isError;
  };
  const check = (): boolean => {
    const message = question.check(box.value);
    const isTaken = message?.severity !== vscode.InputBoxValidationSeverity.Error;
    box.validationMessage = isTaken ? said(message) : message;
    looking?.dispose();
    looking = isTaken && look !== undefined ? look.clock.after(rest, () => void takeLook(box.value)) : undefined;
    return isTaken;
  };
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? "";
  if (box.value !== "") {
    check();
  }
  return ask<string>(box, question, (end) => {
    box.onDidChangeValue(check);
    box.onDidAccept(async () => {
      const { value } = box;
      if (check() && (await takeLook(value))) {
        end({ kind: "answer", value });
      }
    });
  }).finally(() => looking?.dispose());
}

/** An error under the box. */
export function problem(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Error };
}

function ask<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, steps, button, hold }: Question,
  listen: (end: (reply: Reply<T>) => void) => void,
): Promise<Reply<T>> {
  const back = vscode.QuickInputButtons.Back;
  input.title = title;
  input.step = steps === undefined ? undefined : step;
  input.totalSteps = steps;
  input.buttons = [...(step > 1 ? [back] : []), ...(button === undefined ? [] : [button])];
  return new Promise<Reply<T>>((resolve) => {
    listen(resolve);
    input.onDidTriggerButton((pressed) => {
      // The key for Back works where there is no button for it, too.
      if (pressed !== back || step > 1) {
        resolve({ kind: pressed === back ? "back" : "button", text: input.value });
      }
    });
    input.onDidHide(() => resolve({ kind: "cancelled" }));
    input.show();
  }).then((reply) => {
    if (reply.kind === "cancelled" || hold === undefined) {
      input.dispose();
    } else {
      input.enabled = false;
      input.busy = true;
      input.ignoreFocusOut = true;
      hold(() => input.dispose());
    }
    return reply;
  });
}
