import { createBlockReader } from "../markdown/blockReader.ts";
import { fitValue } from "../placeholder/fill/fitValue.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
import { applyTextEdits } from "../text/textEdit.ts";

/** A text with some of its blanks filled. */
export interface SetBlanks {
  readonly text: string;
  /** The names that no blank has, as they were given. */
  readonly unknown: readonly string[];
  /** The names of all blanks that the text had, in order; of doubles, case apart, the first. */
  readonly names: readonly string[];
}

/** Fills every blank of the given names, case apart, fitted to its surroundings. */
export function setBlanks(text: string, values: ReadonlyMap<string, string>): SetBlanks {
  const blanks = findPlaceholders(createBlockReader()(text));
  const byName = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
  const edits = blanks.flatMap((blank) => {
    const value = byName.get(blank.name.toLowerCase());
    return value === undefined ? [] : [{ range: blank.range, newText: fitValue(text, blank, value) }];
  });
  const known = new Map<string, string>();
  for (const { name } of blanks) {
    known.set(name.toLowerCase(), known.get(name.toLowerCase()) ?? name);
  }
  const unknown = [...values.keys()].filter((name) => !known.has(name.toLowerCase()));
  return { text: applyTextEdits(text, edits), unknown, names: [...known.values()] };
}
