import type { Task, Unit } from "../../plan/model.ts";
import { unitStatus } from "../../progress/planStatus.ts";
import type { NoteView, TaskView, UnitView } from "../../protocol/planView.ts";
import type { Status } from "../../words/status.ts";
import { amountOf } from "../amountOf.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource } from "../viewSource.ts";
import { taskView } from "./taskView.ts";

/** The id of the row for work outside any phase. */
export const outside = "";

/** Phases and steps of a plan with their figures, and the tasks of those that are unfolded. */
export class UnitViews {
  readonly #source: OpenSource;
  /** Tasks by the innermost unit whose number counts them. */
  readonly #tasks = new Map<string, Task[]>();

  constructor(source: OpenSource) {
    this.#source = source;
    const { plan, progress } = source.record;
    for (const task of plan.tasks) {
      const unit = task.step ?? task.phase ?? outside;
      // What is no work makes the number of a phase that has nothing else; outside of phases it has its groups.
      if (task.role === "work" || (progress.counted === "all" && task.role !== "rollup" && unit !== outside)) {
        const known = this.#tasks.get(unit);
        if (known === undefined) {
          this.#tasks.set(unit, [task]);
        } else {
          known.push(task);
        }
      }
    }
  }

  /** All phases; work outside any phase is a row of its own, or the only one of a plan without phases. */
  rows(): readonly UnitView[] {
    const { plan, progress } = this.#source.record;
    const rows = plan.phases.map((phase) => this.#row(phase));
    const loose = this.#tasks.get(outside) ?? [];
    if (loose.length === 0) {
      return rows;
    }
    const { words } = this.#source;
    const amount = amountOf(progress.outside, words);
    const first = loose[0]?.line ?? 0;
    const row = { id: outside, label: words.outsidePhases, line: first, status: null, notes: [], steps: [] };
    return [...rows, { ...row, amount, tasks: loose.length }];
  }

  /** The tasks of one unit; undefined for what has none. */
  tasks(id: string): readonly TaskView[] | undefined {
    return this.#tasks.get(id)?.map((task) => taskView(this.#source, task));
  }

  #row(unit: Unit): UnitView {
    const { record, words } = this.#source;
    const progress = record.progress.phases.get(unit.id);
    const status = unitStatus(unit, progress);
    return {
      id: unit.id,
      label: plainLine(unit.label) || words.untitled,
      line: unit.line,
      amount: amountOf(progress, words),
      status: status === null ? null : { status, text: words.status(status) },
      notes: this.#notes(unit),
      steps: unit.steps.map((step) => this.#row(step)),
      tasks: this.#tasks.get(unit.id)?.length ?? 0,
    };
  }

  #notes(unit: Unit): readonly NoteView[] {
    const { id } = unit;
    const { record, words, overdue, names } = this.#source;
    const schedule = record.schedule.units.get(id);
    const { blockedBy = [], dependsOn = [] } = schedule ?? {};
    const isDone = record.progress.phases.get(id)?.percent === 100;
    const end = isDone ? null : overdue.deadlineOf(unit);
    const late = overdue.ofPhase(unit);
    const notes: (NoteView | undefined)[] = [
      id === record.progress.currentPhase && !record.progress.complete && isUnderWay(record.status.status)
        ? { kind: "current", text: words.currentPhase }
        : undefined,
      schedule?.estimate ? { kind: "estimate", text: plainLine(schedule.estimate.text, 40) } : undefined,
      late !== null
        ? { kind: "overdue", text: words.overdueSince(late) }
        : end !== null
          ? { kind: "due", text: words.due(end) }
          : undefined,
      blockedBy.length > 0 && !isDone
        ? { kind: "blockedBy", text: words.waitsFor(names.list(blockedBy)) }
        : dependsOn.length > 0 && !isDone
          ? { kind: "dependsOn", text: words.dependsOn(names.list(dependsOn)) }
          : undefined,
    ];
    return notes.filter((note) => note !== undefined);
  }
}

/** Of a plan that was given up no phase is current. */
function isUnderWay(status: Status): boolean {
  return status !== "cancelled" && status !== "superseded";
}
