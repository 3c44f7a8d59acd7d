import type { TextRange } from "../../text/textRange.ts";

/** A box as written, before its state is known: that may depend on a legend further down. */
export interface Box {
  /** What stands between the brackets. */
  readonly mark: string;
  /** Empty for `[]`. */
  readonly markRange: TextRange;
  /** The first line of the task, without box. */
  readonly text: string;
  readonly dialect: "checkbox" | "lenient";
  /** Marked as optional by a star after the box. */
  readonly optional: boolean;
}
