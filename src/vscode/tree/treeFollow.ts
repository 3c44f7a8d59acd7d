import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { PlanNode } from "./planNode.ts";
import type { PlanRows } from "./planRows.ts";
import type { PlanTree } from "./planTree.ts";

/** How long everything must rest before a row is selected, in milliseconds: in a repaint VS Code does not find its rows. */
const restTime = 500;

/** Selects the row of the plan in front, or of the line that the cursor is in, as `planwright.tree.follow` says. */
export class TreeFollow implements Disposable {
  readonly #view: vscode.TreeView<PlanNode>;
  readonly #tree: PlanTree;
  readonly #rows: PlanRows;
  readonly #active: ActivePlan;
  readonly #clock: Clock;
  readonly #store = new DisposableStore();
  #pending: Disposable | undefined;
  /** The row that was selected last; it is not selected again, so that the user may go elsewhere. */
  #last: string | undefined;

  constructor(view: vscode.TreeView<PlanNode>, tree: PlanTree, rows: PlanRows, active: ActivePlan, clock: Clock) {
    this.#view = view;
    this.#tree = tree;
    this.#rows = rows;
    this.#active = active;
    this.#clock = clock;
    this.#store.add(active.onDidChange(() => this.#soon()));
    this.#store.add(view.onDidChangeVisibility(() => this.#soon()));
    this.#store.add(tree.onDidChangeTreeData(() => this.#soon()));
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === active.record?.uri) {
          this.#soon();
        }
      }),
    );
  }

  dispose(): void {
    this.#pending?.dispose();
    this.#store.dispose();
  }

  #soon(): void {
    this.#pending?.dispose();
    this.#pending = this.#clock.after(restTime, () => {
      this.#pending = undefined;
      void this.#follow();
    });
  }

  async #follow(): Promise<void> {
    const { record } = this.#active;
    const mode = vscode.workspace.getConfiguration("planwright").get<string>("tree.follow", "plan");
    if (record === undefined || mode === "off" || !this.#view.visible) {
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const isInFront = editor?.document.uri.toString() === record.uri;
    const plan = this.#tree.planNode(record);
    // A plan that is not in a tab has no row of its own until the other plans are unfolded.
    if (!plan.isOpen || !(await this.#tree.lists(record))) {
      return;
    }
    const line = mode === "cursor" && isInFront ? editor?.selection.active.line : undefined;
    const row = line === undefined ? plan : this.#rows.at(record, line);
    const key = row.kind === "plan" ? record.uri : `${record.uri} ${line ?? ""}`;
    if (key === this.#last) {
      return;
    }
    this.#last = key;
    try {
      await this.#view.reveal(row.kind === "plan" ? plan : row, {
        select: true,
        focus: false,
        expand: row.kind === "plan",
      });
    } catch {
      // Filtered out, or redrawn at this very moment: the next change tries again.
      this.#last = undefined;
    }
  }
}
