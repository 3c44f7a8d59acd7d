import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { isOpen } from "../progress/openTasks.ts";
import { findDates } from "../values/readDate.ts";

/** A milestone as a register or a box says it. */
export interface Milestone {
  /** Without inline markup. */
  readonly title: string;
  /** 0-based. */
  readonly line: number;
  readonly isDone: boolean;
  /** As written; empty where nothing is. */
  readonly date: string;
  /** `YYYY-MM-DD`; null where no date is written. */
  readonly day: string | null;
  /** The box of it, where it has one. */
  readonly task: Task | null;
}

/**
 * Whether anything may be a milestone: a heading or a column says the word, or a box stands below such a heading. Reading all
 * records of a plan costs a fifth of reading the plan, and few have milestones.
 */
function mayHold({ plan, registers }: Pick<PlanRecord, "plan" | "registers">): boolean {
  return (
    plan.sections.some(({ role, title }) => role === "milestone" || eastern.test(title)) ||
    plan.groups.some(({ role }) => role === "milestone") ||
    registers.tables.some(({ columns }) => columns.includes("milestone"))
  );
}

const eastern = /里程碑|マイルストーン|마일스톤/u;

/** The milestones of a plan: records of its registers, and boxes below a heading of milestones; each line and each name once. */
export function milestonesOf(record: Pick<PlanRecord, "plan" | "registers" | "schedule">): readonly Milestone[] {
  if (!mayHold(record)) {
    return [];
  }
  const boxes = new Map(
    record.plan.tasks
      .filter(({ role, state }) => role === "milestone" && state !== "cancelled")
      .map((task) => [task.line, task]),
  );
  const found: Milestone[] = [];
  for (const { named, title, line, fields } of record.registers.of("milestone")) {
    if (named && fields.get("state") !== "cancelled") {
      const task = boxes.get(line) ?? null;
      boxes.delete(line);
      const isDone = task === null ? fields.get("state") === "done" : !isOpen(task);
      found.push({ title: title.replace(bareDate, ""), line, isDone, task, ...dated(fields.get("date") ?? "") });
    }
  }
  for (const task of boxes.values()) {
    const { due } = record.schedule.of(task).facts;
    const { line, text } = task;
    found.push({ title: plainText(text), line, isDone: !isOpen(task), date: due ?? "", day: due, task });
  }
  const names = new Set<string>();
  return found
    .toSorted((a, b) => a.line - b.line)
    .filter(({ title, day }) => {
      const name = `${day ?? ""} ${title.toLowerCase()}`;
      const isNew = !names.has(name);
      names.add(name);
      return isNew;
    });
}

/** The sign of a date that was taken away. */
const bareDate = /\s*[📅🗓⏳]\ufe0f?\s*$/u;

function dated(date: string): Pick<Milestone, "date" | "day"> {
  return { date, day: findDates(date)[0]?.lastDate ?? null };
}
