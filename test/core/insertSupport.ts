import assert from "node:assert/strict";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Insertion, InsertionAnswers, InsertionKind } from "../../src/core/insert/insertion.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import type { Template } from "../../src/core/template/template.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

/** The day on which the tests insert. */
export const today = "2026-11-21";

/** What an insertion makes of a text, with the words of the blanks it leaves; or why it makes nothing. */
export interface Inserted {
  readonly text: string;
  readonly blanks: readonly string[];
  readonly refused: string | undefined;
}

/** Puts something in where words stand in a text; the first insertion of the kind and, for sections, of the name. */
export function insertAt(
  text: string,
  words: string,
  kind: InsertionKind,
  answers: InsertionAnswers = {},
  more: { readonly templates?: readonly Template[]; readonly name?: string } = {},
): Inserted {
  const offset = text.indexOf(words);
  assert.notEqual(offset, -1, words);
  const all = insertions(record(text), offset, more.templates, today);
  const one = all.find((other) => other.kind === kind && (more.name === undefined || other.name === more.name));
  return one === undefined ? { text, blanks: [], refused: "not offered" } : applied(text, one, answers);
}

/** Applies an insertion to the text it was made for. */
export function applied(text: string, one: Insertion, answers: InsertionAnswers = {}): Inserted {
  const made = one.edits(answers);
  if ("refused" in made) {
    return { text, blanks: [], refused: made.refused };
  }
  const after = applyTextEdits(text, made.edits);
  return { text: after, blanks: made.selections.map(({ start, end }) => after.slice(start, end)), refused: undefined };
}

/** Only what is new: the lines that a diff would mark with a plus. */
export function addedLines(before: string, after: string): readonly string[] {
  const old = before.split(/\r?\n/u);
  const now = after.split(/\r?\n/u);
  let head = 0;
  while (head < old.length && old[head] === now[head]) {
    head++;
  }
  let tail = 0;
  while (tail < old.length - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail++;
  }
  return now.slice(head, now.length - tail);
}

/** Holds an insertion to what every insertion promises. */
export function assertHarmless(before: PlanRecord, one: Insertion): void {
  const { text } = before.lines;
  const made = one.edits({ tree: ["src/", "└── a.ts"] });
  if ("refused" in made) {
    return;
  }
  const name = `${one.kind} ${one.name} in ${JSON.stringify(text.slice(0, 60))}`;
  const added = made.edits.filter(({ range }) => range.start === range.end);
  const changed = made.edits.filter(({ range }) => range.start < range.end);
  assert.equal(added.length, 1, name);
  const [insert] = added;
  assert.ok(insert);
  const after = applyTextEdits(text, made.edits);
  // Whole lines come in, with the text's own line ending, and elsewhere only numbers change.
  const { start } = insert.range;
  const isLineEnd = (start === text.length && text !== "") || /[\r\n]/u.test(text[start] ?? "");
  const isWhole = isLineEnd && /^\r?\n|^\r/u.test(insert.newText);
  assert.ok(isWhole || (start <= 1 && /\n$|\r$/u.test(insert.newText)), name);
  const ending = /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
  assert.deepEqual([...new Set(insert.newText.match(/\r\n|\r|\n/gu) ?? [])], [ending], name);
  for (const { range, newText } of changed) {
    assert.match(text.slice(range.start, range.end), /^(?:[\d.]+[a-z]?|[IVXA-Z]+|[一二三四五六七八九十])$/u, name);
    assert.match(newText, /^(?:[\d.]+[a-z]?|[IVXA-Z]+|[一二三四五六七八九十])$/u, name);
  }
  // No blank line too many and none too few, and the end as it was.
  assert.ok(blankPairs(after) <= blankPairs(text), `${name}: two blank lines`);
  assert.equal(/[\r\n]$/u.test(after), /[\r\n]$/u.test(text) || text === "", `${name}: the end`);
  const now = record(after);
  const counts = (kind: InsertionKind): readonly [least: number, most: number] =>
    kind === "task" || kind === "subtask"
      ? [1, 1]
      : kind === "phase" || kind === "step" || kind === "section"
        ? [0, 40]
        : [0, 1];
  const [least, most] = counts(one.kind);
  const more = boxes(now) - boxes(before);
  assert.ok(more >= least && more <= most, `${name}: ${more} tasks more`);
  // Where numbered tasks are the phases, a task is a phase.
  const areTasks = before.plan.phases.some(({ task }) => task !== null);
  if (one.kind === "phase" || (one.kind === "task" && !areTasks)) {
    const phases = now.plan.phases.length - before.plan.phases.length;
    assert.equal(phases, one.kind === "phase" ? 1 : 0, `${name}: phases`);
  }
  assert.equal(now.warnings.length, before.warnings.length, `${name}: warnings`);
  for (const { start: from, end } of made.selections) {
    assert.ok(from >= 0 && end <= after.length && from <= end, name);
  }
}

/** Tasks but those that are phases counted by their mark, which end when a task comes in. */
function boxes({ plan }: PlanRecord): number {
  return plan.tasks.filter(({ dialect }) => dialect !== "statusLine").length;
}

function blankPairs(text: string): number {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim() === "");
  return lines.filter((blank, nth) => blank && lines[nth + 1] === true && nth + 2 < lines.length).length;
}
