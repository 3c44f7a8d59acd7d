import { type CountingPolicy, defaultPolicy } from "../config/countingPolicy.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import { groupTasks } from "./tasks/groupTasks.ts";
import type { Plan, Task } from "./model.ts";
import { readTitle } from "./planTitle.ts";
import { PlanTasks } from "./tasks/planTasks.ts";
import { type PlanScan, scanPlan } from "./scanPlan.ts";
import { documentStates } from "./marks/documentStates.ts";
import { parentPhases } from "./units/parentPhases.ts";
import { UnitMarkReader } from "./units/unitMarks.ts";
import { closeUnits } from "./units/closeUnits.ts";
import { findUnits } from "./units/findUnits.ts";
import type { UnitTree } from "./units/unitTree.ts";

/** Units whose heading has a box that is not their one task. */
function findBoxedUnits(scan: PlanScan, units: UnitTree, tasks: readonly Task[]): ReadonlySet<number> {
  const boxed = scan.sections.filter((section) => section.box !== undefined && units.openedBy(section) !== undefined);
  if (boxed.length === 0) {
    return noLines;
  }
  const own = new Set(tasks.map(({ line }) => line));
  return new Set(boxed.map(({ line }) => line).filter((line) => !own.has(line)));
}

const noLines: ReadonlySet<number> = new Set();

/** The one door from text to {@link Plan}. Reads any text, never throws, and takes time linear in its length. */
export function readPlan(markdown: MarkdownText, policy: CountingPolicy = defaultPolicy): Plan {
  const scan = scanPlan(markdown, policy);
  const states = documentStates(markdown, policy, scan.boxes);
  const marks = new UnitMarkReader(markdown, states.marks);
  const units = findUnits(scan, (section) => marks.read(section) !== null);
  const found = new PlanTasks(markdown, policy, scan, units, states, marks).read();
  const headed = closeUnits(units, found);
  const phases = headed.length > 0 ? headed : parentPhases(found, markdown.lines);
  return {
    ...readTitle(markdown, scan),
    sections: scan.sections,
    phases,
    tasks: found.tasks,
    children: found.children,
    groups: groupTasks(found.tasks, found.groupOf),
    legendLines: found.legendLines,
    boxedUnits: findBoxedUnits(scan, units, found.tasks),
    rowsLeftOut: found.rowsLeftOut,
    stated: found.stated,
  };
}
