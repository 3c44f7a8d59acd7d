import type { PlanRecord } from "../index/planRecord.ts";

/** How many tasks are still a template's sample text, such as `Task 1`: counted all the same, and said (format §5). */
export function countSamples({
  plan,
  placeholders,
  lines,
}: Pick<PlanRecord, "plan" | "placeholders" | "lines">): number {
  const tasks = new Set(plan.tasks.map(({ line }) => line));
  const sampled = new Set<number>();
  for (const { kind, range } of placeholders) {
    const { line } = lines.positionAt(range.start);
    if (kind === "boilerplate" && tasks.has(line)) {
      sampled.add(line);
    }
  }
  return sampled.size;
}
