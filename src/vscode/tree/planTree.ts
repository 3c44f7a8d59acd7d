import * as vscode from "vscode";
import { isSamePlan } from "../../core/index/isSamePlan.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { ActivePlan } from "../activePlan.ts";
import { openTabUris } from "../openTabs.ts";
import type { PlanBlanks } from "../placeholder/planBlanks.ts";
import type { OtherPlans } from "./otherPlans.ts";
import type { NodeOf, PlanNode, RecordNode } from "./planNode.ts";
import type { PlanRows } from "./planRows.ts";
import { labelOf, planTooltip, planTreeItem } from "./planTreeItem.ts";
import { type PlanPair, planPairs, ToldRows } from "./toldRows.ts";
import { isShown } from "./treeShow.ts";
import type { TreeOptions } from "./treeOptions.ts";

/** How long VS Code may take to ask for a row that it is to draw anew, in milliseconds; it waits up to 200 by itself. */
const answerTime = 500;

/** What the tree draws from. */
export interface PlanTreeDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly others: OtherPlans;
  readonly rows: PlanRows;
  readonly blanks: PlanBlanks;
  readonly options: TreeOptions;
  readonly clock: Clock;
  /** Whether the view is seen: for rows that nobody sees nothing is read. */
  readonly isSeen: () => boolean;
}

