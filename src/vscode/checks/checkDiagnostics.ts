import * as vscode from "vscode";
import type { Finding } from "../../core/check/finding.ts";
import { type Severity, severities } from "../../core/check/ruleLevel.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { DayWatch } from "../../core/lifecycle/dayWatch.ts";
import { rangeIn } from "../edits/workspaceEdit.ts";
import { diagnosticSource } from "../diagnosticSource.ts";
import { openDocument } from "../planDocuments.ts";
import { Rest } from "../rest.ts";
import type { CheckDeps } from "./checkDeps.ts";
import type { PlanChecks } from "./planChecks.ts";
import { ruleMessage } from "./ruleMessage.ts";
import { rulePageUri } from "./rulePage.ts";

/** How long a plan rests after the index told of it before its diagnostics change, in milliseconds. */
const restTime = 150;

/** Most diagnostics of one plan; the gravest ones stay. */
const most = 300;

const levels: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Registers diagnostics on what the rules find in open plans. */
export function registerCheckDiagnostics(
  { index, evidence, clock }: Pick<CheckDeps, "index" | "evidence" | "clock">,
  checks: PlanChecks,
): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection("planwright"));
  const show = (document: vscode.TextDocument): void => {
    const findings = document.isClosed ? [] : (checks.of(document)?.findings ?? []);
    if (findings.length > 0 || collection.has(document.uri)) {
      collection.set(
        document.uri,
        gravest(findings).map((finding) => diagnosticOf(document, finding)),
      );
    }
  };
  const rest = store.add(
    new Rest(clock, restTime, (uri) => {
      const documents = uri === undefined ? vscode.workspace.textDocuments : [openDocument(uri)];
      documents.forEach((document) => document !== undefined && show(document));
    }),
  );
  // What is overdue changes over night without any edit.
  const days = store.add(new DayWatch(clock, () => rest.soon(undefined)));
  store.add(
    index.onDidChange((uri) => {
      days.look();
      rest.soon(uri);
    }),
  );
  store.add(evidence.onDidChange((uri) => rest.soon(uri)));
  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)));
  store.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("planwright.check")) {
        rest.soon(undefined);
      }
    }),
  );
  store.add(vscode.window.onDidChangeWindowState(() => days.look()));
  rest.soon(undefined);
  return store;
}

/** Those that are shown, in the order of the text. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) {
    return findings;
  }
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  const shown = new Set(findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return findings.filter((finding) => shown.has(finding));
}

function diagnosticOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, finding.range),
    ruleMessage(finding.message),
    levels[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule) };
  if (finding.related !== undefined) {
    diagnostic.relatedInformation = finding.related.map(({ range, message }) => {
      const place = new vscode.Location(document.uri, rangeIn(document, range));
      return new vscode.DiagnosticRelatedInformation(place, ruleMessage(message));
    });
  }
  return diagnostic;
}
