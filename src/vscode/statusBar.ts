import * as vscode from "vscode";
import { appendWords } from "./appendWords.ts";
import type { PlanRecord } from "../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { percentText, progressText } from "../core/report/progressText.ts";
import type { ActivePlan } from "./activePlan.ts";
import { type CommandId, ids } from "./names.ts";
import type { PlanBlanks } from "./placeholder/planBlanks.ts";

/** The one status-bar item: the active plan's percentage; a click opens its dashboard. Hidden without a plan. */
export class PlanStatusBar implements Disposable {
  readonly #store = new DisposableStore();
  readonly #item: vscode.StatusBarItem;
  readonly #blanks: PlanBlanks;
  #uri: string | undefined;

  constructor(active: ActivePlan, blanks: PlanBlanks) {
    this.#blanks = blanks;
    this.#item = this.#store.add(
      vscode.window.createStatusBarItem(ids.statusBarItem, vscode.StatusBarAlignment.Right, 100),
    );
    this.#item.name = vscode.l10n.t("Plan Progress");
    this.#store.add(active.onDidChange((record) => this.#show(record)));
    this.#show(active.record);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #show(record: PlanRecord | undefined): void {
    if (record === undefined) {
      this.#item.hide();
      return;
    }
    const { headline } = record.progress;
    const title = record.plan.title ?? vscode.l10n.t("Untitled plan");
    const openDashboard: CommandId = "planwright.openDashboard";
    this.#item.text = `$(checklist) ${percentText(headline)}`;
    if (this.#uri !== record.uri) {
      // Not at every change: a click while the command is exchanged finds none.
      this.#uri = record.uri;
      this.#item.command = {
        command: openDashboard,
        title: vscode.l10n.t("Open Plan Dashboard"),
        arguments: [record.uri],
      };
    }
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t("Plan {0}: {1} of {2} tasks done", title, headline.done, headline.total),
      role: "button",
    };
    this.#item.tooltip = tooltip(record, title, this.#blanks.readinessText(record));
    this.#item.show();
  }
}

function tooltip({ plan, progress }: PlanRecord, title: string, readiness?: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown("**").appendText(title).appendMarkdown("** · ").appendText(progressText(progress.headline));
  for (const phase of plan.phases) {
    const counted = progress.phases.get(phase.id);
    if (counted !== undefined) {
      appendWords(text.appendMarkdown("\n\n"), `${phase.label}: ${progressText(counted)}`);
    }
  }
  for (const { group, progress: counted } of progress.groups) {
    if (group.phase === null) {
      appendWords(text.appendMarkdown("\n\n"), `${group.title}: ${progressText(counted)}`);
    }
  }
  if (readiness !== undefined) {
    appendWords(text.appendMarkdown("\n\n"), readiness);
  }
  return text;
}
