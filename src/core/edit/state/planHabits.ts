import type { PlanRecord } from "../../index/planRecord.ts";
import type { MarkStates } from "../../plan/marks/states.ts";
import type { Dialect, Task, Unit, UnitMark } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import { statusChoices } from "../../tidy/status/statusChoices.ts";
import type { Status } from "../../words/status.ts";
import { type TaskState, taskStateOf } from "../../words/taskState.ts";
import { type CopiedWords, wordsIn } from "./copiedWords.ts";
import { hasBox } from "./setTaskDone.ts";
import { markStatesOf, marksIn } from "./stateMarks.ts";
import { markKind, type TickMarks, tickMarks } from "./tickMarks.ts";

/** A unit that says its state itself. */
export type Marked = Unit & { readonly mark: UnitMark };

/** How a plan writes states. What is found out is kept, so that a change of many tasks looks at all tasks once. */
export class PlanHabits {
  readonly record: PlanRecord;
  readonly #kept = new Map<string, unknown>();

  constructor(record: PlanRecord) {
    this.record = record;
  }

  /** What marks mean here. */
  get states(): MarkStates {
    return this.#once("states", () => markStatesOf(this.record));
  }

  /** What a tick writes into a box that holds a mark. */
  ticksFor(mark: string): TickMarks {
    const kind = markKind(mark);
    return this.#once(`ticks ${kind}`, () => tickMarks(this.#boxes, kind, () => this.states));
  }

  /** The marks of boxes that say a state by themselves, the most frequent first. */
  boxMarks(state: TaskState): readonly string[] {
    return this.#once(`boxes ${state}`, () =>
      marksIn(this.#boxes, state).filter((mark) => this.states.stateOf(mark) === state),
    );
  }

  /** How a task with a box says a state by words. */
  boxWords(state: TaskState): CopiedWords | undefined {
    return this.#once(`words ${state}`, () => wordsIn(this.#boxes, state, this.states));
  }

  /** The rows of the table that a row is in, told by the headings above it. */
  tableOf({ path }: Task): readonly Task[] {
    const tables = this.#once("tables", () => {
      const found = new Map<string, Task[]>();
      for (const row of this.#of("tableRow")) {
        const key = row.path.join("\n");
        const rows = found.get(key) ?? [];
        rows.push(row);
        found.set(key, rows);
      }
      return found;
    });
    return tables.get(path.join("\n")) ?? [];
  }

  /** The marks of the rows of a table that are in a state, and of those of all tables. */
  rowMarks(row: Task, state: TaskState): { readonly near: readonly string[]; readonly all: readonly string[] } {
    return {
      near: this.#once(`near ${state} ${row.path.join("\n")}`, () => marksIn(this.tableOf(row), state)),
      all: this.#once(`rows ${state}`, () => marksIn(this.#of("tableRow"), state)),
    };
  }

  /** A mark of the table that a row is in which holds something. */
  sampleFor(row: Task, isEmpty: (mark: string) => boolean): string | undefined {
    const find = (): string | undefined => this.tableOf(row).find(({ mark }) => !isEmpty(mark))?.mark;
    return this.#once(`sample ${row.path.join("\n")}`, find);
  }

  /** The words of front matter for a state. */
  todoMarks(state: TaskState): readonly string[] {
    return this.#once(`todos ${state}`, () => marksIn(this.#of("frontMatter"), state));
  }

  /** The phase or step whose heading is on a line. */
  unitOn(line: number): Unit | undefined {
    return this.#once("units", () => new Map(this.#units.map((unit) => [unit.line, unit]))).get(line);
  }

  /** The phases and steps with marks, or those of them that are in a state. */
  marked(state?: TaskState): readonly Marked[] {
    return this.#once(`marked ${state ?? ""}`, () =>
      this.#units.filter(
        (one): one is Marked => one.mark !== null && (state === undefined || taskStateOf(one.mark.status) === state),
      ),
    );
  }

  /** The different marks of headings that say a state, boxes aside. */
  headingMarks(state: TaskState): readonly string[] {
    return this.#once(`headings ${state}`, () => {
      const { text } = this.record.lines;
      const own = this.marked(state).filter(
        ({ line, mark: { line: at, range } }) =>
          at === line && range.end > range.start && text[range.start - 1] !== "[",
      );
      return [...new Set(own.map(({ mark: { range } }) => text.slice(range.start, range.end)))];
    });
  }

  /** The plan's word for a status, as it may be given to the plan. */
  choice(status: Status): string | undefined {
    return this.#once("choices", () => statusChoices(this.record)).find((one) => one.status === status)?.text;
  }

  get #boxes(): readonly Task[] {
    return this.#once("boxes", () => this.record.plan.tasks.filter(hasBox));
  }

  get #units(): readonly Unit[] {
    return this.#once("all units", () => allUnits(this.record.plan.phases));
  }

  #of(dialect: Dialect): readonly Task[] {
    return this.#once(`of ${dialect}`, () => this.record.plan.tasks.filter((task) => task.dialect === dialect));
  }

  /** A key belongs to one kind of value. */
  #once<T>(key: string, find: () => T): T {
    if (!this.#kept.has(key)) {
      this.#kept.set(key, find());
    }
    return this.#kept.get(key) as T;
  }
}
