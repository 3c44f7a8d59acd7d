import type { Field } from "../fields/field.ts";
import { fieldValue, readUnitFields } from "../fields/planFields.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Task, Unit } from "../plan/model.ts";
import { isOpen } from "../progress/openTasks.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { Dependency } from "../values/dependency.ts";
import { readDependencies, readProseDependencies } from "../values/readDependencies.ts";
import { type Estimate, findEstimate, readEstimate } from "../values/readEstimate.ts";
import type { TaskFacts } from "../values/taskFacts.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { DependencyNames } from "./dependencyNames.ts";
import { dependencyText } from "./dependencyPlaces.ts";
import { findCyclic } from "./findCyclic.ts";
import { readFacts } from "./readFacts.ts";

/** What a phase or step waits for and how long it may take. */
export interface UnitSchedule {
  readonly fields: readonly Field[];
  readonly estimate: Estimate | null;
  /** Ids of phases, steps and tasks that its text names. */
  readonly dependsOn: readonly string[];
  /** Those of {@link dependsOn} that are unfinished; dependencies in a circle block nothing. */
  readonly blockedBy: readonly string[];
}

/** What a task's text and details say, with its dependencies resolved. */
export interface TaskSchedule {
  readonly facts: TaskFacts;
  readonly dependsOn: readonly string[];
  readonly blockedBy: readonly string[];
}

type Waiting = Pick<UnitSchedule, "dependsOn" | "blockedBy">;

/** The fields of a phase or step; all else is read when it is asked for, since rules and most views do without. */
class SaidOfUnit implements UnitSchedule {
  readonly fields: readonly Field[];
  readonly #unit: Unit;
  readonly #all: () => ReadonlyMap<string, Waiting>;
  #estimate: Estimate | null | undefined;

  constructor(unit: Unit, fields: readonly Field[], all: () => ReadonlyMap<string, Waiting>) {
    this.#unit = unit;
    this.fields = fields;
    this.#all = all;
  }

