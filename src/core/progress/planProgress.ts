import { type CountingPolicy, defaultPolicy } from "../config/countingPolicy.ts";
import type { Plan, Role, Task, TaskGroup, Unit } from "../plan/model.ts";
import { countedTasks, countsTask } from "./countedTasks.ts";
import { currentPhaseOf } from "./currentPhase.ts";
import { countTasks, type Progress, TaskCounter } from "./progress.ts";
import { type EstimateOf, weightsOf } from "./weights.ts";

/** A group of tasks beside the headline, counted. */
export interface GroupProgress {
  readonly group: TaskGroup;
  readonly progress: Progress;
}

/** Every number Planwright shows of one plan. */
export interface PlanProgress {
  /** All work; of a plan without work, all tasks but roll-ups (format §5). */
  readonly headline: Progress;
  /** The part of the headline outside any phase. */
  readonly outside: Progress;
  /** By id of phase or step. */
  readonly phases: ReadonlyMap<string, Progress>;
  readonly groups: readonly GroupProgress[];
  /** Every checkbox of the file whatever its role, cancelled ones too; tasks written otherwise are none. */
  readonly checkboxes: Pick<Progress, "done" | "total">;
  /**
   * Work at 100 %, no phase without tasks, no row of a task table with an unknown state, and nothing open in acceptance,
   * gate, verification and documentation.
   */
  readonly complete: boolean;
  /** Open tasks beside the work that keep a plan whose work is done from being complete. */
  readonly openElsewhere: number;
  /** Id of the first phase that is not complete and in progress; else of the first not complete; null when none is. */
  readonly currentPhase: string | null;
  /** What the headline is made of. */
  readonly counted: "work" | "all";
}

/** Groups that must be done for a plan to be complete. */
const closing: ReadonlySet<Role> = new Set<Role>(["acceptance", "gate", "verification", "documentation"]);

/** The only place that turns a plan into numbers. `estimateOf` is asked only where the policy weighs by estimates. */
export function measurePlan(
  plan: Plan,
  policy: CountingPolicy = defaultPolicy,
  estimateOf: EstimateOf = () => null,
): PlanProgress {
  const { counted: what, tasks: counted } = countedTasks(plan, policy);
  const counts = (task: Task): boolean => countsTask(plan, policy, task);
  const weights = weightsOf(policy.weights, counted, estimateOf);
  const units = countUnits(plan, counted, weights);
  const headline = countTasks(counted, weights);
  const groups = plan.groups.map((group) => ({ group, progress: countTasks(group.tasks.filter(counts)) }));
  const openElsewhere = groups.reduce(
    (open, { group, progress }) =>
      open + (closing.has(group.role) && what === "work" ? progress.total - progress.done : 0),
    0,
  );
  const empty = plan.phases.some(({ id }) => isEmpty(units.get(id)));
  return {
    headline,
    outside: countTasks(
      counted.filter(({ phase }) => phase === null),
      weights,
    ),
    phases: units,
    groups,
    checkboxes: countBoxes(plan.tasks),
    complete:
      headline.total > 0 && headline.done === headline.total && !empty && openElsewhere === 0 && !isUnread(plan),
    openElsewhere,
    currentPhase: currentPhaseOf(plan.phases, units),
    counted: what,
  };
}

/** Whether a task table has a row whose state nobody can read: it may be open. */
function isUnread({ rowsLeftOut }: Plan): boolean {
  for (const reason of rowsLeftOut.values()) {
    if (reason === "cell") {
      return true;
    }
  }
  return false;
}

function isEmpty(progress: Progress | undefined): boolean {
  return progress === undefined || progress.total + progress.cancelled === 0;
}

/** One pass over the tasks: a plan may have thousands of phases. A step counts for the steps and the phase around it. */
function countUnits(
  plan: Plan,
  tasks: readonly Task[],
  weights: ((task: Task) => number) | undefined,
): ReadonlyMap<string, Progress> {
  const counters = new Map<string, TaskCounter>();
  const around = new Map<string, string>();
  const register = (unit: Unit, parent: Unit | undefined): void => {
    counters.set(unit.id, new TaskCounter(weights));
    if (parent !== undefined) {
      around.set(unit.id, parent.id);
    }
    unit.steps.forEach((step) => register(step, unit));
  };
  plan.phases.forEach((phase) => register(phase, undefined));
  for (const task of tasks) {
    for (let unit = task.step ?? task.phase ?? undefined; unit !== undefined; unit = around.get(unit)) {
      counters.get(unit)?.add(task);
    }
  }
  return new Map([...counters].map(([id, counter]) => [id, counter.progress]));
}

function countBoxes(tasks: readonly Task[]): { done: number; total: number } {
  let done = 0;
  let total = 0;
  for (const { dialect, state, mark } of tasks) {
    if (dialect === "checkbox" || dialect === "lenient") {
      total++;
      done += state === "done" || (state === "cancelled" && (mark === "x" || mark === "X")) ? 1 : 0;
    }
  }
  return { done, total };
}
