import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { DayWatch } from "../../core/lifecycle/dayWatch.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import type { DashboardState } from "../../core/protocol/toDashboard.ts";
import { messageText } from "../../core/report/messageText.ts";
import { Turns } from "../../core/lifecycle/turns.ts";
import { applyTextEdits } from "../../core/text/textEdit.ts";
import { locationOf } from "../locationOf.ts";
import { type ActionDeps, type ActionMessage, DashboardActions } from "./actions/dashboardActions.ts";
import type { Outcome } from "./actions/outcome.ts";
import type { DashboardPanel } from "./dashboardPanel.ts";
import { PlansList } from "./plansList.ts";
import { ShownPlan } from "./shownPlan.ts";
import { ShownRevisions } from "./shownRevisions.ts";
import { pageLabels } from "./words/pageLabels.ts";
import { viewWords } from "./words/viewWords.ts";

/** What the page is made from. */
export interface PageDeps extends ActionDeps {
  readonly log: vscode.LogOutputChannel;
}

/** Reading a longer plan takes long enough to be noticed: its page waits for the edit. In UTF-16 units. */
const mostAhead = 200_000;

/** What the page shows: all plans or one, made anew from the index at each look, and what its buttons do. */
export class ShownPage implements Disposable {
  readonly plan: ShownPlan;
  readonly plans: PlansList;
  readonly actions: DashboardActions;
  readonly #deps: PageDeps;
  readonly #shown = new ShownRevisions();
  #panel: DashboardPanel | undefined;
  #level: "plans" | "plan" = "plan";
  isPinned = false;
  /** What is to be brought into view once the page shows it. */
  unit: string | undefined;
  /** Only the newest of overlapping looks is shown. */
  #looks = 0;
  /** How many are finding out which page is wanted: meanwhile there is nothing to show that would not be another in a moment. */
  #finding = 0;
  /** The plan as ticks will make it that are still to be written, and how many they are: its document is behind. */
  #ahead: { readonly record: PlanRecord; readonly count: number } | undefined;
  /** Ticks, and what takes them back, one after the other. */
  readonly #ticks = new Turns();
  /** Whether plans changed while nobody saw their list. */
  #isStale = false;
  #days: DayWatch | undefined;

  constructor(deps: PageDeps) {
    this.#deps = deps;
    this.plan = new ShownPlan(deps.index);
    this.plans = new PlansList({ ...deps, words: () => viewWords(deps.blanks) });
    this.actions = new DashboardActions(deps);
  }

  get panel(): DashboardPanel | undefined {
    return this.#panel;
  }

  /** The panel that shows the page from now on; undefined where it was closed, and nothing is remembered. */
  set panel(panel: DashboardPanel | undefined) {
    this.#panel = panel;
    this.#shown.clear();
    this.#days?.dispose();
    // With the day what is due changes, and the line of today.
    this.#days = panel === undefined ? undefined : new DayWatch(this.#deps.clock, () => this.changed(undefined));
    if (panel === undefined) {
      this.plans.clear();
    }
  }

  get level(): "plans" | "plan" {
    return this.#level;
  }

  /** Turns to all plans, which are read then, or to one. */
  set level(level: "plans" | "plan") {
    if (level === "plans") {
      void this.plans.read();
    } else {
      this.plans.clear();
    }
    this.#level = level;
    // Where there is a field to type in, Ctrl+Z is the field's.
    void vscode.commands.executeCommand("setContext", "planwright.dashboardOnPlan", level === "plan");
  }

  /** Does not draw while it is found out which page is wanted, and draws that one then. */
  async turnTo(find: () => Promise<void>): Promise<void> {
    this.#finding++;
    try {
      await find();
    } finally {
      this.#finding--;
    }
    await this.refresh();
  }

  /** A document changed, or any may have. What nobody sees is looked at when it is seen. */
  changed(uri: string | undefined): void {
    if (this.#panel === undefined) {
      return;
    }
    if (this.#level === "plan") {
      if (uri === undefined || uri === this.plan.uri) {
        void this.refresh();
      }
    } else if (this.#panel.panel.visible) {
      void this.plans.changed(uri);
    } else {
      this.#isStale = true;
    }
  }

  /** The page is seen, again or for the first time. */
  seen(): void {
    if (this.#isStale && this.#level === "plans") {
      void this.plans.read();
    }
    this.#isStale = false;
    void this.refresh();
  }

  /** Unfolds a part of the plan that the page showed with a revision, or folds it. */
  unfold(revision: number, id: string, isUnfolded: boolean): void {
    const record = this.#shown.get(revision);
    if (record !== undefined) {
      this.plan.unfold(record.uri, id, isUnfolded);
    }
  }

