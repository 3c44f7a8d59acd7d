import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { neverCancelled } from "../../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { parseFromDashboard, type ToDashboard } from "../../core/protocol.ts";
import type { ActivePlan } from "../activePlan.ts";
import { ids } from "../names.ts";
import { dashboardHtml } from "./dashboardHtml.ts";
import { dashboardLabels, dashboardPlan } from "./dashboardState.ts";

/** The one dashboard: follows the active plan, and goes on showing the last one while other tabs are in front. */
export class Dashboard implements Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #index: PlanIndex;
  readonly #store = new DisposableStore();
  #panel: vscode.WebviewPanel | undefined;
  #record: PlanRecord | undefined;
  /** Whether the page said that it listens; before that a message would be lost. */
  #ready = false;
  #revision = 0;

  constructor(extensionUri: vscode.Uri, index: PlanIndex, active: ActivePlan) {
    this.#extensionUri = extensionUri;
    this.#index = index;
    this.#record = active.record;
    this.#store.add(active.onDidChange((record) => this.#show(record)));
    this.#store.add(index.onDidChange((uri) => void this.#refresh(uri)));
  }

  /** Shows the dashboard beside the editor: of the given document, else of the plan shown last. */
  async open(uri: string | undefined): Promise<void> {
    const asked = uri === undefined ? this.#record : await this.#index.open(uri);
    this.#record = asked?.isPlan === true ? asked : (this.#record ?? (await this.#firstPlan()));
    this.#panel ??= this.#create();
    this.#panel.reveal(undefined, true);
    this.#post();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#store.dispose();
  }

  #create(): vscode.WebviewPanel {
    const dist = vscode.Uri.joinPath(this.#extensionUri, "dist");
    const panel = vscode.window.createWebviewPanel(
      ids.dashboardPanel,
      vscode.l10n.t("Plan Dashboard"),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [dist] },
    );
    panel.iconPath = vscode.Uri.joinPath(this.#extensionUri, "media", "icon.png");
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (parseFromDashboard(message)?.kind === "ready") {
        this.#ready = true;
        this.#post();
      }
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#ready = false;
    });
    panel.webview.html = dashboardHtml(panel.webview, vscode.Uri.joinPath(dist, "dashboard.js"));
    return panel;
  }

  /** What the tree lists first; opening the dashboard before any plan was in front should not show nothing. */
  async #firstPlan(): Promise<PlanRecord | undefined> {
    return (await this.#index.plans(neverCancelled))[0];
  }

  /** Follows the plan that is shown, also while it is not the active one. */
  async #refresh(uri: string | undefined): Promise<void> {
    const shown = this.#record?.uri;
    if (this.#panel !== undefined && shown !== undefined && (uri === undefined || uri === shown)) {
      const record = await this.#index.open(shown);
      if (this.#record?.uri === shown) {
        this.#show(record);
      }
    }
  }

  #show(record: PlanRecord | undefined): void {
    this.#record = record;
    this.#post();
  }

  #post(): void {
    if (this.#panel === undefined || !this.#ready) {
      return;
    }
    void this.#panel.webview.postMessage(this.#state(++this.#revision));
  }

  #state(revision: number): ToDashboard {
    const record = this.#record;
    if (record === undefined) {
      return { kind: "empty", revision, message: vscode.l10n.t("No plan to show. Open a Markdown file with tasks.") };
    }
    return { kind: "plan", revision, labels: dashboardLabels(), plan: dashboardPlan(record) };
  }
}
