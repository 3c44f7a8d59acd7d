import * as vscode from "vscode";
import type { PlanIndex } from "../core/index/planIndex.ts";
import type { PlanRecord } from "../core/index/planRecord.ts";
import { Cancelled } from "../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { progressText } from "../core/report/progressText.ts";

const setting = "planwright.explorer.badges";

/**
 * The badges of plans beside their names in the Explorer, where a setting asks for them: two digits, or ✓ when complete.
 * What is known of plans is kept by URI, since VS Code asks for every file it draws.
 */
export class PlanBadges implements vscode.FileDecorationProvider, Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<vscode.Uri[] | undefined>());
  readonly #scan = this.#store.add(new vscode.CancellationTokenSource());
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #badges = new Map<string, vscode.FileDecoration>();
  /** Undefined until a file is drawn. */
  #listing: Promise<void> | undefined;

  readonly onDidChangeFileDecorations = this.#changes.event;

  constructor(index: PlanIndex, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#log = log;
    this.#store.add(vscode.window.registerFileDecorationProvider(this));
    this.#store.add(index.onDidChange((uri) => this.#changed(uri)));
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && this.#forget()),
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (!/\.(?:md|markdown)$/iu.test(uri.path) || !isWanted()) {
      return undefined;
    }
    this.#listing ??= this.#list();
    return this.#badges.get(uri.toString());
  }

  dispose(): void {
    this.#scan.cancel();
    this.#store.dispose();
  }

  /** Takes the plans that the index lists, as the view does. */
  async #list(): Promise<void> {
    try {
      const plans = await this.#index.plans(this.#scan.token);
      for (const record of plans) {
        this.#badges.set(record.uri, badgeOf(record));
      }
      this.#changes.fire(plans.map(({ uri }) => vscode.Uri.parse(uri)));
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.#log.error("plans have no badges", error);
      }
    }
  }

  #changed(uri: string | undefined): void {
    if (uri === undefined) {
      this.#forget();
    } else if (this.#listing !== undefined) {
      void this.#look(uri);
    }
  }

  async #look(uri: string): Promise<void> {
    const record = await this.#index.open(uri);
    const known = this.#badges.get(uri);
    const badge = record?.isPlan === true ? badgeOf(record) : undefined;
    if (badge === undefined) {
      this.#badges.delete(uri);
    } else {
      this.#badges.set(uri, badge);
    }
    if (known?.tooltip !== badge?.tooltip) {
      this.#changes.fire([vscode.Uri.parse(uri)]);
    }
  }

  /** Everything is asked again; files that are drawn now list the plans anew. */
  #forget(): void {
    if (this.#listing !== undefined || isWanted()) {
      this.#badges.clear();
      this.#listing = undefined;
      this.#changes.fire(undefined);
    }
  }
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration().get(setting) === true;
}

/** At most two characters: VS Code throws at more. */
function badgeOf({ progress }: PlanRecord): vscode.FileDecoration {
  const { headline, complete, openElsewhere } = progress;
  const { percent } = headline;
  const badge = complete ? "✓" : percent === null ? "–" : percent === 100 ? "✓…" : String(percent);
  const open = percent === 100 && openElsewhere > 0 ? ` · ${vscode.l10n.t("{0} open", openElsewhere)}` : "";
  return new vscode.FileDecoration(badge, vscode.l10n.t("Plan: {0}", progressText(headline) + open));
}
