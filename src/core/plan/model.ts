import type { TextRange } from "../text/textRange.ts";

/** What a task's box says. Only `done` counts as done. */
export type TaskState = "todo" | "done";

/** How a task is written. */
export type Dialect = "checkbox";

/**
 * What the section around a task is for (format §3). Work makes the headline; every other role is a group beside it.
 */
export type Role =
  | "work"
  | "acceptance"
  | "gate"
  | "verification"
  | "prerequisite"
  | "milestone"
  | "component"
  | "question"
  | "rollup"
  | "documentation"
  | "legend"
  | "outOfScope";

/** One counted task. Lines are 0-based, offsets UTF-16 without BOM. */
export interface Task {
  /** Stable under ticks and lines inserted elsewhere: section's id and a slug of the text, `-2` for a second such. */
  readonly id: string;
  /** First line of the task, without box; inline markup kept. */
  readonly text: string;
  readonly state: TaskState;
  /** The character in the box as written. */
  readonly mark: string;
  /** The one character a tick replaces. */
  readonly markRange: TextRange;
  readonly line: number;
  readonly dialect: Dialect;
  readonly role: Role;
  /** Id of the phase whose section holds the task. */
  readonly phase: string | null;
  /** Headings and bold labels above the task, outermost first, as written. */
  readonly path: readonly string[];
  /** 0 at the top of its list, counted in tasks: a task under a plain bullet has depth 0. */
  readonly depth: number;
  /** Id of the task it is indented under. */
  readonly parent: string | null;
  /** The texts of all tasks it is indented under, outermost first. */
  readonly parentTexts: readonly string[];
}

/** A heading such as `## Phase 2: Storage` with all that stands under it. */
export interface Phase {
  /** Unit word and number, `phase-2`; repeated ones get `-2`, `-3`. */
  readonly id: string;
  /** As written after the unit word: `2`, `1.5`, `2a`, `IV`. */
  readonly number: string;
  /** What stands after number and separator; the whole heading where nothing does. */
  readonly title: string;
  /** The heading's text with its unit word, without inline markup: what people call the phase. */
  readonly label: string;
  readonly line: number;
}

/** Tasks of one role under one heading or label, outside or inside a phase, in document order. */
export interface TaskGroup {
  readonly role: Role;
  readonly title: string;
  /** 0-based line of the heading or label; of the first task where there is none. */
  readonly line: number;
  readonly phase: string | null;
  readonly tasks: readonly Task[];
}

/** What the text of one plan says. Holds no number that progress/ could compute. */
export interface Plan {
  /** Text of the first level-one heading without inline markup; else of the first heading; null without any. */
  readonly title: string | null;
  readonly titleLine: number;
  readonly phases: readonly Phase[];
  /** Every counted task in document order. */
  readonly tasks: readonly Task[];
  /** Sub-tasks in document order, by the id of the task they are indented under. */
  readonly children: ReadonlyMap<string, readonly Task[]>;
  /** The tasks that are not work, by heading. */
  readonly groups: readonly TaskGroup[];
}
