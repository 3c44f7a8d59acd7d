import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { Cancelled } from "../../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { ids } from "../names.ts";
import { childrenOf, parentOf, type PlanNode } from "./planNode.ts";
import { planTreeItem } from "./planTreeItem.ts";

/** The view "Plans": plans, phases, groups and tasks. It keeps no state of a plan; each repaint asks the index. */
export class PlanTree implements vscode.TreeDataProvider<PlanNode>, Disposable {
  readonly #index: PlanIndex;
  readonly #active: ActivePlan;
  readonly #ticker: TaskTicker;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<undefined>());
  readonly #view: vscode.TreeView<PlanNode>;
  readonly #scan = this.#store.add(new vscode.CancellationTokenSource());
  /** The plan unfolded last: typing in it must not unfold it again. */
  #revealed: string | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(index: PlanIndex, active: ActivePlan, ticker: TaskTicker, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#active = active;
    this.#ticker = ticker;
    this.#log = log;
    this.#view = this.#store.add(
      vscode.window.createTreeView(ids.plansView, {
        treeDataProvider: this,
        showCollapseAll: true,
        // VS Code would otherwise flip parents and children by itself before the document says so.
        manageCheckboxStateManually: true,
      }),
    );
    this.#store.add(this.#view.onDidChangeCheckboxState(({ items }) => void this.#tick(items)));
    // The whole tree is fired on purpose: firing single rows leaves their checkboxes stale (vscode#324042).
    this.#store.add(index.onDidChange(() => this.#changes.fire(undefined)));
    this.#store.add(active.onDidChange(() => void this.#reveal()));
    this.#store.add(this.#view.onDidChangeVisibility(() => void this.#reveal()));
  }

  getTreeItem(node: PlanNode): vscode.TreeItem {
    return planTreeItem(node, node.record.uri === this.#active.record?.uri);
  }

  getParent(node: PlanNode): PlanNode | undefined {
    return parentOf(node);
  }

  async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    return node === undefined ? this.#plans() : [...childrenOf(node)];
  }

  dispose(): void {
    this.#scan.cancel();
    this.#store.dispose();
  }

  async #plans(): Promise<PlanNode[]> {
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
    for (const [node, state] of items) {
      if (node.kind === "task") {
        await this.#ticker.setDone(node.record, node.task, state === vscode.TreeItemCheckboxState.Checked);
      }
    }
    // Also when nothing was written: the box on screen must say what the document says.
    this.#changes.fire(undefined);
  }

  /** Unfolds the plan that came in front of the user, without taking the focus from the editor. */
  async #reveal(): Promise<void> {
    const { record } = this.#active;
    if (record === undefined || record.uri === this.#revealed || !this.#view.visible) {
      return;
    }
    this.#revealed = record.uri;
    try {
      await this.#view.reveal({ kind: "plan", record }, { select: false, focus: false, expand: true });
    } catch (error) {
      // The row may not be there yet or any more; when it is drawn, it is drawn unfolded.
      this.#log.debug("not revealed", record.uri, error);
    }
  }
}
