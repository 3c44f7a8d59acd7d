import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import { Rest } from "../rest.ts";

/** How long a plan rests after the index told of it before it is drawn anew; together with the index 150 ms. */
const restTime = 30;

/** Most blanks that are drawn in one editor. */
const most = 1000;

/** Draws the blanks of plans in visible editors: a dotted line and a faint ground, in colours of the theme. */
export function registerBlankDecorations(index: PlanIndex, blanks: PlanBlanks, clock: Clock): Disposable {
  const store = new DisposableStore();
  const type = store.add(
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor("planwright.placeholderForeground"),
      backgroundColor: new vscode.ThemeColor("planwright.placeholderBackground"),
      textDecoration: "underline dotted",
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const rest = store.add(
    new Rest(clock, restTime, (uri) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (uri === undefined || editor.document.uri.toString() === uri) {
          editor.setDecorations(type, rangesOf(editor.document, blanks));
        }
      }
    }),
  );
  store.add(index.onDidChange((uri) => rest.soon(uri)));
  store.add(vscode.window.onDidChangeVisibleTextEditors(() => rest.soon(undefined)));
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

function rangesOf(document: vscode.TextDocument, blanks: PlanBlanks): vscode.Range[] {
  const isOn = vscode.workspace.getConfiguration("planwright.placeholders", document).get("decorate", true);
  const record = isOn ? blanks.planOf(document) : undefined;
  return (record?.placeholders ?? [])
    .slice(0, most)
    .map(({ range: { start, end } }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
