import { fieldValue } from "../fields/planFields.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Task, Unit } from "../plan/model.ts";
import { isOpen } from "../progress/openTasks.ts";
import { findDates } from "../values/readDate.ts";
import { mayNameYear } from "./mayNameYear.ts";
import { type Milestone, milestonesOf } from "./milestones.ts";

/** Something whose day is past although it is not over. */
export interface OverdueThing {
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly subject:
    | { readonly kind: "plan" }
    | { readonly kind: "phase"; readonly phase: Unit }
    | { readonly kind: "milestone"; readonly milestone: Milestone }
    | { readonly kind: "task"; readonly task: Task };
}

/**
 * What of a plan is overdue on a local day, the same for every surface (issue 6). A day counts where the plan names it as one
 * to be kept: due dates of the plan and its tasks, deadlines of phases by timeline or fields, days of milestones. Nothing of
 * a plan that is over is overdue, and neither is a phase that its own mark puts aside.
 */
export class Overdue {
  readonly #record: PlanRecord;
  readonly #today: string;
  readonly #isOver: boolean;
  #deadlines: ReadonlyMap<string, string> | undefined;

  constructor(record: PlanRecord, today: string) {
    this.#record = record;
    this.#today = today;
    this.#isOver = record.progress.complete || over.has(record.status.status);
  }

  /** Since when a task is overdue; null where it is not. */
  ofTask(task: Task): string | null {
    const { lines, plan, schedule } = this.#record;
    return isOpen(task) && !asides.has(task.role) && !isPutAway(task) && mayNameYear(lines, plan, task)
      ? this.past(schedule.of(task).facts.due)
      : null;
  }

  /** The same of a phase. */
  ofPhase(phase: Unit): string | null {
    const counted = this.#record.progress.phases.get(phase.id);
    const isOpenPhase = counted !== undefined && counted.done < counted.total;
    const isAside = phase.statusSource === "mark" && asideMarks.has(phase.mark?.status ?? "");
    return isOpenPhase && !isAside ? this.past(this.deadlineOf(phase)) : null;
  }

  /** The same of a milestone. */
  ofMilestone({ isDone, day }: Milestone): string | null {
    return isDone ? null : this.past(day);
  }

  /** A day, if it is past and the plan is not over. */
  past(day: string | null | undefined): string | null {
    return !this.#isOver && typeof day === "string" && day < this.#today ? day : null;
  }

  /** The last day that timeline or fields name for a phase. */
  deadlineOf({ id }: Pick<Unit, "id">): string | null {
    this.#deadlines ??= readDeadlines(this.#record);
    return this.#deadlines.get(id) ?? null;
  }

  /** All of it: the plan, phases, milestones and tasks, each part in the order of the text; a line once. */
  all(): readonly OverdueThing[] {
    if (this.#isOver) {
      return [];
    }
    const { plan, fields } = this.#record;
    const things: OverdueThing[] = [];
    const add = (since: string | null, subject: OverdueThing["subject"]): void => {
      if (since !== null) {
        things.push({ since, subject });
      }
    };
    // Of a day that was moved the last one is meant.
    add(this.past(findDates(fieldValue(fields, "due") ?? "").at(-1)?.lastDate), { kind: "plan" });
    plan.phases.forEach((phase) => add(this.ofPhase(phase), { kind: "phase", phase }));
    const boxes = new Set<Task | null>();
    for (const milestone of milestonesOf(this.#record)) {
      boxes.add(milestone.task);
      add(this.ofMilestone(milestone), { kind: "milestone", milestone });
    }
    for (const task of plan.tasks) {
      if (!boxes.has(task)) {
        add(this.ofTask(task), { kind: "task", task });
      }
    }
    return things;
  }
}

function readDeadlines({ registers }: Pick<PlanRecord, "registers">): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { phase, deadline, total } of registers.timeline) {
    if (phase !== null && deadline !== null && !total && deadline > (last.get(phase) ?? "")) {
      last.set(phase, deadline);
    }
  }
  return last;
}

/** The Tasks plugin of Obsidian, which writes days as `📅 2026-11-28`, means by `[-]` what is cancelled. */
function isPutAway({ mark, text }: Task): boolean {
  return mark === "-" && text.includes("📅");
}

const over: ReadonlySet<string> = new Set(["done", "cancelled", "superseded"]);
const asideMarks: ReadonlySet<string> = new Set(["done", "cancelled", "superseded", "paused"]);
const asides: ReadonlySet<string> = new Set(["rollup", "outOfScope"]);
