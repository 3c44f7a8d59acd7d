import type { TextRange } from "../text/textRange.ts";

/**
 * What the words around a path say of the file: that it is new, that it is in a list of files, that it is gone or may be
 * (deleted, renamed, moved), or nothing.
 */
export type Claim = "made" | "listed" | "gone" | "mentioned";

/** A file, folder or script that a plan names and that can be looked up. */
export interface NamedThing {
  readonly kind: "file" | "folder" | "npmScript" | "makeTarget";
  /** As written: a path, or the name of a script. */
  readonly text: string;
  /** Where it stands, backticks excluded. */
  readonly range: TextRange;
  /** 0-based. */
  readonly line: number;
  readonly claim: Claim;
  /** Id of the task that names it, or of the step or phase whose list of files it stands in; null for the plan itself. */
  readonly subject: string | null;
}

/** An identifier in a code span that is surely code. */
export interface NamedSymbol {
  /** The span as written: `PlanIndex.open()`. */
  readonly text: string;
  /** A word of it that is looked for: `PlanIndex`; the span may have others. */
  readonly word: string;
  readonly range: TextRange;
  /** 0-based. */
  readonly line: number;
  /** Whether the words around it say that it is gone, or may be: deleted, renamed, moved. */
  readonly isGone: boolean;
  /** Id of the task. */
  readonly subject: string;
}

/** All that a plan names, in the order of the text. */
export interface NamedInPlan {
  readonly things: readonly NamedThing[];
  readonly symbols: readonly NamedSymbol[];
}
