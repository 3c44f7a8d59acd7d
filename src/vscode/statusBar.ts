import * as vscode from "vscode";
import type { PlanRecord } from "../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { plainLabel } from "../core/report/plainLabel.ts";
import { planName, statusText } from "../core/report/statusText.ts";
import type { ActivePlan } from "./activePlan.ts";
import { spokenText } from "./explain/spokenText.ts";
import { type CommandId, ids } from "./names.ts";
import type { PlanBlanks } from "./placeholder/planBlanks.ts";
import { statusTooltip } from "./statusTooltip.ts";

/** The settings of the item, and its text where none is set. */
const section = "planwright.statusBar";
const usualText = "${percent}";

/**
 * The one status-bar item: the progress of the plan in front, or of the last one with its name; a click opens its
 * dashboard. Hidden without a plan, and by a setting.
 */
export class PlanStatusBar implements Disposable {
  readonly #store = new DisposableStore();
  readonly #item: vscode.StatusBarItem;
  readonly #active: ActivePlan;
  readonly #blanks: PlanBlanks;
  #uri: string | undefined;

  constructor(active: ActivePlan, blanks: PlanBlanks) {
    this.#active = active;
    this.#blanks = blanks;
    this.#item = this.#store.add(
      vscode.window.createStatusBarItem(ids.statusBarItem, vscode.StatusBarAlignment.Right, 100),
    );
    this.#item.name = vscode.l10n.t("Plan Progress");
    this.#store.add(active.onDidChange(() => this.#show()));
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && this.#show()),
    );
    this.#show();
  }

  /** What the item shows, for tests; undefined while it is hidden. */
  get shown(): Pick<vscode.StatusBarItem, "text" | "tooltip" | "accessibilityInformation"> | undefined {
    return this.#uri === undefined ? undefined : this.#item;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #show(): void {
    const { record, isInFront } = this.#active;
    const settings = vscode.workspace.getConfiguration(section);
    if (record === undefined || settings.get("enabled") === false) {
      this.#uri = undefined;
      this.#item.hide();
      return;
    }
    const title = record.plan.title ?? vscode.l10n.t("Untitled plan");
    const text: unknown = settings.get("text");
    this.#item.text = itemText(record, typeof text === "string" ? text : usualText, isInFront);
    if (this.#uri !== record.uri) {
      // Not at every change: a click while the command is exchanged finds none.
      this.#uri = record.uri;
      const openDashboard: CommandId = "planwright.openDashboard";
      this.#item.command = {
        command: openDashboard,
        title: vscode.l10n.t("Open Plan Dashboard"),
        arguments: [record.uri],
      };
    }
    this.#item.accessibilityInformation = { label: spokenText(record, title), role: "button" };
    this.#item.tooltip = statusTooltip(record, title, this.#blanks.readinessText(record));
    this.#item.show();
  }
}

function itemText(record: PlanRecord, text: string, isInFront: boolean): string {
  const filled = statusText(record, text, (count) => vscode.l10n.t("{0} open", count));
  const name = isInFront ? "" : plainLabel(planName(record)) || vscode.l10n.t("Untitled plan");
  const said = [name, filled].filter((part) => part !== "").join(": ");
  return said === "" ? "$(checklist)" : `$(checklist) ${said}`;
}
