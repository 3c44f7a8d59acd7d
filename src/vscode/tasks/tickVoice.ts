import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { plainLabel } from "../../core/report/plainLabel.ts";
import { ids } from "../names.ts";
import { saidState } from "./saidState.ts";

/** How long what was said stands there, in milliseconds. */
const shownFor = 5000;

/**
 * Says in the status bar what a tick in the tree or the editor made of a task. Extensions cannot announce anything to
 * screen readers (vscode#114718, which also says that messages of the status bar are not read); an item with the role of a
 * status is a region of its own. No screen reader was tried.
 */
export class TickVoice implements Disposable {
  readonly #index: PlanIndex;
  readonly #clock: Clock;
  readonly #item: vscode.StatusBarItem;
  #end: Disposable | undefined;

  constructor(index: PlanIndex, clock: Clock) {
    this.#index = index;
    this.#clock = clock;
    this.#item = vscode.window.createStatusBarItem(ids.saidItem, vscode.StatusBarAlignment.Left);
    this.#item.name = vscode.l10n.t("Plan Ticks");
  }

  /** What was said last, for tests. */
  get said(): vscode.AccessibilityInformation | undefined {
    return this.#item.accessibilityInformation;
  }

  /** Says how the first of some tasks of a plan stands now, and how many more were changed with it. */
  async say(uri: string, taskIds: readonly string[]): Promise<void> {
    const now = await this.#index.open(uri);
    const [first] = taskIds;
    const state = now === undefined || first === undefined ? "" : saidState(now, first);
    if (state === "") {
      return;
    }
    const label = taskIds.length === 1 ? state : vscode.l10n.t("{0} ({1} tasks)", state, taskIds.length);
    this.#item.text = plainLabel(label);
    this.#item.accessibilityInformation = { label, role: "status" };
    this.#item.show();
    this.#end?.dispose();
    this.#end = this.#clock.after(shownFor, () => this.#item.hide());
  }

  dispose(): void {
    this.#end?.dispose();
    this.#item.dispose();
  }
}
