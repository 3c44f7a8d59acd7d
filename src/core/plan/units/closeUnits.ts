import type { Unit } from "../model.ts";
import type { FoundTasks } from "../tasks/planTasks.ts";
import type { OpenUnit, UnitTree } from "./unitTree.ts";

/** The units of a tree as the plan's phases, with where the state of each comes from. */
export function closeUnits(tree: UnitTree, { tasks, units }: FoundTasks): readonly Unit[] {
  const counted = new Set<string | null>();
  for (const { phase, step, role, dialect } of tasks) {
    if (role === "work" && dialect !== "statusLine") {
      counted.add(phase).add(step);
    }
  }
  const close = (open: OpenUnit): Unit => {
    const { id, number, word, title, section } = open;
    const steps = open.steps.map(close);
    const mark = units.marks.get(open) ?? null;
    const boxes = counted.has(id) || steps.some(({ statusSource }) => statusSource !== "none");
    return {
      id,
      number,
      word,
      title,
      label: section.title,
      line: section.line,
      endLine: section.endLine,
      bodyEnd: section.bodyEnd === -1 ? section.endLine : section.bodyEnd,
      range: section.range,
      mark,
      statusSource: boxes ? "boxes" : mark === null ? "none" : "mark",
      task: null,
      steps,
    };
  };
  return tree.phases.map(close);
}
