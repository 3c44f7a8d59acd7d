import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import { dueAt } from "../../../core/placeholder/fill/dueCount.ts";
import { openDocument } from "../../planDocuments.ts";
import { Rest } from "../../rest.ts";
import { blankCode } from "./blankActions.ts";
import { shortText } from "../../shortText.ts";
import type { PlanBlanks } from "../planBlanks.ts";

/** How long a plan rests after the index told of it before its diagnostics change, in milliseconds. */
const restTime = 150;

/** Most diagnostics of one plan. */
const most = 200;

const severities: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** Registers diagnostics on the blanks of open plans that are due by the plan's status. */
export function registerBlankDiagnostics(index: PlanIndex, blanks: PlanBlanks, clock: Clock): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection("planwright"));
  const show = (document: vscode.TextDocument): void => {
    const diagnostics = diagnosticsOf(document, blanks);
    if (diagnostics.length > 0 || collection.has(document.uri)) {
      collection.set(document.uri, diagnostics);
    }
  };
  const rest = store.add(
    new Rest(clock, restTime, (uri) => {
      const documents = uri === undefined ? vscode.workspace.textDocuments : [openDocument(uri)];
      documents.forEach((document) => document !== undefined && show(document));
    }),
  );
  store.add(index.onDidChange((uri) => rest.soon(uri)));
  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)));
  store.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("planwright.placeholders")) {
        rest.soon(undefined);
      }
    }),
  );
  rest.soon(undefined);
  return store;
}

function diagnosticsOf(document: vscode.TextDocument, blanks: PlanBlanks): vscode.Diagnostic[] {
  const setting = vscode.workspace.getConfiguration("planwright.placeholders", document).get("severity", "hint");
  const severity = severities[setting];
  const record = severity === undefined || document.isClosed ? undefined : blanks.planOf(document);
  if (record === undefined || severity === undefined) {
    return [];
  }
  const due = dueAt(record.status.status);
  return record.placeholders
    .filter(({ when }) => due.has(when))
    .slice(0, most)
    .map(({ range: { start, end }, name }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const diagnostic = new vscode.Diagnostic(range, vscode.l10n.t("To fill in: {0}", shortText(name)), severity);
      diagnostic.source = "Planwright";
      diagnostic.code = blankCode;
      return diagnostic;
    });
}
