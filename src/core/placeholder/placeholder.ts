import type { TextRange } from "../text/textRange.ts";

/**
 * How a blank is written (format §6): `[Feature Name]` bracket, `{{FEATURE}}` mustache, `YYYY-MM-DD` date,
 * `[TO FILL: …]` fill, `[NEEDS CLARIFICATION: …]` clarify, `X hours` and `[###-name]` number, `A | B` choice,
 * `[Link to …]` link, `[Continue with more phases]` repeat, `<name>` angle, `TBD` and `___` tbd, sample text boilerplate.
 */
export type PlaceholderKind =
  | "bracket"
  | "mustache"
  | "date"
  | "fill"
  | "clarify"
  | "number"
  | "choice"
  | "link"
  | "repeat"
  | "angle"
  | "tbd"
  | "boilerplate";

/** When in the life of a plan a blank is due: before work, while it goes on, or when it is over. */
export type PlaceholderWhen = "start" | "during" | "end";

/** Whether filling one blank fills all of its name: `plan`; `own` slots are filled one by one (format §6). */
export type PlaceholderScope = "own" | "plan";

/** A blank to fill in. */
export interface Placeholder {
  /** What filling replaces: the token with its brackets, or hint and sample art together in a fence. */
  readonly range: TextRange;
  readonly kind: PlaceholderKind;
  /**
   * What the blank is called: its own words, or where it has none its slot (`Language › Technology` in a table, the key
   * it is the value of, the heading it stands under).
   */
  readonly name: string;
  /** The range's text as written. */
  readonly text: string;
  /** The key, the table column or the list label that the blank is a value of; undefined where there is none. */
  readonly label: string | undefined;
  readonly when: PlaceholderWhen;
  readonly scope: PlaceholderScope;
}

/** A token before its surroundings have given it a name and a date: UTF-16 offsets into the document. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceholderKind;
  /** The token's own words; empty where it has none and its slot names it. */
  readonly own: string;
}
