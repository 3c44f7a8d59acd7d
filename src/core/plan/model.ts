import type { TextRange } from "../text/textRange.ts";
import type { Status } from "../words/status.ts";
import type { TaskState } from "../words/taskState.ts";

/** How a task is written (format §2). */
export type Dialect = "checkbox" | "lenient" | "tableRow" | "heading" | "statusLine" | "frontMatter";

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
  | "outOfScope"
  | "other";

/** One counted task. Lines are 0-based, offsets UTF-16. */
export interface Task {
  /**
   * The id written in the text (`T012`, `1.1`); else the section's id and a slug of the text. `-2` for a second such.
   * Stable under ticks and under lines inserted elsewhere.
   */
  readonly id: string;
  /** The id as it stands in the text, `T012`; null where {@link id} is derived. */
  readonly writtenId: string | null;
  /** First line of the task without its box; inline markup and a written id kept. */
  readonly text: string;
  readonly state: TaskState;
  /** The mark as written: what stands in the box or cell, or the status word. */
  readonly mark: string;
  /** What a change of state replaces; empty where the mark is still to be written. */
  readonly markRange: TextRange;
  readonly line: number;
  /** The line after the task's last, details and sub-tasks included. */
  readonly endLine: number;
  readonly dialect: Dialect;
  readonly role: Role;
  /** Marked as optional: counted, and said (format §5). */
  readonly optional: boolean;
  /** Id of the phase whose section holds the task. */
  readonly phase: string | null;
  /** Id of the innermost step whose section holds the task. */
  readonly step: string | null;
  /** Headings and bold labels above the task, outermost first, as written. */
  readonly path: readonly string[];
  /** 0 at the top of its list, counted in tasks: a task under a plain bullet has depth 0. */
  readonly depth: number;
  /** Id of the task it is a part of: by indent, by number (`1.1` of `1`), or by the heading task it stands under. */
  readonly parent: string | null;
  /** The texts of all tasks it is a part of, outermost first. */
  readonly parentTexts: readonly string[];
  /** Id of the phase whose state a roll-up box repeats. */
  readonly about: string | null;
}

/** Where a unit's status mark stands, and what it says. */
export interface UnitMark {
  readonly status: Status;
  /** As written. */
  readonly text: string;
  readonly range: TextRange;
  readonly line: number;
}

/**
 * A heading such as `## Phase 2: Storage` with all that stands under it: a phase, or a step of one. A number that comes
 * again under the same title is the same unit (format §3).
 */
export interface Unit {
  /** Unit word and number, `phase-2`; a step's with its phase's before, `phase-2/step-2.1`. Others alike get `-2`. */
  readonly id: string;
  /** As written after the unit word: `2`, `1.5`, `2a`, `IV`. */
  readonly number: string;
  /** Lower case, `phase`; `section` for a numbered heading without one. */
  readonly word: string;
  /** What stands after number and separator; the whole heading where nothing does. */
  readonly title: string;
  /** The heading's text with its unit word, without inline markup: what people call it. */
  readonly label: string;
  readonly line: number;
  /** The line after its section's last. */
  readonly endLine: number;
  /** Where its own text ends: at the next heading of any level. */
  readonly bodyEnd: number;
  /** The heading's text. */
  readonly range: TextRange;
  /** What heading or first `**Status:**` line say, sought only where no task stands below: boxes win (format §4). */
  readonly mark: UnitMark | null;
  /** Where the unit's state comes from: the tasks below, its mark alone, or nothing. */
  readonly statusSource: "boxes" | "mark" | "none";
  /** Id of the task that is the phase itself, in a plan whose numbered tasks are its phases; null for headings. */
  readonly task: string | null;
  readonly steps: readonly Unit[];
}

/** A heading, or a bold line alone, with what stands under it. */
export interface Section {
  /** Without inline markup. */
  readonly title: string;
  readonly line: number;
  /** The first line that does not belong to it. */
  readonly endLine: number;
  /** 1 to 6; 7 for a bold label. */
  readonly level: number;
  readonly range: TextRange;
  /** What its own words announce; undefined for unknown words, where the section around decides. */
  readonly role: Role | "legend" | undefined;
  readonly parent: Section | undefined;
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

/** A line that says a task's state a second time and is therefore no task itself (stated progress). */
export interface StatedTask {
  readonly line: number;
  readonly text: string;
  readonly state: TaskState;
  /** Id of the task it repeats; null where that one is not there. */
  readonly repeats: string | null;
}

/** What the text of one plan says. Holds no number that progress/ could compute. */
export interface Plan {
  /** Text of the first level-one heading without inline markup; else of the first heading; null without any. */
  readonly title: string | null;
  readonly titleLine: number;
  /** Every heading and label but the title, in document order. */
  readonly sections: readonly Section[];
  readonly phases: readonly Unit[];
  /** Every counted task in document order. */
  readonly tasks: readonly Task[];
  /** Sub-tasks in document order, by the task they are part of. */
  readonly children: ReadonlyMap<Task, readonly Task[]>;
  /** The tasks that are not work, by heading. */
  readonly groups: readonly TaskGroup[];
  /** Lines taken for a legend: they explain marks. */
  readonly legendLines: ReadonlySet<number>;
  /** Lines of phases and steps whose heading has a box although tasks stand below. */
  readonly boxedUnits: ReadonlySet<number>;
  /** Table rows that look like tasks but are none, with the reason. */
  readonly rowsLeftOut: ReadonlyMap<number, RowReason>;
  /** Rows and todos that repeat tasks of the body. */
  readonly stated: readonly StatedTask[];
}

/** Why a row with a status column is no task. */
export type RowReason = "cell" | "rollup" | "timeline" | "repeats" | "legend" | "register";
