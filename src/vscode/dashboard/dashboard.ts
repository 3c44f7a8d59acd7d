import * as vscode from "vscode";
import { neverCancelled } from "../../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { FromDashboard } from "../../core/protocol/fromDashboard.ts";
import { askedPlan } from "../authoring/askedPlan.ts";
import { ids } from "../names.ts";
import { DashboardPanel } from "./dashboardPanel.ts";
import { type OpenRequest, readOpenRequest } from "./openRequest.ts";
import { readRestoredState } from "./restoredState.ts";
import { type PageDeps, ShownPage } from "./shownPage.ts";

/** What the dashboard is made from. */
export interface DashboardDeps extends PageDeps {
  readonly extensionUri: vscode.Uri;
}

/** The one dashboard and where it goes: opened, restored, from all plans to one and back, and after the plan in front. */
export class Dashboard implements Disposable {
  readonly #deps: DashboardDeps;
  readonly #store = new DisposableStore();
  readonly #page: ShownPage;
  /** The plan that the active tab shows; none while the dashboard itself is in front. */
  #front: string | undefined;
  /** Only the newest of overlapping wishes is fulfilled. */
  #turns = 0;

  constructor(deps: DashboardDeps) {
    this.#deps = deps;
    const { index, active, last } = deps;
    const page = this.#store.add(new ShownPage(deps));
    this.#page = page;
    this.#store.add(page.plans.onDidChange(() => void page.refresh()));
    this.#store.add(last.onDidChange(() => void page.refresh()));
    this.#store.add(active.onDidChange(() => this.#frontChanged()));
    this.#store.add(index.onDidChange((uri) => page.changed(uri)));
    this.#store.add(vscode.workspace.onDidRenameFiles(({ files }) => files.forEach((file) => this.#renamed(file))));
    this.#store.add(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (page.level === "plans") {
          void page.plans.saved(uri.toString());
        }
      }),
    );
    this.#store.add(
      vscode.window.registerWebviewPanelSerializer(ids.dashboardPanel, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows the dashboard beside the editor, on what the argument asks for (see {@link readOpenRequest}). */
  async open(argument?: unknown): Promise<void> {
    // The page loads while the plan is read. Who names nothing comes by a key, and goes on in the dashboard.
    this.#page.panel ??= this.#create();
    this.#page.panel.panel.reveal(undefined, argument !== undefined && argument !== "all");
    await this.#goTo(readOpenRequest(argument));
  }

  /** Takes the last tick of the plan back that is shown. */
  async undo(): Promise<void> {
    await this.#page.act({ kind: "undoTick", revision: this.revision });
  }

  /** The revision that the page was sent last, 0 for none; for tests. */
  get revision(): number {
    return this.#page.panel?.revision ?? 0;
  }

  /** What the page is on; for tests. */
  get shows(): { readonly level: "plans" | "plan"; readonly uri: string | undefined; readonly isPinned: boolean } {
    const { level, plan, isPinned } = this.#page;
    return { level, uri: plan.uri, isPinned };
  }

  /** Takes a message as if the page had sent it; for tests. */
  receive(value: unknown): void {
    this.#page.panel?.receive(value);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #goTo({ uri, level, unit, isPinned }: OpenRequest): Promise<void> {
    const page = this.#page;
    await this.#find({ uri, level }, (own, usual) => {
      page.plan.uri = own ?? usual;
      page.isPinned = isPinned ?? page.isPinned;
      page.unit = unit;
      if (unit !== undefined && page.plan.uri !== undefined) {
        withParents(unit).forEach((id) => page.plan.unfold(page.plan.uri ?? "", id, true));
      }
      page.level = level;
    });
  }

  /** Finds the plan that somebody asks for and the one that is usual, and turns to it unless somebody asked anew meanwhile. */
  async #find(
    { uri, level }: Pick<OpenRequest, "uri" | "level">,
    turn: (own: string | undefined, usual: string | undefined) => void,
  ): Promise<void> {
    const nth = ++this.#turns;
    await this.#page.turnTo(async () => {
      const own = await this.#ownPlan(uri);
      // The page of all plans waits for none of them.
      const usual = own ?? (level === "plans" ? this.#page.plan.uri : await this.#usualPlan());
      if (nth === this.#turns) {
        turn(own, usual);
      }
    });
  }

  /** The plan in front, the one shown last, or what the tree lists first: opening should not show nothing. */
  async #usualPlan(): Promise<string | undefined> {
    const { active, index } = this.#deps;
    return active.record?.uri ?? this.#page.plan.uri ?? (await index.plans(neverCancelled))[0]?.uri;
  }

  /** The URI of a plan that somebody asks for, if it is a plan of the user's: links and old states may name anything. */
  async #ownPlan(uri: string | undefined): Promise<string | undefined> {
    return uri === undefined ? undefined : (await askedPlan(this.#deps, { uri }))?.record.uri;
  }

  #create(): DashboardPanel {
    const panel = vscode.window.createWebviewPanel(ids.dashboardPanel, vscode.l10n.t("Plan Dashboard"), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    return this.#wrap(panel);
  }

  #wrap(panel: vscode.WebviewPanel): DashboardPanel {
    const { extensionUri, log } = this.#deps;
    return new DashboardPanel(panel, extensionUri, log, {
      onReady: () => this.#page.seen(),
      onVisible: () => this.#page.seen(),
      onMessage: (message) => void this.#received(message),
      onClose: () => {
        if (this.#page.panel?.panel === panel) {
          this.#page.panel = undefined;
        }
      },
    });
  }

  /** Goes on where the page was before the window was loaded again. */
  async #restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const page = this.#page;
    const { level, uri, isPinned, unfolded } = readRestoredState(kept);
    page.panel?.dispose();
    page.panel = this.#wrap(panel);
    await this.#find({ uri, level }, (own, usual) => {
      page.plan.uri = own ?? usual;
      if (own !== undefined && unfolded !== undefined) {
        page.plan.restore(own, unfolded);
      }
      page.isPinned = isPinned && own !== undefined;
      page.level = level;
    });
  }

  /** Another version of the plan in front is no reason to leave the one that is shown. */
  #frontChanged(): void {
    const { record, isInFront } = this.#deps.active;
    const front = isInFront ? record?.uri : undefined;
    const isOther = front !== this.#front;
    this.#front = front;
    if (isOther) {
      this.#follow();
    }
  }

  #follow(): void {
    const page = this.#page;
    if (this.#front !== undefined && !page.isPinned && page.level === "plan" && this.#front !== page.plan.uri) {
      page.plan.uri = this.#front;
      void page.refresh();
    }
  }

  /** Stays with the plan that is shown when its file, or a folder around it, gets another name. */
  #renamed({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): void {
    const { plan } = this.#page;
    const [old, now] = [oldUri.toString(), newUri.toString()];
    if (plan.uri === old || plan.uri?.startsWith(`${old}/`) === true) {
      plan.uri = now + plan.uri.slice(old.length);
      void this.#page.refresh();
    }
  }

  async #received(message: FromDashboard): Promise<void> {
    const page = this.#page;
    switch (message.kind) {
      case "ready":
      case "resync":
        return;
      case "showPlans":
        this.#turns++;
        page.level = "plans";
        break;
      case "showPlan":
        if (!page.plans.has(message.uri)) {
          return;
        }
        this.#turns++;
        page.plan.uri = message.uri;
        page.level = "plan";
        break;
      case "pin":
        page.isPinned = message.isPinned;
        this.#follow();
        break;
      case "unfold":
        page.unfold(message.revision, message.id, message.isUnfolded);
        break;
      case "openFile":
        if (page.plans.has(message.uri) || message.uri === page.plan.uri) {
          await page.actions.openFile(message.uri, message.line, page.panel?.panel.viewColumn);
        }
        return;
      case "newPlan":
        await vscode.commands.executeCommand("planwright.newPlan");
        return;
      case "openExample":
        await vscode.commands.executeCommand("planwright.openExample");
        return;
      case "tick":
      case "setState":
      case "goTo":
      case "openFact":
      case "addTask":
      case "convert":
      case "addLog":
      case "fillNext":
      case "goToBlank":
      case "copyReport":
      case "exportReport":
      case "completePlan":
      case "undoTick":
        await page.act(message);
        return;
    }
    await page.refresh();
  }
}

/** The longest id that is unfolded, in UTF-16 units: others are no phase's. */
const longestId = 400;

/** A step and the parts around it: its id begins with theirs. */
function withParents(unit: string): readonly string[] {
  const parts = unit.slice(0, longestId).split("/");
  return parts.map((_part, nth) => parts.slice(0, nth + 1).join("/"));
}
