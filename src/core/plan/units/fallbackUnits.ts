import type { Role } from "../model.ts";
import { labelLevel, type OpenSection } from "../sections/sections.ts";
import type { TaskLines } from "./taskLines.ts";
import type { UnitTree } from "./unitTree.ts";

const listNumber = /^(\d{1,3})(?:[.)]|\.0[.)]?)\s+(?=\S)/u;

/** Numbered chapters that are beside the work whatever their number. */
const beside: ReadonlySet<Role | "legend" | undefined> = new Set<Role | "legend">([
  "acceptance",
  "question",
  "milestone",
  "outOfScope",
  "prerequisite",
  "rollup",
  "legend",
]);

/**
 * `## 1. Title` with tasks below, as OpenSpec writes them: at least two of one level with tasks make all such headings of
 * that level phases, "Testing" and "Documentation" among them. Returns the sections that became phases.
 */
export function addNumbered(
  tree: UnitTree,
  sections: readonly OpenSection[],
  lines: TaskLines,
): readonly OpenSection[] {
  const numbered = sections.filter(
    (section) =>
      section.level < labelLevel &&
      !section.isTitle &&
      !beside.has(section.roleHere) &&
      listNumber.test(section.title) &&
      lines.isIn(section),
  );
  const levels = [...new Set(numbered.map(({ level }) => level))].toSorted((a, b) => a - b);
  const level = levels.find((one) => numbered.filter((section) => section.level === one).length > 1);
  const chosen = numbered.filter((section) => section.level === level);
  for (const section of chosen) {
    const number = listNumber.exec(section.title)?.[1] ?? "";
    tree.addPhase(section, { word: "section", number, title: section.title.replace(listNumber, "") });
  }
  return chosen;
}

/** The parts of a Tasks or Implementation section, where it has several with tasks. */
export function addParts(tree: UnitTree, sections: readonly OpenSection[], lines: TaskLines): void {
  const frame = sections.find(
    (section) => section.role === "work" && section.level < labelLevel && lines.isIn(section),
  );
  const parts = sections.filter(
    (section) =>
      frame !== undefined &&
      section.parent === frame &&
      section.level < labelLevel &&
      section.roleHere === "work" &&
      lines.isIn(section),
  );
  if (parts.length > 1) {
    parts.forEach((section) => tree.addPhase(section, { word: "section", number: "" }));
  }
}
