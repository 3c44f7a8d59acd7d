import type { TextEdit } from "../text/textEdit.ts";

/** Lines to put into a text as they are, and what is to be true of them. */
export interface Draft {
  /** 0-based line behind which they go; -1 for the top. */
  readonly after: number;
  readonly lines: readonly string[];
  /** Whether a blank line must stand before and behind them; one that is there already is enough. */
  readonly apart: boolean;
  /** Replacements within other lines. */
  readonly changes?: readonly TextEdit[];
  /** New numbers of units by their headings' 0-based lines; every other unit keeps its own. */
  readonly renumbered?: ReadonlyMap<number, string>;
  /** Whether a number that stays may be that of a unit with a new one: then the draft does harm. */
  readonly isUnsure?: boolean;
  /** How many tasks and phases more the plan has then; any number where undefined. */
  readonly tasks?: number;
  readonly phases?: number;
}

/** A draft as edits of a text. */
export interface MadeDraft {
  readonly edits: readonly TextEdit[];
  /** Where the lines stand in the new text. */
  readonly start: number;
  readonly end: number;
  /** The line behind which they went; -1 for the top. */
  readonly after: number;
  /** First of the lines, 0-based in the new text, and how many came in, blank ones included. */
  readonly line: number;
  readonly added: number;
}

/** The same without its open boxes: what others are counted by may end where the first box comes in. */
export function withoutBoxes(draft: Draft): readonly Draft[] {
  const isBox = (line: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[ \]\s/u.test(line);
  const lines = draft.lines.filter((line) => !isBox(line));
  while (lines.at(-1) === "") {
    lines.pop();
  }
  return lines.length === draft.lines.length || lines.length === 0
    ? []
    : [{ ...draft, lines, ...(draft.tasks !== undefined && { tasks: 0 }) }];
}
