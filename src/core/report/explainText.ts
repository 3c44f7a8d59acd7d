import { type CountingPolicy, defaultPolicy } from "../config/countingPolicy.ts";
import type { Plan } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { Progress } from "../progress/progress.ts";
import { type PartKind, reconcile } from "./reconciliation.ts";
import { type Share, shareOf } from "./share.ts";

/** Roles, and why tasks count nowhere, as people call them. */
const kindWords: Readonly<Partial<Record<PartKind, string>>> = {
  outOfScope: "out of scope",
  parents: "with sub-tasks",
  rollup: "roll-up",
};

/**
 * How a plan's numbers came about, in English lines without indentation: the sum of its tasks, the formula of the
 * headline with its numbers, then a line for each phase, for work outside phases and for each group beside the headline
 * (format §5). `samples` are tasks that a template left and nobody reworded. The lines contain titles of the plan, which
 * are foreign text.
 */
export function explainText(
  plan: Plan,
  progress: PlanProgress,
  policy: CountingPolicy = defaultPolicy,
  samples = 0,
): readonly string[] {
  const isWeighted = policy.weights !== "none";
  return [
    `${sumText(plan, progress, policy, samples)}; ${headlineText(plan, progress, policy)}`,
    ...plan.phases.map(({ id, label }) => `${label}: ${partText(progress.phases.get(id), isWeighted)}`),
    ...outsideText(plan, progress, isWeighted),
    ...progress.groups.map(({ group, progress: part }) => `${group.title} (${wordsOf(group.role)}): ${partText(part)}`),
  ];
}

/** `13 work + 4 acceptance = 17 checkboxes`. */
function sumText(plan: Plan, progress: PlanProgress, policy: CountingPolicy, samples: number): string {
  const { parts, tasks, checkboxes } = reconcile(plan, progress, policy);
  if (parts.length === 0) {
    return "no tasks";
  }
  const sum = parts.map(({ kind, count }) => `${count} ${wordsOf(kind)}`).join(" + ");
  const sample = samples > 0 ? `, ${samples} of them sample text` : "";
  return checkboxes === tasks
    ? `${sum} = ${counted(tasks, "checkbox", "checkboxes")}${sample}`
    : `${sum} = ${counted(tasks, "task", "tasks")}, ${checkboxes} of them checkboxes${sample}`;
}

/** `headline = done work / all work = 5/13 = 38% (rounded down)`. */
function headlineText(
  { tasks, children }: Plan,
  { headline, counted: what }: PlanProgress,
  policy: CountingPolicy,
): string {
  if (headline.total === 0) {
    return "headline: nothing to count";
  }
  const onlyWork = what === "work";
  const subject = onlyWork || tasks.length === 0 ? "work" : "tasks but roll-ups";
  const remarks = [
    ...(onlyWork || policy.count === "all" ? [] : ["there is no work"]),
    ...(headline.cancelled > 0 ? [`${headline.cancelled} cancelled left out`] : []),
    ...(headline.optional > 0 ? [`${headline.optional} optional among them`] : []),
    ...(policy.parents === "leaves" ? [`${counted(children.size, "task", "tasks")} with sub-tasks left out`] : []),
    ...(policy.weights === "estimate" ? ["each task weighs as much as its estimate, without one as the average"] : []),
    ...(policy.weights === "phase" ? ["every phase weighs the same"] : []),
  ];
  const formula = `headline = done ${subject} / all ${subject} = ${partText(headline, policy.weights !== "none")}`;
  return remarks.length > 0 ? `${formula}; ${remarks.join(", ")}` : formula;
}

/** Phases and this line add up to the headline. */
function outsideText(
  { phases }: Plan,
  { outside, counted: what }: PlanProgress,
  isWeighted: boolean,
): readonly string[] {
  const isPart = phases.length > 0 && what === "work" && outside.total + outside.cancelled > 0;
  return isPart ? [`Work outside phases: ${partText(outside, isWeighted)}`] : [];
}

const roundings: Readonly<Record<Exclude<Share["how"], "weighted">, string>> = {
  exact: "",
  roundedDown: " (rounded down)",
  atLeastOne: " (at least 1%)",
};

/** `5/13 = 38% (rounded down)`. */
function partText(progress: Progress | undefined, isWeighted = false): string {
  const share = shareOf(progress, isWeighted);
  if (share === undefined) {
    return "no tasks yet";
  }
  const { done, total, percent, how } = share;
  return how === "weighted"
    ? `${done}/${total}, weighted ${percent}`
    : `${done}/${total} = ${percent}${roundings[how]}`;
}

function wordsOf(kind: PartKind): string {
  return kindWords[kind] ?? kind;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
