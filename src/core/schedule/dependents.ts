import type { Plan, Task, Unit } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { unitName } from "../plan/units/unitName.ts";
import { cutTo } from "../text/cutTo.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { DependencyNames } from "./dependencyNames.ts";
import { type DependencyPlace, taskDependencyPlaces, unitDependencyPlaces } from "./dependencyPlaces.ts";
import { TextScan } from "../text/textScan.ts";
import { mayName } from "../values/readDependencies.ts";
import { allUnits, type PlanSchedule } from "./planSchedule.ts";
import { taskRange } from "./taskDetails.ts";

/** A phase, a step or a task. */
export type Waiting = { readonly unit: Unit; readonly task?: never } | { readonly task: Task; readonly unit?: never };

/** One whose text names something that it depends on. */
export interface Dependent {
  readonly id: string;
  /** Id of the phase that a task stands in, where `#2` is looked up; null for phases and steps. */
  readonly phase: string | null;
  readonly what: Waiting;
  /** What its text names, found in the plan or not. */
  readonly places: readonly DependencyPlace[];
  /** Ids of phases, steps and tasks, as {@link PlanSchedule} has them. */
  readonly dependsOn: readonly string[];
  readonly blockedBy: readonly string[];
}

/** What dependencies are read from. */
export interface DependentsSource {
  readonly plan: Plan;
  readonly lines: LineIndex;
  readonly schedule: PlanSchedule;
}

/** Who depends on what in a plan, with the places in its text that say so. */
export class Dependents {
  /** Phases and steps, then tasks, each in the order of the text. */
  readonly all: readonly Dependent[];
  readonly #names: DependencyNames;
  readonly #plan: Plan;
  #byId: ReadonlyMap<string, Waiting> | undefined;

  constructor({ plan, lines, schedule }: DependentsSource) {
    this.#plan = plan;
    this.#names = new DependencyNames(plan);
    const all: Dependent[] = [];
    for (const unit of allUnits(plan.phases)) {
      const own = schedule.units.get(unit.id);
      const places = unitDependencyPlaces(lines, unit, own?.fields ?? []);
      if (own !== undefined && places.length > 0) {
        const { dependsOn, blockedBy } = own;
        all.push({ id: unit.id, phase: null, what: { unit }, places, dependsOn, blockedBy });
      }
    }
    // Without any phase or written id there is nothing that a task could name.
    const isNamed = plan.phases.length > 0 || plan.tasks.some(({ writtenId }) => writtenId !== null);
    const scan = new TextScan(lines.text, mayName);
    for (const task of isNamed ? plan.tasks : []) {
      // Looking for names costs less than reading all that a task says, and few name any.
      const { start, end } = taskRange(lines, plan, task);
      const places = scan.isIn(start, end) ? taskDependencyPlaces(lines, plan, task) : [];
      if (places.length > 0) {
        const { dependsOn, blockedBy } = schedule.of(task);
        all.push({ id: task.id, phase: task.phase, what: { task }, places, dependsOn, blockedBy });
      }
    }
    this.all = all;
  }

  /** Where a text names one that it depends on by id; undefined where that cannot be found. */
  placeOf({ places, phase }: Dependent, id: string): DependencyPlace | undefined {
    return places.find(({ dependency }) => this.#names.find(dependency, phase ?? undefined) === id);
  }

  /** Those places that name nothing in the plan. */
  unknownIn({ places, phase }: Dependent): readonly DependencyPlace[] {
    return places.filter(({ dependency }) => this.#names.find(dependency, phase ?? undefined) === undefined);
  }

  /** The phase, step or task with an id. */
  find(id: string): Waiting | undefined {
    this.#byId ??= new Map<string, Waiting>([
      ...this.#plan.tasks.map((task) => [task.id, { task }] as const),
      ...allUnits(this.#plan.phases).map((unit) => [unit.id, { unit }] as const),
    ]);
    return this.#byId.get(id);
  }
}

/** What people call a phase, a step or a task: `Phase 2`, `T012`, else its words. */
export function nameOf({ unit, task }: Waiting): string {
  if (unit !== undefined) {
    return unitName(unit);
  }
  return task.writtenId ?? cutTo(plainText(task.text), longestName);
}

/** 0-based line of its heading or box. */
export function lineOf({ unit, task }: Waiting): number {
  return (unit ?? task).line;
}

/** Words of a task are cut here, in UTF-16 units. */
const longestName = 60;
