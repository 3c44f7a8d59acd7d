import type { RuleId } from "../check/ruleIds.ts";
import type { RuleLevel } from "../check/ruleLevel.ts";
import type { TaskState } from "../words/taskState.ts";

/** How a project counts (format §5): the same in editor, command line and CI, because it lives in the project's files. */
export interface CountingPolicy {
  /** What the headline counts: the work, or every task but legends and roll-ups. */
  readonly count: "work" | "all";
  /** Whether a task with sub-tasks counts beside them, or only the tasks without sub-tasks do. */
  readonly parents: "count" | "leaves";
  /** How much a task weighs: all the same, as much as its estimate, or so that all phases weigh the same. */
  readonly weights: "none" | "estimate" | "phase";
  /** What a mark in a box means, over the default marks; a legend in the plan wins over it (format §2). */
  readonly states: ReadonlyMap<string, TaskState>;
  readonly unitWords: UnitWords;
}

/** Words that make a heading with a number a phase or a step, beside those known anyway; as written by the project. */
export interface UnitWords {
  readonly phase: readonly string[];
  readonly step: readonly string[];
}

/** All that a project or a plan sets for everyone who works on it. */
export interface ProjectPolicy extends CountingPolicy {
  /** How much the findings of a rule matter; the rule's own level where it is not named (issue 7). */
  readonly rules: ReadonlyMap<RuleId, RuleLevel>;
}

/** The settings that one place makes: the project's file, or a plan's front matter. */
export type PolicyPart = Partial<ProjectPolicy>;

/** What counts where nobody says otherwise. */
export const defaultPolicy: ProjectPolicy = {
  count: "work",
  parents: "count",
  weights: "none",
  states: new Map(),
  unitWords: { phase: [], step: [] },
  rules: new Map(),
};