  get estimate(): Estimate | null {
    if (this.#estimate === undefined) {
      const written = fieldValue(this.fields, "estimate");
      this.#estimate =
        (written === null ? undefined : readEstimate(written)) ?? findEstimate(withoutMark(this.#unit.label)) ?? null;
    }
    return this.#estimate;
  }

  get dependsOn(): readonly string[] {
    return this.#all().get(this.#unit.id)?.dependsOn ?? nobody;
  }

  get blockedBy(): readonly string[] {
    return this.#all().get(this.#unit.id)?.blockedBy ?? nobody;
  }
}

/** Dependencies and estimates of one plan; phases, steps and tasks are looked at when asked for. */
export class PlanSchedule {
  /** By id of phase or step. */
  readonly units: ReadonlyMap<string, UnitSchedule>;
  readonly #markdown: MarkdownText;
  readonly #plan: Plan;
  readonly #progress: PlanProgress;
  readonly #names: DependencyNames;
  #byId: ReadonlyMap<string, Task> | undefined;
  #waiting: ReadonlyMap<string, Waiting> | undefined;
  readonly #tasks = new Map<Task, Omit<TaskSchedule, "blockedBy">>();

  constructor(markdown: MarkdownText, plan: Plan, progress: PlanProgress) {
    this.#markdown = markdown;
    this.#plan = plan;
    this.#progress = progress;
    this.#names = new DependencyNames(plan);
    const waiting = (): ReadonlyMap<string, Waiting> => (this.#waiting ??= this.#readWaiting());
    this.units = new Map(
      allUnits(plan.phases).map((unit) => [unit.id, new SaidOfUnit(unit, readUnitFields(markdown, unit), waiting)]),
    );
  }

  /** What a task says beside its words. */
  of(task: Task): TaskSchedule {
    const { facts, dependsOn } = this.#said(task);
    const blocks = (id: string): boolean => !this.#isDone(id) && !this.#leadsTo(id, task.id);
    return { facts, dependsOn, blockedBy: dependsOn.length === 0 ? dependsOn : dependsOn.filter(blocks) };
  }

  /** What a task says, read once; looked up without asking what its dependencies wait for. */
  #said(task: Task): Omit<TaskSchedule, "blockedBy"> {
    let known = this.#tasks.get(task);
    if (known === undefined) {
      const facts = readFacts(this.#markdown, this.#plan, task);
      known = { facts, dependsOn: facts.dependsOn.length === 0 ? nobody : this.#named(task, facts.dependsOn) };
      this.#tasks.set(task, known);
    }
    return known;
  }

  /** A task in a phase does not wait for that phase. */
  #named(task: Task, named: readonly Dependency[]): readonly string[] {
    const around = new Set([task.id, task.phase, task.step]);
    return [...new Set(this.#resolve(named, task.phase ?? undefined))].filter((id) => !around.has(id));
  }

  /** Whether a task waits for another by any number of steps; a chain too long to be meant counts as none. */
  #leadsTo(from: string, to: string): boolean {
    const seen = new Set<string>();
    const open = [from];
    for (let id = open.pop(); id !== undefined && seen.size < longestChain; id = open.pop()) {
      const task = seen.has(id) ? undefined : this.#taskOf(id);
      seen.add(id);
      if (task !== undefined) {
        const { dependsOn } = this.#said(task);
        if (dependsOn.includes(to)) {
          return true;
        }
        open.push(...dependsOn);
      }
    }
    return false;
  }

  /** What all phases and steps wait for: of each alone nobody could say which of it goes in a circle. */
  #readWaiting(): ReadonlyMap<string, Waiting> {
    const dependsOn = new Map(
      allUnits(this.#plan.phases).map(
        (unit) => [unit.id, this.#unitDependencies(unit, this.units.get(unit.id)?.fields ?? [])] as const,
      ),
    );
    const cyclic = findCyclic(dependsOn);
    return new Map(
      [...dependsOn].map(([id, all]) => [
        id,
        { dependsOn: all, blockedBy: all.filter((one) => !this.#isDone(one) && !cyclic.has(`${id} ${one}`)) },
      ]),
    );
  }

  #unitDependencies(unit: Unit, fields: readonly Field[]): readonly string[] {
    const values = fields
      .filter(({ key }) => key === "dependencies")
      .map((field) => dependencyText(this.#markdown.lines, field).text);
    const named = [...values.flatMap(readDependencies), ...readProseDependencies(unit.label)];
    const ids = this.#resolve(named, undefined);
    return [...new Set(ids)].filter((id) => id !== unit.id && !id.startsWith(`${unit.id}/`));
  }

  #resolve(named: readonly Dependency[], phase: string | undefined): readonly string[] {
    return named.flatMap((dependency) => this.#names.find(dependency, phase) ?? []);
  }

  /** Of a phase or step without any task nobody can say that it is unfinished. */
  #isDone(id: string): boolean {
    const progress = this.#progress.phases.get(id);
    if (progress !== undefined) {
      return progress.done === progress.total;
    }
    const task = this.#taskOf(id);
    return task === undefined || !isOpen(task);
  }

  /** Ids of tasks are made when the first is asked for, and most plans name none. */
  #taskOf(id: string): Task | undefined {
    this.#byId ??= new Map(this.#plan.tasks.map((task) => [task.id, task]));
    return this.#byId.get(id);
  }
}

/** A heading without the status mark at its end: `(2 days) ✅` ends in an estimate. */
function withoutMark(label: string): string {
  const mark = readEdgeMark(label, "heading");
  return mark === undefined || mark.start === 0 ? label : label.slice(0, mark.start).replace(/\s*[-–—]?\s*$/u, "");
}

const longestChain = 500;
const nobody: readonly string[] = [];

/** Phases and steps in document order. */
export function allUnits(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.steps)]);
}
