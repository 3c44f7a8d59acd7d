import type { InsertionKind } from "./insertion.ts";

/** What people call each kind beside its label, in lower case and in English, which is what templates are written in. */
const names: Readonly<Record<InsertionKind, readonly string[]>> = {
  task: ["task", "to-do", "item"],
  subtask: ["subtask", "sub-task"],
  phase: ["phase", "work package", "milestone", "sprint", "stage"],
  step: ["step"],
  deliverable: ["deliverable", "output"],
  criterion: ["acceptance criterion", "criterion", "criteria", "definition of done"],
  risk: ["risk"],
  issue: ["issue", "problem"],
  gate: ["quality gate"],
  milestone: ["milestone"],
  decision: ["decision", "adr"],
  dependency: ["dependency", "dependencies"],
  question: ["open question"],
  log: ["progress log entry", "journal"],
  timeline: ["timeline row", "schedule"],
  folderTree: ["folder tree", "project structure"],
  section: [],
};

/** Further names by which a kind is found. */
export function insertionNames(kind: InsertionKind): readonly string[] {
  return names[kind];
}