/** The rows of the view "Plans". It keeps no state of a plan; each repaint asks the index. */
export class PlanTree implements vscode.TreeDataProvider<PlanNode>, Disposable {
  readonly #deps: PlanTreeDeps;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<PlanNode | undefined>());
  /** Titles that more than one of the rows drawn last have. */
  #ambiguous: ReadonlySet<string> = new Set();
  /** What VS Code was told since it asked for all rows last; undefined until it asks. */
  #told: ToldRows | undefined;
  /** Rows of plans and tasks that were drawn anew by themselves, as they are now. */
  readonly #fresh = new WeakMap<PlanNode, RecordNode>();
  /** Rows that VS Code was told to draw anew and has not asked for yet. */
  readonly #awaited = new Set<PlanNode>();
  /** Plans that changed since the last look at all rows began; undefined for any plan. */
  readonly #touched = new Set<string | undefined>();
  #isLooking = false;
  /** Whether the view had no open plan when it was drawn last, so that the others are all there is. */
  #isAlone = false;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(deps: PlanTreeDeps) {
    this.#deps = deps;
  }

  /**
   * Draws what changed: the rows of one plan, whatever they said, or those that say something else than VS Code was told.
   * Where nothing does nothing is drawn, since VS Code forgets rows meanwhile and loses clicks on them. All rows are drawn
   * where other plans are shown or they are named or sorted otherwise. Never a part of a plan's rows, whose boxes would be
   * left stale (vscode#324042).
   */
  repaint(uri?: string): void {
    void (uri === undefined ? this.#repaintChanged() : this.#repaintPlan(uri));
  }

  /** Draws all rows anew, whatever VS Code was told of them: a box that was clicked may say what no document says. */
  redraw(): void {
    this.#changes.fire(undefined);
  }

  /**
   * Draws the row of one task anew, which costs no click: only rows below others are forgotten by VS Code meanwhile. Does
   * nothing for a task with parts.
   */
  async repaintTask(node: NodeOf<"task">): Promise<void> {
    const now = await this.#deps.index.open(node.record.uri);
    const task = now?.plan.tasks.find(({ id }) => id === node.task.id);
    if (now !== undefined && task !== undefined && this.#below(node).length === 0) {
      this.#fresh.set(node, { kind: "task", record: now, task });
      this.#changes.fire(node);
    }
  }

  getTreeItem(row: PlanNode): vscode.TreeItem {
    this.#awaited.delete(row);
    const item = this.#itemOf(this.#fresh.get(row) ?? row);
    this.#told?.items.set(row, item);
    return item;
  }

  /** The tooltip of a plan, made when it is first looked at: its blanks are not searched for before. */
  async resolveTreeItem(item: vscode.TreeItem, node: PlanNode): Promise<vscode.TreeItem> {
    if (node.kind === "plan" && item.tooltip === undefined) {
      // Its row may be older than what templates know of blanks.
      item.tooltip = this.#tooltipOf((await this.#deps.index.open(node.record.uri)) ?? node.record);
    }
    return item;
  }

  async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    if (node === undefined) {
      const rows = this.#roots();
      this.#told = new ToldRows(rows, this.#deps.clock.today());
      return rows;
    }
    if (node.kind === "others") {
      const rows = this.#others();
      this.#told?.tellOthers(rows);
      return rows;
    }
    return [...this.#below(this.#fresh.get(node) ?? node)];
  }

  getParent(node: PlanNode): PlanNode | undefined {
    if (node.kind === "others") {
      return undefined;
    }
    if (node.kind === "plan") {
      return node.isOpen ? undefined : { kind: "others" };
    }
    return this.#deps.rows.above(node) ?? this.planNode(node.record);
  }

  /** Whether VS Code was told of a row at the top for an open plan. */
  async lists({ uri }: PlanRecord): Promise<boolean> {
    return ((await this.#told?.top) ?? []).some((row) => row.kind === "plan" && row.record.uri === uri);
  }

  /** The row of a plan. */
  planNode(record: PlanRecord): NodeOf<"plan"> {
    return { kind: "plan", record, isOpen: openTabUris().includes(record.uri) };
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #repaintPlan(uri: string): Promise<void> {
    const row = (await this.#told?.top)?.find((one) => one.kind === "plan" && one.record.uri === uri);
    const record = await this.#deps.index.open(uri);
    const now = record?.isPlan === true ? this.planNode(record) : undefined;
    const { show, sort } = this.#deps.options;
    const isSame = row !== undefined && now?.isOpen === true && labelOf(now) === labelOf(row) && isShown(now, show);
    if (isSame && sort !== "progress") {
      this.#draw(row, now);
    } else {
      await this.#repaintChanged(uri);
    }
  }

  /**
   * Holds what VS Code was told against what is so now; the plan of `uri` is drawn anyway where it has a row. Of many changes
   * at once, as a checkout makes them, those that come while one look runs share the next.
   */
  async #repaintChanged(uri?: string): Promise<void> {
    this.#touched.add(uri);
    if (this.#isLooking) {
      return;
    }
    this.#isLooking = true;
    try {
      while (this.#touched.size > 0) {
        const touched = new Set(this.#touched);
        this.#touched.clear();
        await this.#look(touched);
      }
    } finally {
      this.#isLooking = false;
    }
  }

  async #look(touched: ReadonlySet<string | undefined>): Promise<void> {
    const told = this.#told;
    // By another day other tasks are overdue.
    if (told === undefined || told.day !== this.#deps.clock.today() || !this.#deps.isSeen()) {
      this.redraw();
      return;
    }
    const top = planPairs(await told.top, await this.#roots());
    const others = told.others === undefined ? [] : planPairs(await told.others, await this.#others());
    if (told !== this.#told) {
      // Meanwhile VS Code asked for all rows by itself.
      return;
    }
    const isStale = ([row, now]: PlanPair): boolean => touched.has(row.record.uri) || this.#saysOther(told, row, now);
    if (top === undefined || others === undefined || others.some(isStale)) {
      this.redraw();
      return;
    }
    for (const [row, now] of top.filter(isStale)) {
      this.#draw(row, now);
    }
  }

  /** Whether a plan's row, or a row below it, says something else by now; its tooltip counts once it was looked at. */
  #saysOther(told: ToldRows, row: NodeOf<"plan">, now: NodeOf<"plan">): boolean {
    if (!isSamePlan((this.#fresh.get(row) ?? row).record, now.record)) {
      return true;
    }
    const item = told.items.get(row);
    return (
      item !== undefined &&
      (item.description !== this.#itemOf(now).description ||
        (item.tooltip !== undefined && item.tooltip !== this.#tooltipOf(now.record)))
    );
  }

  /** Draws the rows of one plan anew: VS Code forgets less of them meanwhile, and asks for no other plan. */
  #draw(row: PlanNode, now: NodeOf<"plan">): void {
    this.#fresh.set(row, now);
    this.#awaited.add(row);
    this.#changes.fire(row);
    // Where VS Code does not know the row at this moment it asks for nothing.
    this.#deps.clock.after(answerTime, () => {
      if (this.#awaited.delete(row)) {
        this.redraw();
      }
    });
  }

  #itemOf(node: PlanNode): vscode.TreeItem {
    const hasChildren = node.kind === "others" || (node.kind === "plan" ? hasRows(node) : this.#below(node).length > 0);
    return planTreeItem(node, {
      hasChildren,
      unfold: this.#unfolds(node),
      isAmbiguous: node.kind === "plan" && this.#ambiguous.has(labelOf(node)),
      today: this.#deps.clock.today(),
    });
  }

  #tooltipOf(record: PlanRecord): string {
    return planTooltip(record, this.#deps.blanks.readinessText(record));
  }

  #below(node: RecordNode): readonly RecordNode[] {
    const { show } = this.#deps.options;
    return this.#deps.rows.below(node).filter((row) => isShown(row, show));
  }

  async #roots(): Promise<PlanNode[]> {
    const { active, index, others, options } = this.#deps;
    // The plan in front is drawn unfolded, so it has to be known by then.
    await active.settled;
    const open = await Promise.all(openTabUris().map(async (uri) => index.open(uri)));
    const plans = this.#sorted(open.filter((record): record is PlanRecord => record?.isPlan === true)).map(
      (record) => ({
        kind: "plan" as const,
        record,
        isOpen: true,
      }),
    );
    const shown = plans.filter((plan) => isShown(plan, options.show));
    this.#isAlone = shown.length === 0;
    this.#ambiguous = doubles(shown);
    if ((vscode.workspace.workspaceFolders?.length ?? 0) === 0) {
      return shown;
    }
    // Where nothing is open the others are all there is to see, and where there are none the view says what to do.
    const hasOthers = shown.length > 0 ? !others.isComplete || (await this.#others()).length > 0 : await this.#hasAny();
    return hasOthers ? [...shown, { kind: "others" }] : shown;
  }

  async #hasAny(): Promise<boolean> {
    return (await this.#others()).length > 0 || !this.#deps.others.isComplete;
  }

  async #others(): Promise<PlanNode[]> {
    const open = new Set(openTabUris());
    const { show } = this.#deps.options;
    return this.#sorted(await this.#deps.others.known())
      .filter(({ uri }) => !open.has(uri))
      .map((record) => ({ kind: "plan" as const, record, isOpen: false }))
      .filter((node) => isShown(node, show));
  }

  #sorted(records: readonly PlanRecord[]): readonly PlanRecord[] {
    const titles = new Map(records.map((record) => [record, labelOf({ kind: "plan", record, isOpen: true })]));
    const title = (record: PlanRecord): string => titles.get(record) ?? "";
    const by: Readonly<Record<TreeOptions["sort"], (a: PlanRecord, b: PlanRecord) => number>> = {
      title: (a, b) => title(a).localeCompare(title(b), undefined, { numeric: true }),
      progress: (a, b) => (a.progress.headline.percent ?? -1) - (b.progress.headline.percent ?? -1),
      path: () => 0,
    };
    const first = by[this.#deps.options.sort];
    return records.toSorted((a, b) => first(a, b) || a.uri.localeCompare(b.uri, undefined, { numeric: true }));
  }

  #unfolds(node: PlanNode): boolean {
    switch (node.kind) {
      case "others":
        return this.#isAlone;
      case "plan":
        return node.record.uri === this.#deps.active.record?.uri;
      case "phase":
      case "step":
        return node.progress.percent !== 100;
      case "group": {
        // Criteria and gates are looked at when the work is done.
        const { headline } = node.record.progress;
        return headline.percent === 100 && node.progress.percent !== 100;
      }
      case "task":
        return true;
    }
  }
}

/** Whether there is anything below a plan's row, without laying out the rows of a thousand plans. */
function hasRows({ record: { plan } }: NodeOf<"plan">): boolean {
  return plan.phases.length > 0 || plan.tasks.length > 0;
}

function doubles(plans: readonly NodeOf<"plan">[]): ReadonlySet<string> {
  const labels = plans.map(labelOf);
  return new Set(labels.filter((label, nth) => labels.indexOf(label) !== nth));
}
