import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { Cancelled } from "../../core/lifecycle/cancellation.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { ids } from "../names.ts";
import type { PlanBlanks } from "../placeholder/planBlanks.ts";
import { childrenOf, type PlanNode } from "./planNode.ts";
import { planTooltip, planTreeItem } from "./planTreeItem.ts";

/**
 * How long ticks must rest before the tree is drawn anew, in milliseconds. While it is, VS Code forgets its rows and loses
 * a click; a box shows its own click at once in any case.
 */
const restTime = 400;

/** The view "Plans": plans, phases, groups and tasks. It keeps no state of a plan; each repaint asks the index. */
export class PlanTree implements vscode.TreeDataProvider<PlanNode>, Disposable {
  readonly #index: PlanIndex;
  readonly #active: ActivePlan;
  readonly #ticker: TaskTicker;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<undefined>());
  readonly #scan = this.#store.add(new vscode.CancellationTokenSource());

  readonly #clock: Clock;
  readonly #blanks: PlanBlanks;
  /** Ticks that are being written or were written a moment ago. */
  #ticks = 0;
  #repaintIsDue = false;

  readonly onDidChangeTreeData = this.#changes.event;
  /** Says something above the rows; undefined takes it away. */
  readonly say: (message: string | undefined) => void;

  constructor(index: PlanIndex, active: ActivePlan, ticker: TaskTicker, clock: Clock, blanks: PlanBlanks) {
    this.#clock = clock;
    this.#blanks = blanks;
    this.#index = index;
    this.#active = active;
    this.#ticker = ticker;
    const view = this.#store.add(
      vscode.window.createTreeView(ids.plansView, {
        treeDataProvider: this,
        showCollapseAll: true,
        // VS Code would otherwise flip parents and children by itself before the document says so.
        manageCheckboxStateManually: true,
      }),
    );
    this.say = (message) => (view.message = message ?? "");
    this.#store.add(view.onDidChangeCheckboxState(({ items }) => void this.#tick(items)));
    // The whole tree is fired on purpose: firing single rows leaves their checkboxes stale (vscode#324042).
    this.#store.add(index.onDidChange(() => this.#repaint()));
  }

  getTreeItem(node: PlanNode): vscode.TreeItem {
    return planTreeItem(node, node.record.uri === this.#active.record?.uri);
  }

  /** The tooltip of a plan, made when it is first looked at: its blanks are not searched for before. */
  resolveTreeItem(item: vscode.TreeItem, node: PlanNode): vscode.TreeItem {
    item.tooltip ??=
      node.kind === "plan" ? planTooltip(node.record, this.#blanks.readinessText(node.record)) : undefined;
    return item;
  }

  async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    return node === undefined ? this.#plans() : [...childrenOf(node)];
  }

  dispose(): void {
    this.#scan.cancel();
    this.#store.dispose();
  }

  async #plans(): Promise<PlanNode[]> {
    // The plan in front is drawn unfolded, so it has to be known by then.
    await this.#active.settled;
    try {
      return (await this.#index.plans(this.#scan.token)).map((record) => ({ kind: "plan", record }));
    } catch (error) {
      if (error instanceof Cancelled) {
        return [];
      }
      throw error;
    }
  }

  async #tick(items: readonly [PlanNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    this.#ticks++;
    let written = items.length > 0;
    for (const [node, state] of items) {
      const done = state === vscode.TreeItemCheckboxState.Checked;
      written = node.kind === "task" && (await this.#ticker.setDone(node.record, node.task, done)) && written;
    }
    // Where nothing was written no change of the document will come, and the box must say what the document says.
    this.#repaintIsDue ||= !written;
    this.#clock.after(restTime, () => {
      this.#ticks--;
      if (this.#ticks === 0 && this.#repaintIsDue) {
        this.#repaint();
      }
    });
  }

  #repaint(): void {
    this.#repaintIsDue = this.#ticks > 0;
    if (!this.#repaintIsDue) {
      this.#changes.fire(undefined);
    }
  }
}
