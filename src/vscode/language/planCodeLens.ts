import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { type PhaseOutlook, phaseOutlook } from "../../core/report/phaseOutlook.ts";
import { plainLabel } from "../../core/report/plainLabel.ts";
import { progressText } from "../../core/report/progressText.ts";
import { shortLabel } from "../../core/report/shortLabel.ts";
import type { CommandId } from "../names.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";

const setting = "planwright.codeLens.enabled";
/** Longest title, in UTF-16 units. */
const longest = 60;

/** Above each phase heading of a plan: its progress, its next task, and a way to mark all of its tasks done. */
export function registerPlanCodeLens(index: PlanIndex): Disposable {
  const store = new DisposableStore();
  const changes = store.add(new vscode.EventEmitter<void>());
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    provideCodeLenses(document) {
      if (!isMarkdownDocument(document) || !isWanted()) {
        return [];
      }
      const record = index.get(sourceOf(document));
      return record.isPlan ? phaseOutlook(record).flatMap((one) => lenses(record.uri, one)) : [];
    },
  };
  store.add(vscode.languages.registerCodeLensProvider({ language: "markdown" }, provider));
  // VS Code asks again by itself where the document's own text changed.
  store.add(index.onDidChange((uri) => uri === undefined && changes.fire()));
  store.add(
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && changes.fire()),
  );
  return store;
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration().get(setting) !== false;
}

function lenses(uri: string, { phase, progress, open, next }: PhaseOutlook): readonly vscode.CodeLens[] {
  const range = new vscode.Range(phase.line, 0, phase.line, 0);
  const lens = (title: string, command: CommandId, argument: unknown): vscode.CodeLens =>
    new vscode.CodeLens(range, { title: plainLabel(shortLabel(title, longest)), command, arguments: [argument] });
  const isDone = progress !== undefined && progress.total > 0 && progress.done === progress.total;
  const figures =
    progress === undefined || progress.total === 0 ? vscode.l10n.t("no tasks yet") : progressText(progress);
  const all = [
    lens(isDone ? `✓ ${progress.done}/${progress.total}` : figures, "planwright.openDashboard", uri),
    ...(next === undefined
      ? []
      : [lens(vscode.l10n.t("Next: {0}", next.text), "planwright.nextOpenTask", { uri, task: next.id })]),
    ...(open === 0
      ? []
      : [lens(vscode.l10n.t("Mark All Done…"), "planwright.completePhase", { uri, phase: phase.id })]),
  ];
  return all;
}
