import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { RepaintHold } from "../../core/lifecycle/repaintHold.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { completeUnit } from "../tasks/completeUnit.ts";
import type { PlanNode } from "./planNode.ts";

/**
 * Writes what is ticked in the tree, and lets it be drawn anew when that costs no click: VS Code forgets the rows of a tree
 * that is drawn anew until it has asked for them again. A box shows its own click at once in any case.
 */
export class TreeTicks {
  readonly #ticker: TaskTicker;
  readonly #hold: RepaintHold;

  constructor(ticker: TaskTicker, clock: Clock, repaint: () => void) {
    this.#ticker = ticker;
    this.#hold = new RepaintHold(clock, repaint);
  }

  /** Writes the boxes that were clicked. */
  async tick(items: readonly [PlanNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    await this.during(async () => {
      let isWritten = items.length > 0;
      for (const [node, state] of items) {
        isWritten = (await this.#one(node, state === vscode.TreeItemCheckboxState.Checked)) && isWritten;
      }
      return isWritten;
    });
  }

  /** Draws the tree anew after something is written, once. */
  async during(write: () => Promise<boolean>): Promise<void> {
    return this.#hold.during(write);
  }

  /** Draws the tree anew as soon as no tick may come to harm. */
  repaint(): void {
    this.#hold.due();
  }

  async #one(node: PlanNode, done: boolean): Promise<boolean> {
    switch (node.kind) {
      case "task":
        return this.#task(node.record, node.task, done);
      case "phase":
      case "step":
        return completeUnit(this.#ticker, node.record, node.phase, done);
      case "others":
      case "plan":
      case "group":
        return false;
    }
  }

  /** A box that repeats a phase asks whether the phase's tasks are meant, where they say something else. */
  async #task(record: PlanRecord, task: Task, done: boolean): Promise<boolean> {
    const phase = record.plan.phases.find(({ id }) => id === task.about);
    const progress = phase === undefined ? undefined : record.progress.phases.get(phase.id);
    const isOpen = progress !== undefined && progress.total > 0 && progress.done < progress.total;
    if (phase === undefined || !isOpen || !done) {
      return this.#ticker.setDone(record, task, done);
    }
    return this.#rollup(record, task, phase, progress.total - progress.done);
  }

  async #rollup(record: PlanRecord, task: Task, phase: Unit, open: number): Promise<boolean> {
    const all = vscode.l10n.t("Complete {0} Tasks Too", open);
    const only = vscode.l10n.t("Tick This Line Only");
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t("“{0}” repeats a phase. Complete the tasks of “{1}”, too?", plainText(task.text), phase.label),
      { modal: true, detail: vscode.l10n.t("{0} of its tasks are open.", open) },
      all,
      only,
    );
    if (choice === all) {
      const tasks = record.plan.tasks.filter((one) => one.phase === phase.id && one.role === "work");
      return this.#ticker.setDone(record, [task, ...tasks], true);
    }
    return choice === only ? this.#ticker.setDone(record, task, true) : false;
  }
}
