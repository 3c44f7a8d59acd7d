import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { LineIndex } from "../../src/core/text/lineIndex.ts";
import { anyLines } from "./damagePlan.ts";
import { appendixLines, planLines, examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** Everything but numbers that depend on the bytes around: ranges become lines and columns, lines after the text its end. */
function shape({ lines, markdown, plan, progress, placeholders, ignored }: PlanRecord, before = Infinity): object {
  let last = Math.min(lines.lineCount, before);
  while (last > 0 && (lines.lineText(last - 1).trim() === "" || markdown.hidden.has(last - 1))) {
    last--;
  }
  const inside = <T extends { readonly line: number }>(all: readonly T[]): readonly T[] =>
    all.filter(({ line }) => line < before);
  const clean = (value: unknown): unknown => cleaned(value, lines, last);
  const { tasks, phases, sections, groups, legendLines, rowsLeftOut, stated, title, titleLine } = plan;
  const parts = {
    // Ids and parents are worked out when asked for.
    tasks: inside(tasks).map((task) => [task.id, task.parent, task]),
    phases: inside(phases),
    sections: inside(sections),
    groups: inside(groups),
    stated: inside(stated),
    legendLines: [...legendLines].filter((line) => line < before),
    rowsLeftOut: [...rowsLeftOut].filter(([line]) => line < before),
    placeholders: placeholders.filter(({ range }) => lines.positionAt(range.start).line < before),
    ignored: inside(ignored),
  };
  const whole = {
    title,
    titleLine,
    progress,
    children: [...plan.children].map(([task, all]) => [task.id, all.map((one) => one.id)]),
  };
  return clean(before === Infinity ? { ...parts, ...whole } : parts) as object;
}

function cleaned(value: unknown, lines: LineIndex, last: number): unknown {
  if (value instanceof Map || Array.isArray(value)) {
    return [...(value as Iterable<unknown>)].map((one) => cleaned(one, lines, last));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if ("start" in value && "end" in value) {
    return [lines.positionAt(Number(value.start)), lines.positionAt(Number(value.end))];
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === "endLine" || key === "bodyEnd") {
        return [key, Math.min(Number(one), last)];
      }
      // Sections know the ones around them; their lines tell them apart.
      const isSection = (key === "parent" || key === "roleSection") && typeof one === "object" && one !== null;
      return [key, isSection ? (one as { line?: number }).line : cleaned(one, lines, last)];
    }),
  );
}

describe("a plan's meaning", () => {
  it("is the same with LF, CRLF and CR", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const unix = shape(record(lines.join("\n")));
        assert.deepEqual(shape(record(lines.join("\r\n"))), unix);
        assert.deepEqual(shape(record(lines.join("\r"))), unix);
      }),
      examples(150),
    );
  });

  it("is the same with a BOM, one place further", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const text = lines.join("\n").replace(/^\ufeff+/u, "");
        const [bare, marked] = [record(text), record(`\ufeff${text}`)];
        assert.deepEqual(shape(marked), shape(bare));
        const starts = ({ plan }: PlanRecord): readonly number[] => plan.tasks.map(({ markRange }) => markRange.start);
        assert.deepEqual(
          starts(marked),
          starts(bare).map((start) => start + 1),
        );
      }),
      examples(100),
    );
  });

  it("is the same with or without a final newline or blank lines at the end", () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom("\n", "\n\n", "\n  \n\n", "\r\n\r\n"), (lines, end) => {
        const text = lines.join("\n").replace(/\s+$/u, "");
        assert.deepEqual(shape(record(text + end)), shape(record(text)));
      }),
      examples(150),
    );
  });

  it("does not change with what follows, where that names no unit, legend or id and the last rule ends no section", () => {
    fc.assert(
      fc.property(planLines({ closed: true }), appendixLines, (lines, appendix) => {
        // A rule after the last heading is the file's closing one only until something follows.
        const rule = lines.findLastIndex((line) => /^(?:---|\*\*\*)$/u.test(line));
        fc.pre(rule === -1 || lines.slice(rule).some((line) => line.startsWith("#")));
        const before = shape(record(lines.join("\n")), lines.length);
        assert.deepEqual(shape(record([...lines, ...appendix].join("\n")), lines.length), before);
      }),
      examples(200),
    );
  });

  it("does not change with words before it, but for the lines", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        // Front matter is such only at the top.
        fc.pre(!/^---[ \t]*$/u.test(lines[0] ?? ""));
        const told = (text: string): unknown => {
          const { plan, progress } = record(text);
          return [
            plan.tasks.map(({ id, state, role, phase, step, parent, path }) => ({
              id,
              state,
              role,
              phase,
              step,
              parent,
              path,
            })),
            plan.phases.map(({ id, statusSource, steps }) => [id, statusSource, steps.map((step) => step.id)]),
            cleaned(progress, record("").lines, 0),
          ];
        };
        const text = lines.join("\n").replace(/^\ufeff/u, "");
        const strip = (value: unknown): unknown =>
          JSON.parse(
            JSON.stringify(value, (key, one: unknown) => (key === "line" || key === "group" ? undefined : one)),
          );
        assert.deepEqual(strip(told(`Some words.\n\n${text}`)), strip(told(text)));
      }),
      examples(100),
    );
  });
});
