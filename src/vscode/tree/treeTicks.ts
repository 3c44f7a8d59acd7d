import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { completeUnit } from "../tasks/completeUnit.ts";
import { repeatedOpenPhase, tickRollup } from "../tasks/tickRollup.ts";
import type { NodeOf, PlanNode } from "./planNode.ts";
import type { PlanTree } from "./planTree.ts";

/**
 * How long ticks must rest before the tree is drawn anew, in milliseconds: longer than between the clicks of a double
 * click, shorter than a hand takes to its next row. While it is drawn VS Code forgets its rows and loses a click; a box
 * shows its own click at once in any case.
 */
const restTime = 250;

/** Writes what is ticked in the tree: its own row is drawn anew at once, all others when ticks rest. */
export class TreeTicks {
  readonly #ticker: TaskTicker;
  readonly #clock: Clock;
  readonly #tree: Pick<PlanTree, "redraw" | "repaint" | "repaintTask">;
  /** Ticks that are being written or were written a moment ago. */
  #ticks = 0;
  /** The plans that changed and are to be drawn; undefined where any may have. */
  readonly #due = new Set<string | undefined>();
  /** Whether all rows are to be drawn anew, changed or not. */
  #areAllDue = false;

  constructor(ticker: TaskTicker, clock: Clock, tree: Pick<PlanTree, "redraw" | "repaint" | "repaintTask">) {
    this.#ticker = ticker;
    this.#clock = clock;
    this.#tree = tree;
  }

  /** Writes the boxes that were clicked. */
  async tick(items: readonly [PlanNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    if (items.length === 0) {
      // VS Code tells of a click on a row that it has forgotten, and not which row that was.
      void vscode.window.showInformationMessage(
        vscode.l10n.t("A click came while the rows were being drawn, and was not taken. Click again."),
      );
    }
    await this.during(async () => {
      let isWritten = items.length > 0;
      for (const [node, state] of items) {
        isWritten = (await this.#one(node, state === vscode.TreeItemCheckboxState.Checked)) && isWritten;
      }
      return isWritten;
    });
  }

  /** Keeps the tree as it is while something is written, and for a moment after. */
  async during(write: () => Promise<boolean>): Promise<void> {
    this.#ticks++;
    if (!(await write())) {
      // Where nothing was written no change of the document will come, and the box must say what the document says.
      this.#areAllDue = true;
    }
    this.#clock.after(restTime, () => {
      this.#ticks--;
      this.#paint();
    });
  }

  /** Draws the rows of a plan, or of all that changed, as soon as no tick is under way. */
  repaint(uri?: string): void {
    this.#due.add(uri);
    this.#paint();
  }

  /** Draws all rows anew, as soon as no tick is under way. */
  redraw(): void {
    this.#areAllDue = true;
    this.#paint();
  }

  #paint(): void {
    if (this.#ticks > 0) {
      return;
    }
    const due = [...this.#due];
    this.#due.clear();
    if (this.#areAllDue) {
      this.#areAllDue = false;
      this.#tree.redraw();
    } else {
      due.forEach((uri) => this.#tree.repaint(uri));
    }
  }

  async #one(node: PlanNode, done: boolean): Promise<boolean> {
    switch (node.kind) {
      case "task":
        return this.#task(node, done);
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
  async #task(node: NodeOf<"task">, done: boolean): Promise<boolean> {
    const { record, task } = node;
    const repeated = done ? repeatedOpenPhase(record, task) : undefined;
    return repeated === undefined
      ? this.#ticker.setDone(record, task, done, { save: true, onEdit: () => void this.#tree.repaintTask(node) })
      : tickRollup(this.#ticker, record, task, repeated);
  }
}
