import { englishOf, type Message, type Say } from "../message/message.ts";
import { foreign, phrase } from "../message/phrase.ts";
import { type CountingPolicy, defaultPolicy } from "../config/countingPolicy.ts";
import type { Plan } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { Progress } from "../progress/progress.ts";
import { type PartKind, reconcile } from "./reconciliation.ts";
import { shareOf } from "./share.ts";

/**
 * How a plan's numbers came about, in lines without indentation: the sum of its tasks, the formula of the
 * headline with its numbers, then a line for each phase, for work outside phases and for each group beside the headline
 * (format §5). `samples` are tasks that a template left and nobody reworded. The lines contain titles of the plan, which
 * are foreign text.
 */
export function explainText(
  plan: Plan,
  progress: PlanProgress,
  policy: CountingPolicy = defaultPolicy,
  samples = 0,
  say: Say = englishOf,
): readonly string[] {
  const isWeighted = policy.weights !== "none";
  const label = (title: string, part: Message): string => `${title}: ${say(part)}`;
  return [
    `${sumText(plan, progress, policy, samples, say)}; ${headlineText(plan, progress, policy, say)}`,
    ...plan.phases.map((phase) => label(phase.label, partMessage(progress.phases.get(phase.id), isWeighted))),
    ...outside(plan, progress, isWeighted).map(say),
    ...progress.groups.map(({ group, progress: part }) =>
      label(`${group.title} (${say(kindMessage(group.role))})`, partMessage(part)),
    ),
  ];
}

/** `13 work + 4 acceptance = 17 checkboxes`. */
function sumText(plan: Plan, progress: PlanProgress, policy: CountingPolicy, samples: number, say: Say): string {
  const { parts, tasks, checkboxes } = reconcile(plan, progress, policy);
  if (parts.length === 0) {
    return say(phrase("no tasks"));
  }
  const sum = parts.map(({ kind, count }) => `${count} ${say(kindMessage(kind))}`).join(" + ");
  const sample = samples > 0 ? `, ${say(phrase("{0} of them sample text", samples))}` : "";
  if (checkboxes === tasks) {
    return `${sum} = ${say(tasks === 1 ? phrase("1 checkbox") : phrase("{0} checkboxes", tasks))}${sample}`;
  }
  const some = phrase("{0}, {1} of them checkboxes", tasksMessage(tasks), checkboxes);
  return `${sum} = ${say(some)}${sample}`;
}

/** `headline = done work / all work = 5/13 = 38% (rounded down)`. */
function headlineText(
  { tasks, children }: Plan,
  { headline, counted: what }: PlanProgress,
  policy: CountingPolicy,
  say: Say,
): string {
  if (headline.total === 0) {
    return say(phrase("headline: nothing to count"));
  }
  const onlyWork = what === "work";
  const share = partMessage(headline, policy.weights !== "none");
  const formula =
    onlyWork || tasks.length === 0
      ? phrase("headline = done work / all work = {0}", share)
      : phrase("headline = done tasks but roll-ups / all tasks but roll-ups = {0}", share);
  const remarks = [
    ...(onlyWork || policy.count === "all" ? [] : [phrase("there is no work")]),
    ...(headline.cancelled > 0 ? [phrase("{0} cancelled left out", headline.cancelled)] : []),
    ...(headline.optional > 0 ? [phrase("{0} optional among them", headline.optional)] : []),
    ...(policy.parents === "leaves" ? [phrase("{0} with sub-tasks left out", tasksMessage(children.size))] : []),
    ...(policy.weights === "estimate"
      ? [phrase("each task weighs as much as its estimate, without one as the average")]
      : []),
    ...(policy.weights === "phase" ? [phrase("every phase weighs the same")] : []),
  ];
  return remarks.length > 0 ? `${say(formula)}; ${remarks.map(say).join(", ")}` : say(formula);
}

/** Phases and this line add up to the headline. */
function outside(
  { phases }: Plan,
  { outside: part, counted: what }: PlanProgress,
  isWeighted: boolean,
): readonly Message[] {
  const isPart = phases.length > 0 && what === "work" && part.total + part.cancelled > 0;
  return isPart ? [phrase("Work outside phases: {0}", partMessage(part, isWeighted))] : [];
}

/** `5/13 = 38% (rounded down)`. */
function partMessage(progress: Progress | undefined, isWeighted = false): Message {
  const share = shareOf(progress, isWeighted);
  if (share === undefined) {
    return phrase("no tasks yet");
  }
  const { done, total, percent, how } = share;
  switch (how) {
    case "weighted":
      return phrase("{0}/{1}, weighted {2}", done, total, percent);
    case "roundedDown":
      return phrase("{0}/{1} = {2} (rounded down)", done, total, percent);
    case "atLeastOne":
      return phrase("{0}/{1} = {2} (at least 1%)", done, total, percent);
    case "exact":
      return foreign(`${done}/${total} = ${percent}`);
  }
}

/** Roles, and why tasks count nowhere, as people call them. */
function kindMessage(kind: PartKind): Message {
  switch (kind) {
    case "work":
      return phrase("work");
    case "acceptance":
      return phrase("acceptance");
    case "gate":
      return phrase("gate");
    case "verification":
      return phrase("verification");
    case "prerequisite":
      return phrase("prerequisite");
    case "milestone":
      return phrase("milestone");
    case "component":
      return phrase("component");
    case "question":
      return phrase("question");
    case "rollup":
      return phrase("roll-up");
    case "documentation":
      return phrase("documentation");
    case "outOfScope":
      return phrase("out of scope");
    case "other":
      return phrase("other");
    case "cancelled":
      return phrase("cancelled");
    case "parents":
      return phrase("with sub-tasks");
  }
}

/** `1 task`, `12 tasks`. */
export function tasksMessage(count: number): Message {
  return count === 1 ? phrase("1 task") : phrase("{0} tasks", count);
}
