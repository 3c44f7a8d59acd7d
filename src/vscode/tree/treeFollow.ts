import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { Turns } from "../../core/lifecycle/turns.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { PlanNode } from "./planNode.ts";
import type { PlanRows } from "./planRows.ts";
import type { PlanTree } from "./planTree.ts";

/** How long everything must rest before a row is selected, in milliseconds: in a repaint VS Code does not find its rows. */
const restTime = 500;

/** How often it is tried again where VS Code did not find the row: at a window's start it may not have asked for it yet. */
const mostRetries = 2;

/** What the row to select is taken from. */
export interface TreeFollowDeps {
  readonly view: vscode.TreeView<PlanNode>;
  readonly tree: PlanTree;
  readonly rows: PlanRows;
  readonly active: ActivePlan;
  readonly clock: Clock;
  /** Who selects rows: nothing may be selected while a key asks which row it is for. */
  readonly selection: Turns;
}

/** Selects the row of the plan in front, or of the line that the cursor is in, as `planwright.tree.follow` says. */
export class TreeFollow implements Disposable {
  readonly #deps: TreeFollowDeps;
  readonly #store = new DisposableStore();
  #pending: Disposable | undefined;
  /** The row that was selected last; it is not selected again, so that the user may go elsewhere. */
  #last: string | undefined;

  constructor(deps: TreeFollowDeps) {
    this.#deps = deps;
    const { view, tree, active } = deps;
    this.#store.add(active.onDidChange(() => this.#soon(mostRetries)));
    this.#store.add(view.onDidChangeVisibility(() => this.#soon(mostRetries)));
    this.#store.add(tree.onDidChangeTreeData(() => this.#soon(mostRetries)));
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === active.record?.uri) {
          this.#soon(mostRetries);
        }
      }),
    );
  }

  dispose(): void {
    this.#pending?.dispose();
    this.#store.dispose();
  }

  #soon(retries: number): void {
    this.#pending?.dispose();
    this.#pending = this.#deps.clock.after(restTime, () => {
      this.#pending = undefined;
      void this.#deps.selection.take(() => this.#follow(retries));
    });
  }

  async #follow(retries: number): Promise<void> {
    const { view, tree, rows, active } = this.#deps;
    const { record } = active;
    const mode = vscode.workspace.getConfiguration("planwright").get<string>("tree.follow", "plan");
    if (record === undefined || mode === "off" || !view.visible) {
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const isInFront = editor?.document.uri.toString() === record.uri;
    const plan = tree.planNode(record);
    // A plan that is not in a tab has no row of its own until the other plans are unfolded.
    if (!plan.isOpen) {
      return;
    }
    if (!(await tree.lists(record))) {
      this.#again(retries);
      return;
    }
    const line = mode === "cursor" && isInFront ? editor?.selection.active.line : undefined;
    const row = line === undefined ? plan : rows.at(record, line);
    const key = row.kind === "plan" ? record.uri : `${record.uri} ${line ?? ""}`;
    if (key === this.#last) {
      return;
    }
    this.#last = key;
    if (row.kind === "plan" && view.selection.some((one) => one.kind !== "others" && one.record.uri === record.uri)) {
      // One of its rows is what opened it, and stays selected.
      return;
    }
    try {
      await view.reveal(row, { select: true, focus: false, expand: row.kind === "plan" });
    } catch {
      // Filtered out, or redrawn at this very moment: the next change tries again, too.
      this.#last = undefined;
      this.#again(retries);
    }
  }

  #again(retries: number): void {
    if (retries > 0 && this.#pending === undefined) {
      this.#soon(retries - 1);
    }
  }
}
