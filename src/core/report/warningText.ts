import type { PlanWarning } from "../plan/receipts/planWarnings.ts";

/** A warning in English for people; lines are counted from 1. */
export function warningText({ kind, line, hidden }: PlanWarning): string {
  const count = `${hidden} ${hidden === 1 ? "line that looks like a task is" : "lines that look like tasks are"}`;
  switch (kind) {
    case "unclosedFence":
      return `the code fence of line ${line + 1} is never closed; ${count} below it and not counted`;
    case "unknownState":
      return `${hidden} ${hidden === 1 ? "row of a task table has" : "rows of task tables have"} a state that is not known, the first at line ${line + 1}; not counted`;
    case "frontMatter":
      return "the front matter is no valid YAML; its fields are not read";
    case "conflict":
      return `has a merge conflict at line ${line + 1}; its first side was read${hidden === 0 ? "" : `, ${count} on the other`}`;
  }
}
