import type { TextRange } from "../text/textRange.ts";

/** What a plan says of its own progress a second time (format §5): checked, on request updated, never counted. */
export interface Stated {
  /** 0-based. */
  readonly line: number;
  /** The statement as written, without blanks around. */
  readonly text: string;
  readonly kind: "status" | "count" | "percent" | "bar" | "task";
  /** `5/8`, whole percent, or a status word of ours. */
  readonly says: string | number;
  /** What we count there, in the same form; null where there is nothing to count. */
  readonly counted: string | number | null;
  readonly agrees: boolean;
  /** Id of the phase or step it speaks of; null for the plan, and for a section that is no phase. */
  readonly unit: string | null;
  /**
   * Where it stands: the numbers of a count, a percentage without its sign, the signs of a bar, the words or mark of a status,
   * the value of a field, a cell, the line of a task that is told twice.
   */
  readonly range: TextRange;
  /** What holds it, which decides how it can be written anew. */
  readonly form: "heading" | "box" | "field" | "cell" | "line";
}
