import { allRules } from "../../src/core/check/allRules.ts";
import type { Report } from "../../src/core/check/finding.ts";
import { message } from "../../src/core/message/message.ts";
import type { CheckSource, Rule } from "../../src/core/check/rule.ts";

/** Finds every capital box and has a safe fix for it. */
export const capitalBox: Rule = {
  id: "non-standard-box",
  level: "warning",
  summary: "A box is ticked with a capital.",
  description: "Capitals are loud. **Small** ones `[x]` are not.",
  messages: { found: "This box is loud: {0}", fix: "Write It Small" },
  *check({ record }: CheckSource): Iterable<Report> {
    for (const { index } of record.lines.text.matchAll(/\[X\]/gu)) {
      const range = { start: index + 1, end: index + 2 };
      yield {
        range,
        message: message("This box is loud: {0}", "[X]"),
        fixes: () => [{ title: message("Write It Small"), edits: [{ range, newText: "x" }], isSafe: true }],
      };
    }
  },
};

/** Finds lines that say what to take out. `gone!` goes at once, `maybe!` only when somebody wants it. */
export const goneLine: Rule = {
  id: "boilerplate-left",
  level: "information",
  summary: "A line is to be taken out.",
  description: "It says so itself.",
  messages: { found: "This line wants to go: {0}", fix: "Take Out the Line", above: "What stands above" },
  *check({ record: { lines } }: CheckSource): Iterable<Report> {
    for (let line = 0; line < lines.lineCount; line++) {
      const text = lines.lineText(line);
      const isSafe = text.startsWith("gone!");
      if (isSafe || text.startsWith("maybe!")) {
        const edits = [{ range: { start: lines.startOf(line), end: lines.startOf(line + 1) }, newText: "" }];
        yield {
          range: { start: lines.startOf(line), end: lines.endOf(line) },
          message: message("This line wants to go: {0}", text),
          related: [{ range: { start: 0, end: lines.startOf(line) }, message: message("What stands above") }],
          fixes: () => [{ title: message("Take Out the Line"), edits, isSafe }],
        };
      }
    }
  },
};

/** Has these rules run in place of the real ones in the tests of a suite: what a test says stays true when rules change. */
export function useRules(...rules: readonly Rule[]): void {
  const all = allRules as Rule[];
  let real: readonly Rule[] = [];
  before(() => {
    real = all.splice(0, all.length, ...rules);
  });
  after(() => {
    all.splice(0, all.length, ...real);
  });
}
