import type { RowReason } from "../model.ts";

/**
 * Why a line that looks like a task is none (format §2): where it stands, what it is instead, or what is wrong with it.
 * `label` is `[P]` or `[US1]`, `value` a box in a key's value, `noMarker` a box outside any list, `spaced` a box with too many blanks, `empty` one without
 * words, `cell` a status cell with other text.
 */
export type IgnoredReason =
  | "fence"
  | "unclosedFence"
  | "indentedCode"
  | "comment"
  | "html"
  | "inlineCode"
  | "frontMatter"
  | "label"
  | "link"
  | "reference"
  | "value"
  | "noMarker"
  | "empty"
  | "spaced"
  | "conflict"
  | "nesting"
  | RowReason;
