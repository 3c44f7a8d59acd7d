import { type Count, countOf, countText, sameCount } from "./count.ts";
import type { GfmReading } from "./gfmReading.ts";
import { itemsBehindLazyTags } from "./lazyTags.ts";
import type { PlanReading } from "./planReading.ts";
import { lazyTagRule, lenientRule, omissionRule } from "./rules.ts";

/** One line by which the truth and our `checkboxes` differ, and the rule that says why. */
export interface Difference {
  /** 0-based. */
  readonly line: number;
  readonly rule: string;
  /** What it adds to our count beside the truth's, below zero for what it takes away. */
  readonly total: number;
  readonly done: number;
}

/** How the truth about one file becomes our count. */
export interface Account {
  readonly truth: Count;
  readonly ours: Count;
  readonly differences: readonly Difference[];
  /** What no rule explains, a sentence each; all is well when there is none. */
  readonly unexplained: readonly string[];
}

/** Goes from the truth to our count line by line, by way of what full markdown-it finds. */
export function reconcile(text: string, reading: GfmReading, plan: PlanReading, given: Count | undefined): Account {
  const differences: Difference[] = [];
  const unexplained: string[] = [];
  const gfm = countOf(reading.items);
  const truth = given ?? gfm;
  if (!sameCount(truth, gfm)) {
    const hidden = itemsBehindLazyTags(text, reading);
    const count = countOf(hidden);
    if (sameCount(gfm, { total: truth.total + count.total, done: truth.done + count.done })) {
      differences.push(
        ...hidden.map(({ line, checked }) => ({ line, rule: lazyTagRule, total: 1, done: checked ? 1 : 0 })),
      );
    } else {
      unexplained.push(`the truth has ${countText(truth)}, full markdown-it ${countText(gfm)}`);
    }
  }
  compareLines(text, reading, plan, differences, unexplained);
  const sum = (of: "total" | "done"): number =>
    differences.reduce((all, difference) => all + difference[of], truth[of]);
  const reached = { total: sum("total"), done: sum("done") };
  if (unexplained.length === 0 && !sameCount(reached, plan.checkboxes)) {
    unexplained.push(`the rules lead to ${countText(reached)}, our count is ${countText(plan.checkboxes)}`);
  }
  return { truth, ours: plan.checkboxes, differences, unexplained };
}

function compareLines(
  text: string,
  reading: GfmReading,
  plan: PlanReading,
  differences: Difference[],
  unexplained: string[],
): void {
  const lines = text.split(/\r?\n/u);
  const own = new Map(
    plan.tasks
      .filter(({ dialect }) => dialect === "checkbox" || dialect === "lenient")
      .map((task) => [task.line, task]),
  );
  const reasons = new Map(plan.ignored.map(({ line, reason }) => [line, reason]));
  for (const { line, checked } of reading.items) {
    const task = own.get(line);
    own.delete(line);
    if (task === undefined) {
      const reason = reasons.get(line);
      const rule = reason === undefined ? undefined : omissionRule(reason);
      if (rule === undefined) {
        unexplained.push(
          `line ${line + 1} is a GFM task that we leave out${reason === undefined ? "" : ` as ${reason}`}`,
        );
      } else {
        differences.push({ line, rule, total: -1, done: checked ? -1 : 0 });
      }
    } else if (task.checked !== checked) {
      unexplained.push(`line ${line + 1} is ${checked ? "" : "not "}ticked, we read ${task.state}`);
    }
  }
  for (const [line, { dialect, checked }] of own) {
    const rule = reading.opaque.has(line) ? undefined : lenientRule(lines[line] ?? "");
    if (rule === undefined || dialect !== "lenient") {
      unexplained.push(`line ${line + 1} is no GFM task, we count it as ${dialect}`);
    } else {
      differences.push({ line, rule, total: 1, done: checked ? 1 : 0 });
    }
  }
}
