import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import { Rest } from "../../rest.ts";

/** How long a plan rests after the index told of it before it is drawn anew; together with the index 150 ms. */
const restTime = 30;

/** Most blanks that are drawn in one editor. */
const most = 1000;

/** How blanks look in every theme. */
const line: vscode.DecorationRenderOptions = {
  textDecoration: "underline dotted",
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
};

/**
 * Draws the blanks of plans in visible editors: a dotted line, and a faint ground and colour of the theme. High contrast
 * has the line alone: a colour of ours would go over that of selected text and be hard to read there.
 */
export function registerBlankDecorations(index: PlanIndex, blanks: PlanBlanks, clock: Clock): Disposable {
  const store = new DisposableStore();
  const plain = store.add(vscode.window.createTextEditorDecorationType(line));
  const coloured = store.add(
    vscode.window.createTextEditorDecorationType({
      ...line,
      color: new vscode.ThemeColor("planwright.placeholderForeground"),
      backgroundColor: new vscode.ThemeColor("planwright.placeholderBackground"),
    }),
  );
  const rest = store.add(
    new Rest(clock, restTime, (uri) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (uri === undefined || editor.document.uri.toString() === uri) {
          const ranges = rangesOf(editor.document, blanks);
          const isPlain = isHighContrast(vscode.window.activeColorTheme);
          editor.setDecorations(plain, isPlain ? ranges : []);
          editor.setDecorations(coloured, isPlain ? [] : ranges);
        }
      }
    }),
  );
  store.add(index.onDidChange((uri) => rest.soon(uri)));
  store.add(vscode.window.onDidChangeVisibleTextEditors(() => rest.soon(undefined)));
  store.add(vscode.window.onDidChangeActiveColorTheme(() => rest.soon(undefined)));
  store.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("planwright.placeholders.decorate")) {
        rest.soon(undefined);
      }
    }),
  );
  rest.soon(undefined);
  return store;
}

function isHighContrast({ kind }: vscode.ColorTheme): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

function rangesOf(document: vscode.TextDocument, blanks: PlanBlanks): vscode.Range[] {
  const isOn = vscode.workspace.getConfiguration("planwright.placeholders", document).get("decorate", true);
  const record = isOn ? blanks.planOf(document) : undefined;
  return (record?.placeholders ?? [])
    .slice(0, most)
    .map(({ range: { start, end } }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
