import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Turns } from "../../core/lifecycle/turns.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { ids } from "../names.ts";
import { OtherPlans } from "./otherPlans.ts";
import { KeyboardRows } from "./keyboardRows.ts";
import type { PlanNode } from "./planNode.ts";
import { PlanRows } from "./planRows.ts";
import { PlanTree, type PlanTreeDeps } from "./planTree.ts";
import { TreeDrag } from "./treeDrag.ts";
import { TreeFollow } from "./treeFollow.ts";
import { TreeTicks } from "./treeTicks.ts";

/** What the view is made from. */
export interface PlansViewDeps extends Omit<PlanTreeDeps, "others" | "rows" | "isSeen"> {
  readonly index: PlanIndex;
  readonly ticker: TaskTicker;
  readonly editor: PlanEditor;
  readonly log: vscode.LogOutputChannel;
}

/** The view "Plans": its rows, boxes, messages, and what is selected in it. */
export class PlansView implements Disposable {
  readonly tree: PlanTree;
  readonly others: OtherPlans;
  readonly rows = new PlanRows();
  readonly ticks: TreeTicks;
  readonly keyboard: KeyboardRows;
  readonly #view: vscode.TreeView<PlanNode>;
  readonly #store = new DisposableStore();
  #news: string | undefined;

  constructor(deps: PlansViewDeps) {
    const { index, clock, options, active, ticker, editor, log } = deps;
    this.others = this.#store.add(new OtherPlans(index, clock, log));
    this.tree = this.#store.add(
      new PlanTree({ ...deps, others: this.others, rows: this.rows, isSeen: () => this.#view.visible }),
    );
    this.ticks = new TreeTicks(ticker, clock, this.tree);
    this.#view = this.#store.add(
      vscode.window.createTreeView(ids.plansView, {
        treeDataProvider: this.tree,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController: new TreeDrag(editor),
        // VS Code would otherwise flip parents and children by itself before the document says so.
        manageCheckboxStateManually: true,
      }),
    );
    const selection = new Turns();
    this.keyboard = this.#store.add(new KeyboardRows(this.#view, this.tree, this.ticks, clock, selection));
    this.#store.add(this.#view.onDidChangeCheckboxState(({ items }) => void this.ticks.tick(items)));
    this.#store.add(index.onDidChange((uri) => this.ticks.repaint(uri)));
    this.#store.add(options.onDidChange(() => this.#optionsChanged(deps)));
    this.#store.add(this.others.onDidChange(() => this.#othersChanged()));
    this.#store.add(
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (opened.length + closed.length > 0) {
          this.ticks.repaint();
        }
      }),
    );
    this.#store.add(new TreeFollow({ view: this.#view, tree: this.tree, rows: this.rows, active, clock, selection }));
    this.#optionsChanged(deps);
  }

  /** Says something above the rows; undefined ends it. */
  say(news: string | undefined): void {
    this.#news = news;
    this.#tell();
  }

  /** Looks for plans once more, and draws all rows as whoever asks for it expects. */
  refresh(): void {
    this.others.refresh();
    this.ticks.redraw();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #optionsChanged({ options }: PlansViewDeps): void {
    const words = { all: "", hideDone: vscode.l10n.t("done hidden"), onlyOpen: vscode.l10n.t("only open") };
    this.#view.description = words[options.show];
    // Without a row the view must not say that there is no plan.
    void vscode.commands.executeCommand("setContext", "planwright.onlyOpen", options.show === "onlyOpen");
    // The records are the same, the rows below them are not.
    this.ticks.redraw();
  }

  #othersChanged(): void {
    void vscode.commands.executeCommand("setContext", "planwright.reading", this.others.state !== undefined);
    this.#tell();
    this.ticks.repaint();
  }

  #tell(): void {
    const { state } = this.others;
    const reading =
      state === undefined ? undefined : vscode.l10n.t("Looking for plans: {0} of {1} files", state.read, state.all);
    this.#view.message = reading ?? this.#news ?? "";
  }
}
