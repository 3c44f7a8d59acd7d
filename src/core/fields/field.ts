import type { TextRange } from "../text/textRange.ts";

/** A key with its value, as `**Status**: Draft`. */
export interface Field {
  /** The key as written, without marks. */
  readonly name: string;
  /** A known key (`status`, `owner`, …) or the name in camel case. */
  readonly key: string;
  /** As written, inline markup kept; may be empty or a placeholder, see `isUnfilled`. */
  readonly value: string;
  /** 0-based line of the value. */
  readonly line: number;
  /** Where the value stands in the document. */
  readonly range: TextRange;
  /** Where the key ends of a value that stands on the line below it; left out elsewhere. */
  readonly keyEnd?: number;
}
