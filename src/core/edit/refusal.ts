import type { TextEdit } from "../text/textEdit.ts";

/**
 * Why a plan is not changed: `empty` no words were given, `noPlace` it has no place for this, `unsafe` the plan would be
 * read otherwise elsewhere, `words` the words would be read as something else than they are, `edge` there is nothing on
 * that side, `kind` what is written so cannot be changed so.
 */
export type Refusal = "empty" | "noPlace" | "unsafe" | "words" | "edge" | "kind";

/** Edits, or why there are none to make. */
export type EditsOrRefusal = readonly TextEdit[] | Refusal;
