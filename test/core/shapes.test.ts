import assert from "node:assert/strict";
import { planReport } from "../../src/core/report/statusReport.ts";
import { assertGolden } from "./golden.ts";
import { fixture, markdownIn, record } from "./support.ts";

const shapes = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"];

interface Report {
  readonly phases: readonly Unit[];
  readonly tasks: readonly { readonly line: number; readonly dialect: string; readonly text: string }[];
  readonly tables: readonly { readonly line: number; readonly rows: readonly { readonly line: number }[] }[];
  readonly placeholders: readonly { readonly line: number; readonly text: string }[];
  readonly fields: Readonly<Record<string, string | null>>;
}

interface Unit {
  readonly line: number;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly steps: readonly Unit[];
}

function report(text: string): Report {
  return JSON.parse(JSON.stringify(planReport("plan.md", record(text), true))) as Report;
}

/** Lines of a text that match, counted from 1, outside fences; a naive reading to hold ours against. */
function linesLike(text: string, pattern: RegExp): readonly number[] {
  let inFence = false;
  return text.split(/\r?\n/u).flatMap((line, at) => {
    inFence = /^\s*```/u.test(line) ? !inFence : inFence;
    return !inFence && pattern.test(line) ? [at + 1] : [];
  });
}

const unitLines = (units: readonly Unit[]): readonly number[] =>
  units.flatMap(({ line, steps }) => [line, ...unitLines(steps)]);

describe("a template's shape in the status report", () => {
  for (const shape of shapes) {
    it(`is read as reviewed: ${shape}`, () => {
      assertGolden(`shapes/${shape}.status.json`, report(fixture(`shapes/${shape}.md`)));
    });
  }

  const texts = [
    ...shapes.map((name) => ({ name: `${name}.md`, text: fixture(`shapes/${name}.md`) })),
    ...markdownIn(new URL("../../../shared/seeds/", import.meta.url)).map(({ name, text }) => ({
      name: `the seed ${name}`,
      text,
    })),
  ];
  if (texts.length === shapes.length) {
    console.log("      skipped: the seed plans are not on this machine");
  }
  for (const { name, text } of texts) {
    it(`has every phase, step, task, table, field and token of ${name}`, () => {
      const read = report(text);
      assert.deepEqual(unitLines(read.phases), linesLike(text, /^#{1,6} (?:Phase|Step) [\d.]+/u), "phases and steps");
      assert.deepEqual(
        read.tasks.filter(({ dialect }) => dialect === "checkbox").map(({ line }) => line),
        linesLike(text, /^\s*(?:[-*+]|\d+\.) \[[ x]\] /u),
        "tasks",
      );
      const delimiters = linesLike(text, /^\|[\s:|-]+\|$/u);
      assert.deepEqual(
        read.tables.map(({ line }) => line + 1),
        delimiters,
        "tables",
      );
      const rows = linesLike(text, /^\|/u).length - 2 * delimiters.length;
      assert.equal(
        read.tables.reduce((sum, table) => sum + table.rows.length, 0),
        rows,
        "rows",
      );
      const tokens = linesLike(text, /\{\{\w[^}]*\}\}|\[TO FILL/u);
      const found = new Set(read.placeholders.map(({ line }) => line));
      assert.deepEqual(
        tokens.filter((line) => !found.has(line)),
        [],
        "tokens",
      );
      const headLines = text.split("\n").slice(0, Math.min(...linesLike(text, /^## /u)) - 1);
      const keys = headLines.join("\n").match(/\*\*[^*]+\*\*:|\*\*[^*:]+:\*\*/gu) ?? [];
      assert.equal(Object.keys(read.fields).length >= keys.length, true, `${keys.length} fields`);
    });
  }
});
