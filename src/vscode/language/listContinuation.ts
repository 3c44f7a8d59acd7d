import * as vscode from "vscode";
import { outdentedTask } from "../../core/complete/outdentedTask.ts";
import { emptyTask, taskEnterRules } from "../../core/complete/taskEnterRules.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";

const setting = "planwright.editor.continueTaskLists";
/** It binds Enter itself and does more than rules can. */
const other = "yzhang.markdown-all-in-one";
/** More than any indentation has: the line after a list starts at the margin. */
const everything = 1000;

function enterRules(): vscode.OnEnterRule[] {
  const indentAction = vscode.IndentAction.None;
  return taskEnterRules().map(({ append, ...texts }) =>
    Object.assign(texts, {
      action: append === undefined ? { indentAction, removeText: everything } : { indentAction, appendText: append },
    }),
  );
}

/**
 * Enter continues task lists, by rules that the editor applies without asking this host. Only the rules of Enter are set:
 * VS Code takes every other part of the language's configuration from its own Markdown. Stands back where the setting says
 * so or Markdown All in One is installed.
 */
export function registerListContinuation(): Disposable {
  const store = new DisposableStore();
  let rules: Disposable | undefined;
  const apply = (): void => {
    const isWanted =
      vscode.workspace.getConfiguration().get(setting, true) && vscode.extensions.getExtension(other) === undefined;
    if (!isWanted) {
      rules?.dispose();
      rules = undefined;
    } else {
      rules ??= vscode.languages.setLanguageConfiguration("markdown", { onEnterRules: enterRules() });
    }
  };
  store.add({ dispose: () => rules?.dispose() });
  store.add(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && apply()));
  store.add(vscode.extensions.onDidChange(apply));
  store.add(vscode.workspace.onDidChangeTextDocument((event) => rules !== undefined && void removeEmptyTask(event)));
  apply();
  return store;
}

/**
 * Takes away the empty task that Enter was pressed in, or moves it out to the list around its own, which a rule cannot: it only adds. Refused by the editor where the
 * user has typed on meanwhile; undone together with the Enter.
 */
async function removeEmptyTask({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Promise<void> {
  const [change] = contentChanges;
  const editor = vscode.window.activeTextEditor;
  if (change === undefined || contentChanges.length > 1 || !/^\r?\n$/u.test(change.text) || reason !== undefined) {
    return;
  }
  if (editor?.document !== document || document.languageId !== "markdown" || !change.range.isEmpty) {
    return;
  }
  const { line } = change.range.start;
  const { text, range } = document.lineAt(line);
  // Formatters and a final line break on save end lines, too, and leave the caret where it is.
  const { active } = editor.selection;
  const isEnter = active.line >= line && active.line <= line + 1;
  if (isEnter && emptyTask.test(text) && change.range.start.character === text.length) {
    const next = outdentedTask(line, (one) => document.lineAt(one).text);
    const gone = new vscode.Range(range.start, new vscode.Position(line + 1, 0));
    await editor.edit((edit) => edit.replace(gone, next), { undoStopBefore: false, undoStopAfter: false });
  }
}
