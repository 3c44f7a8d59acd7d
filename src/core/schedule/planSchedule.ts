import type { Field } from "../fields/field.ts";
import { fieldValue, readUnitFields } from "../fields/planFields.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Task, Unit } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { Dependency } from "../values/dependency.ts";
import { readDependencies, readProseDependencies } from "../values/readDependencies.ts";
import { type Estimate, findEstimate, readEstimate } from "../values/readEstimate.ts";
import { readTaskFacts } from "../values/readTaskFacts.ts";
import type { TaskFacts } from "../values/taskFacts.ts";
import { DependencyNames } from "./dependencyNames.ts";
import { findCyclic } from "./findCyclic.ts";
import { taskDetails } from "./taskDetails.ts";

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

/** Dependencies and estimates of one plan; tasks are looked at one by one, when asked for. */
export class PlanSchedule {
  /** By id of phase or step. */
  readonly units: ReadonlyMap<string, UnitSchedule>;
  readonly #markdown: MarkdownText;
  readonly #plan: Plan;
  readonly #progress: PlanProgress;
  readonly #names: DependencyNames;
  readonly #done = new Map<string, boolean>();
  readonly #tasks = new Map<string, TaskSchedule>();

  constructor(markdown: MarkdownText, plan: Plan, progress: PlanProgress) {
    this.#markdown = markdown;
    this.#plan = plan;
    this.#progress = progress;
    this.#names = new DependencyNames(plan);
    for (const { id, state } of plan.tasks) {
      this.#done.set(id, state === "done" || state === "cancelled");
    }
    const units = allUnits(plan.phases);
    const fields = new Map(units.map((unit) => [unit.id, readUnitFields(markdown, unit)]));
    const dependsOn = new Map(
      units.map((unit) => [unit.id, this.#unitDependencies(unit, fields.get(unit.id) ?? [])] as const),
    );
    const cyclic = findCyclic(dependsOn);
    this.units = new Map(
      units.map(({ id, label }) => {
        const own = fields.get(id) ?? [];
        const estimate = fieldValue(own, "estimate");
        const all = dependsOn.get(id) ?? [];
        return [
          id,
          {
            fields: own,
            estimate: (estimate === null ? undefined : readEstimate(estimate)) ?? findEstimate(label) ?? null,
            dependsOn: all,
            blockedBy: all.filter((one) => !this.#isDone(one) && !cyclic.has(`${id} ${one}`)),
          },
        ];
      }),
    );
  }

  /** What a task says beside its words. */
  of(task: Task): TaskSchedule {
    let known = this.#tasks.get(task.id);
    if (known === undefined) {
      const facts = readTaskFacts(task.text, taskDetails(this.#markdown, this.#plan, task));
      const dependsOn = this.#resolve(facts.dependsOn, task.phase ?? undefined).filter((id) => id !== task.id);
      known = { facts, dependsOn, blockedBy: dependsOn.filter((id) => !this.#isDone(id)) };
      this.#tasks.set(task.id, known);
    }
    return known;
  }

  #unitDependencies(unit: Unit, fields: readonly Field[]): readonly string[] {
    const values = fields.filter(({ key }) => key === "dependencies").map((field) => this.#value(field));
    const named = [...values.flatMap(readDependencies), ...readProseDependencies(unit.label)];
    const ids = this.#resolve(named, undefined);
    return [...new Set(ids)].filter((id) => id !== unit.id && !id.startsWith(`${unit.id}/`));
  }

  /** A key alone on its line has its value in the list below. */
  #value({ value, line }: Field): string {
    if (value !== "") {
      return value;
    }
    const parts: string[] = [];
    for (let next = line + 1; next < line + 12; next++) {
      const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.{1,200})/u.exec(this.#markdown.lines.lineText(next))?.[1];
      if (item === undefined) {
        break;
      }
      parts.push(item);
    }
    return parts.join(", ");
  }

  #resolve(named: readonly Dependency[], phase: string | undefined): readonly string[] {
    return named.flatMap((dependency) => this.#names.find(dependency, phase) ?? []);
  }

  /** Of a phase or step without any task nobody can say that it is unfinished. */
  #isDone(id: string): boolean {
    const progress = this.#progress.phases.get(id);
    return progress === undefined ? (this.#done.get(id) ?? true) : progress.done === progress.total;
  }
}

/** Phases and steps in document order. */
export function allUnits(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.steps)]);
}