  /** Has the page show what is so now. */
  async refresh(): Promise<void> {
    const panel = this.#panel;
    const isAhead = this.#level === "plan" && this.#ahead !== undefined && this.#ahead.record.uri === this.plan.uri;
    if (panel?.isReady !== true || !panel.panel.visible || this.#finding > 0 || isAhead) {
      return;
    }
    const look = ++this.#looks;
    const record = this.#level === "plan" ? await this.plan.read() : undefined;
    if (look !== this.#looks || panel !== this.#panel || this.#finding > 0) {
      return;
    }
    if (record === undefined) {
      // Where the plan went away nothing is to be stayed with.
      this.isPinned &&= this.#level !== "plan";
    }
    this.#shown.add(panel.show(this.#state(record)), record);
    if (this.unit !== undefined && record !== undefined) {
      panel.focus(this.unit);
      this.unit = undefined;
    }
  }

  /** Does what a button asks for, on the plan that the page showed; a page that is too old is drawn anew instead. */
  async act(message: ActionMessage): Promise<void> {
    const panel = this.#panel;
    if (panel === undefined) {
      return;
    }
    const record = this.#shown.get(message.revision);
    if (record === undefined) {
      panel.forget();
      await this.refresh();
      panel.answer(false, vscode.l10n.t("The page was out of date and is drawn anew. Nothing was written."));
      return;
    }
    const isAhead = message.kind === "tick" && (await this.#showPlanned(record, message));
    const act = async (): Promise<Outcome> =>
      this.actions.run(message, {
        record,
        column: panel.panel.viewColumn,
        onEdit: () => void this.refresh(),
      });
    const isTick = message.kind === "tick" || message.kind === "undoTick";
    const work = isTick ? this.#ticks.take(act) : act();
    const { isDone, text } = await work.catch((error: unknown) => this.#failed(error));
    if (isAhead && this.#ahead !== undefined) {
      const { count } = this.#ahead;
      this.#ahead = count > 1 ? { ...this.#ahead, count: count - 1 } : undefined;
    }
    await this.refresh();
    this.#panel?.answer(isDone, text);
  }

  dispose(): void {
    this.#days?.dispose();
    this.#panel?.dispose();
    this.plans.dispose();
  }

  /**
   * Shows at once what a tick will make of the plan, on top of those that are still to be written; where it is refused, the
   * look after the last of them takes it back. Resolves to whether it is shown.
   */
  async #showPlanned(
    shown: PlanRecord,
    { task, isDone }: Pick<Extract<ActionMessage, { readonly kind: "tick" }>, "task" | "isDone">,
  ): Promise<boolean> {
    const { uri } = shown;
    const opened = this.#ahead === undefined ? await this.#deps.index.open(uri) : undefined;
    const known = this.#ahead;
    const now = known?.record ?? opened;
    const panel = this.#panel;
    const isShown = panel?.isReady === true && this.#level === "plan" && uri === this.plan.uri;
    if (now === undefined || !isShown || now.uri !== uri || now.lines.text.length > mostAhead) {
      return false;
    }
    const edits = this.actions.plannedTick(shown, task, isDone, now);
    if (edits === undefined || edits.length === 0) {
      return false;
    }
    const text = applyTextEdits(now.lines.text, edits);
    const record = this.#deps.index.read({ uri, version: `planned:${now.version}`, getText: () => text });
    this.#ahead = { record, count: (known?.count ?? 0) + 1 };
    this.#looks++;
    this.#shown.add(panel.show(this.#state(record)), record);
    return true;
  }

  #failed(error: unknown): Outcome {
    this.#deps.log.error("the dashboard could not do it", error);
    const reason = messageText(error instanceof Error ? error.message : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t("Planwright could not finish: {0}", reason));
    return { isDone: false, text: "" };
  }

  #state(record: PlanRecord | undefined): DashboardState {
    const { blanks, clock, last } = this.#deps;
    const { uri } = this.plan;
    const view = record === undefined ? null : this.plan.view(record, viewWords(blanks), clock.today());
    return {
      level: this.#level === "plans" ? "plans" : view === null ? "none" : "plan",
      labels: pageLabels(),
      pinned: this.isPinned,
      canUndo: record !== undefined && last.lastTick(record.uri) !== undefined,
      missing:
        view === null && uri !== undefined
          ? vscode.l10n.t("{0} is not there, or is no plan any more.", locationOf(uri))
          : "",
      plan: view,
      plans: this.#level === "plans" ? this.plans.view : null,
    };
  }
}
