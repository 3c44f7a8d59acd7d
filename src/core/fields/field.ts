import type { TextRange } from "../text/textRange.ts";

/** A key with its value, as `**Status**: Draft`. */
export interface Field {
  /** The key as written, without marks. */
  readonly name: string;
  /** A known key (`status`, `owner`, …) or the name in camel case. */
  readonly key: string;
  /** As written, inline markup kept; may be empty or a placeholder, see `isUnfilled`. */
  readonly value: string;
  /** 0-based. */
  readonly line: number;
  /** Where the value stands in the document. */
  readonly range: TextRange;
}
