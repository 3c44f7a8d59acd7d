import type { Progress } from "../progress/progress.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";

/** Everything that can be put into a plan, in the order in which it is offered where nothing else decides. */
export const insertionKinds = [
  "task",
  "subtask",
  "phase",
  "step",
  "deliverable",
  "criterion",
  "risk",
  "issue",
  "gate",
  "milestone",
  "decision",
  "dependency",
  "question",
  "log",
  "timeline",
  "folderTree",
  "section",
] as const;

/** One of {@link insertionKinds}; `criterion` is one of acceptance, `log` an entry of the progress log. */
export type InsertionKind = (typeof insertionKinds)[number];

/**
 * Where a phase or step goes that would stand between others: there, with the numbers behind it and all that cites them
 * raised by one; there, with a letter (`2a`), so that no number changes; or behind the last phase, or step of its phase.
 */
export type Placement = "renumber" | "letter" | "end";

/** What must be known before an insertion that {@link Insertion.asks}. */
export interface InsertionAnswers {
  readonly placement?: Placement;
  /** Lines of a folder tree, without a fence. */
  readonly tree?: readonly string[];
}

/** Edits that make an insertion in one step. */
export interface InsertionEdits {
  readonly edits: readonly TextEdit[];
  /** The blanks of what was put in, in the NEW text and in order; one empty range where it has none. */
  readonly selections: readonly TextRange[];
  /**
   * The headline before and after where less is counted with it than without: marks of phases and criteria stand for the
   * work only while there are no tasks. Who writes it asks first.
   */
  readonly fewer?: { readonly before: Progress; readonly after: Progress };
}

/**
 * Harm that an insertion would do: `unsafe` other lines would be read as something else (an open fence above, for one),
 * `units` others would be phases or tasks than before, or the new ones would be none, `done` what is done would be open again, `cited` something would depend on another phase, step or task than before.
 */
export type Harm = "unsafe" | "units" | "done" | "cited";

/**
 * Why nothing can be put in: `noPlace` the plan has no place for it, `number` the number before cannot be counted on,
 * `noTree` no tree was given; else the {@link Harm} that it would do at every place.
 */
export interface InsertionRefusal {
  readonly refused: "noPlace" | "number" | "noTree" | Harm;
}

/** Something that can be put into a plan at a place. Nothing is worked out before it is asked for. */
export interface Insertion {
  readonly kind: InsertionKind;
  /** The plan's own word for a phase or step (`Sprint`), the title of a template's section; else empty. */
  readonly name: string;
  /** The title of the template of a section; else empty. */
  readonly template: string;
  /** Whether the plan has this section already: lists leave it out, and whoever names it gets it all the same. */
  readonly isThere: boolean;
  /** Title of the section that it goes into; empty where it gets a new one. */
  readonly where: string;
  /**
   * What the person decides first: in a plan that has been started, whether numbers may change (commits and journals
   * cite them), and the folder of a tree.
   */
  readonly asks: "placement" | "folder" | undefined;
  /**
   * For one and the same record always the same. Without an answer about the numbers they are raised; a letter is used
   * where that would change what depends on what.
   */
  edits(answers?: InsertionAnswers): InsertionEdits | InsertionRefusal;
}
