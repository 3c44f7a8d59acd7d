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
 * Where a phase goes that would stand between others: there, with the numbers behind it and all that cites them raised
 * by one; there, with a letter (`2a`), so that no number changes; or behind the last phase.
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
}

/**
 * Why nothing can be put in: `noPlace` the plan has no place for it, `unsafe` every place would change how other lines
 * are read (an open fence above, for one), `number` the number before cannot be counted on, `noTree` no tree was given.
 */
export interface InsertionRefusal {
  readonly refused: "noPlace" | "unsafe" | "number" | "noTree";
}

/** Something that can be put into a plan at a place. Nothing is worked out before it is asked for. */
export interface Insertion {
  readonly kind: InsertionKind;
  /** The plan's own word for a phase or step (`Sprint`), the title of a template's section; else empty. */
  readonly name: string;
  /** The title of the template of a section; else empty. */
  readonly template: string;
  /** Title of the section that it goes into; empty where it gets a new one. */
  readonly where: string;
  /**
   * What the person decides first: in a plan that has been started, whether numbers may change (commits and journals
   * cite them), and the folder of a tree.
   */
  readonly asks: "placement" | "folder" | undefined;
  /** For one and the same record always the same. Without an answer about the numbers they are raised. */
  edits(answers?: InsertionAnswers): InsertionEdits | InsertionRefusal;
}
