import * as vscode from "vscode";

/** What a list says of itself. */
interface ListTexts {
  readonly title: string;
  readonly placeholder: string;
}

/** Asks for one item of a list in which another than the first may be what Enter means. Undefined when called off. */
export function pickFocused<I extends vscode.QuickPickItem>(
  items: readonly I[],
  focused: I | undefined,
  { title, placeholder }: ListTexts,
): Promise<I | undefined> {
  const pick = vscode.window.createQuickPick<I>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = items;
  if (focused !== undefined) {
    pick.activeItems = [focused];
  }
  return new Promise<I | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}
