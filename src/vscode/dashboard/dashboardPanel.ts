import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { type FromDashboard, parseFromDashboard } from "../../core/protocol/fromDashboard.ts";
import { patchOf } from "../../core/protocol/patch.ts";
import type { DashboardState, ToDashboard } from "../../core/protocol/toDashboard.ts";
import { dashboardHtml } from "./dashboardHtml.ts";
import { randomNonce } from "./randomNonce.ts";

/** What somebody does with the messages of the page. */
export interface PanelListener {
  /** The page was loaded, again or for the first time, and has nothing to draw from. */
  onReady(): void;
  onMessage(message: FromDashboard): void;
  onVisible(): void;
  onClose(): void;
}

/** The webview: sends states to its page, the first as a whole, then what is other; hands on what the page may say. */
export class DashboardPanel implements Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #store = new DisposableStore();
  readonly #log: vscode.LogOutputChannel;
  readonly #listener: PanelListener;
  /** What the page draws from; undefined while it has nothing, or is not loaded. */
  #sent: DashboardState | undefined;
  #isReady = false;
  #revision = 0;

  constructor(
    panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    log: vscode.LogOutputChannel,
    listener: PanelListener,
  ) {
    this.panel = panel;
    this.#log = log;
    this.#listener = listener;
    const dist = vscode.Uri.joinPath(extensionUri, "dist");
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [dist],
    };
    panel.iconPath = vscode.Uri.joinPath(extensionUri, "media", "icon.png");
    this.#store.add(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.#store.add(
      panel.onDidChangeViewState(() => {
        if (panel.visible) {
          listener.onVisible();
        } else {
          // VS Code throws away a page that is not seen; it says that it is ready when it is loaded again.
          this.#isReady = false;
          this.#sent = undefined;
        }
      }),
    );
    this.#store.add(
      panel.onDidDispose(() => {
        this.#isReady = false;
        this.#store.dispose();
        listener.onClose();
      }),
    );
    const { webview } = panel;
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    webview.html = dashboardHtml({
      script: address("dashboard.js"),
      icons: address("codicon.css"),
      source: webview.cspSource,
      nonce: randomNonce(),
      language: vscode.env.language,
    });
  }

  /** The revision of the state that was sent last; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the page listens: what is sent before is lost. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Has the page show a state. Gives its revision, by which the page names it; that of the last one where nothing is other. */
  show(state: DashboardState): number {
    const before = this.#sent;
    const patch = before === undefined ? undefined : patchOf(before, state);
    if (before !== undefined && patch === undefined) {
      return this.#revision;
    }
    const base = this.#revision;
    const revision = ++this.#revision;
    this.#sent = state;
    this.#post(patch === undefined ? { kind: "state", revision, state } : { kind: "patch", revision, base, patch });
    return revision;
  }

  /** Says what came of an action; the page draws its boxes anew in any case. */
  answer(isDone: boolean, text: string): void {
    this.#post({ kind: "answer", isDone, text });
  }

  /** Brings a phase or step into view. */
  focus(unit: string): void {
    this.#post({ kind: "focus", unit });
  }

  /** Has the next state sent as a whole. */
  forget(): void {
    this.#sent = undefined;
  }

  /** Takes what the page says; whatever it may not say is left alone. */
  receive(value: unknown): void {
    const message = parseFromDashboard(value);
    if (message === undefined) {
      this.#log.warn("the dashboard said something unknown");
    } else if (message.kind === "ready" || message.kind === "resync") {
      this.#isReady = true;
      this.#sent = undefined;
      this.#listener.onReady();
    } else {
      this.#listener.onMessage(message);
    }
  }

  dispose(): void {
    this.panel.dispose();
    this.#store.dispose();
  }

  #post(message: ToDashboard): void {
    if (this.#isReady) {
      void this.panel.webview.postMessage(message);
    }
  }
}
