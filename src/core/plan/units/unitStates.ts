import { type TaskState, taskStateOf } from "../../words/taskState.ts";
import type { Role, Task, UnitMark } from "../model.ts";
import type { OpenSection } from "../sections/sections.ts";
import { statusOfState, type UnitMarkReader } from "./unitMarks.ts";
import type { OpenUnit, UnitTree } from "./unitTree.ts";

/** A phase or step that is itself one unit of work, since no task stands below it (format §2). */
export interface UnitTask {
  readonly section: OpenSection;
  readonly state: TaskState;
  readonly mark: UnitMark | null;
}

/** What units without tasks say of themselves. */
export interface UnitStates {
  readonly tasks: readonly UnitTask[];
  readonly marks: ReadonlyMap<OpenUnit, UnitMark>;
  /** Units with tasks of their own or of their steps, before status lines are counted. */
  readonly withTasks: ReadonlySet<string>;
}

/** Tasks that make a phase one with tasks; questions or prerequisites alone do not say how far it is. */
const telling: ReadonlySet<Role> = new Set<Role>(["work", "acceptance", "gate", "verification", "documentation"]);

/**
 * Makes a unit of work of each phase or step without tasks that has a status mark (format §5). Among sibling steps, and
 * among the phases of a plan whose phases hold no box, one mark makes the unmarked ones open units. `overview` is what a
 * list elsewhere says of phases: the last resort for a mark in a plan whose phases hold no box.
 */
export function countUnits(
  units: UnitTree,
  tasks: readonly Task[],
  marks: UnitMarkReader,
  overview: ReadonlyMap<OpenUnit, Task>,
): UnitStates {
  const withTasks = new Set<string>();
  for (const { role, phase, step } of tasks) {
    if (telling.has(role)) {
      withTasks.add(phase ?? "");
      withTasks.add(step ?? "");
    }
  }
  const boxes = units.phases.some(({ id }) => withTasks.has(id));
  const counter = new UnitCounter(marks, withTasks, boxes ? new Map() : overview);
  counter.count(units.phases, !boxes);
  return { tasks: counter.tasks, marks: counter.marks, withTasks };
}

class UnitCounter {
  readonly tasks: UnitTask[] = [];
  readonly marks = new Map<OpenUnit, UnitMark>();
  readonly #reader: UnitMarkReader;
  readonly #withTasks: Set<string>;
  readonly #overview: ReadonlyMap<OpenUnit, Task>;

  constructor(reader: UnitMarkReader, withTasks: Set<string>, overview: ReadonlyMap<OpenUnit, Task>) {
    this.#reader = reader;
    this.#withTasks = withTasks;
    this.#overview = overview;
  }

  /** Counts siblings; returns whether any of them, or of their steps, became a unit of work. */
  count(siblings: readonly OpenUnit[], unmarkedCount: boolean): boolean {
    const unmarked: OpenUnit[] = [];
    let counted = false;
    let marked = false;
    for (const unit of siblings) {
      const below = unit.steps.length > 0 && this.count(unit.steps, true);
      counted ||= below;
      if (below || this.#hasTasks(unit)) {
        continue;
      }
      const mark = this.#markOf(unit);
      if (mark === null) {
        unmarked.push(unit);
      } else {
        this.marks.set(unit, mark.mark);
        this.tasks.push({ section: unit.section, state: mark.state, mark: mark.mark });
        marked = true;
      }
    }
    if (marked && unmarkedCount) {
      unmarked.forEach(({ section }) => this.tasks.push({ section, state: "todo", mark: null }));
    }
    return counted || marked;
  }

  #hasTasks(unit: OpenUnit): boolean {
    return this.#withTasks.has(unit.id) || unit.steps.some((step) => this.#hasTasks(step));
  }

  #markOf(unit: OpenUnit): { readonly mark: UnitMark; readonly state: TaskState } | null {
    const mark = this.#reader.read(unit.section);
    if (mark !== null) {
      return { mark, state: taskStateOf(mark.status) };
    }
    const said = this.#overview.get(unit);
    if (said === undefined) {
      return null;
    }
    const { state, mark: text, markRange: range, line } = said;
    return { state, mark: { status: statusOfState(state), text, range, line } };
  }
}
