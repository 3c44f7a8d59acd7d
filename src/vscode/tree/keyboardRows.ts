import * as vscode from "vscode";
import { type Clock, pause } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { Turns } from "../../core/lifecycle/turns.ts";
import { nodeId, type PlanNode } from "./planNode.ts";
import type { PlanTree } from "./planTree.ts";
import type { TreeTicks } from "./treeTicks.ts";

/** How long after a repaint VS Code may not know its rows, in milliseconds: it waits up to 200 before it begins. */
const drawTime = 250;
/** How long a redraw that takes longer is waited for, and how often. */
const retryTime = 100;
const mostAttempts = 10;

/**
 * The rows that a key is about: the one that has the keyboard, before all that are selected where it is one of them. VS
 * Code tells only what is selected, so the focused row is selected, or taken out and put back, to know which it is.
 */
export class KeyboardRows implements Disposable {
  readonly #view: vscode.TreeView<PlanNode>;
  readonly #ticks: TreeTicks;
  readonly #clock: Clock;
  readonly #selection: Turns;
  readonly #store = new DisposableStore();
  #drawn: Promise<void> = Promise.resolve();

  constructor(view: vscode.TreeView<PlanNode>, tree: PlanTree, ticks: TreeTicks, clock: Clock, selection: Turns) {
    this.#view = view;
    this.#ticks = ticks;
    this.#clock = clock;
    this.#selection = selection;
    this.#store.add(
      tree.onDidChangeTreeData((row) => {
        // A task's row alone is known all the time.
        this.#drawn = row?.kind === "task" ? this.#drawn : pause(clock, drawTime);
      }),
    );
  }

  /** Finds them; none where VS Code does not say. No key is answered from what another, or the view itself, selects. */
  async find(): Promise<readonly PlanNode[]> {
    return this.#selection.take(() => this.#whileAtRest());
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #whileAtRest(): Promise<readonly PlanNode[]> {
    let rows: readonly PlanNode[] | undefined;
    await this.#ticks.during(async () => {
      await this.#drawn;
      for (let attempt = 0; rows === undefined && attempt < mostAttempts; attempt++) {
        if (attempt > 0) {
          await pause(this.#clock, retryTime);
        }
        rows = await this.#toggled();
      }
      return true;
    });
    return rows ?? [];
  }

  /** Undefined where toggling did not show exactly one row: those that are being drawn are not told. */
  async #toggled(): Promise<readonly PlanNode[] | undefined> {
    const before = this.#view.selection;
    await vscode.commands.executeCommand("list.toggleSelection");
    const after = this.#view.selection;
    const [added, ...alsoAdded] = without(after, before);
    if (added !== undefined && alsoAdded.length === 0) {
      await this.#view.reveal(added, { select: true, focus: true }).then(undefined, () => undefined);
      return [added];
    }
    await vscode.commands.executeCommand("list.toggleSelection");
    const [focused, ...alsoGone] = without(before, after);
    const isBack = isSame(before, this.#view.selection);
    return isBack && added === undefined && focused !== undefined && alsoGone.length === 0
      ? [focused, ...without(before, [focused])]
      : undefined;
  }
}

function isSame(nodes: readonly PlanNode[], others: readonly PlanNode[]): boolean {
  return nodes.length === others.length && without(nodes, others).length === 0;
}

function without(nodes: readonly PlanNode[], others: readonly PlanNode[]): readonly PlanNode[] {
  const ids = new Set(others.map(nodeId));
  return nodes.filter((node) => !ids.has(nodeId(node)));
}
