import type { Plan, Unit } from "../plan/model.ts";
import type { Dependency } from "../values/dependency.ts";

/** Finds what a text calls `Phase 1` or `T012` among a plan's phases, steps and tasks. */
export class DependencyNames {
  readonly #units = new Map<string, string>();
  readonly #plan: Plan;
  #tasks: ReadonlyMap<string, string> | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    const add = (unit: Unit): void => {
      this.#add(`${unit.word} ${unit.number.toLowerCase()}`, unit.id);
      // `M1` and `WP01` are a word and a number in one.
      this.#add(`${unit.word === "work package" ? "wp" : unit.word}${unit.number.toLowerCase()}`, unit.id);
      unit.steps.forEach(add);
    };
    plan.phases.forEach(add);
  }

  /** The id of what is meant; `#2` means the task of the same phase. Undefined for what the plan does not have. */
  find(dependency: Dependency, phase: string | undefined): string | undefined {
    if (dependency.kind === "unit") {
      return this.#units.get(`${dependency.word} ${dependency.number.toLowerCase()}`);
    }
    const name = dependency.id.toLowerCase();
    const inSection = name.startsWith("#") && phase !== undefined ? `${phase}/${name}` : name;
    // Of thousands none is needed where only units are named.
    this.#tasks ??= new Map(this.#plan.tasks.map(({ id }) => [id.toLowerCase(), id]));
    return this.#tasks.get(inSection) ?? this.#units.get(name);
  }

  #add(name: string, id: string): void {
    if (!this.#units.has(name)) {
      this.#units.set(name, id);
    }
  }
}
