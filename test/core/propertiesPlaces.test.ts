import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readFields } from "../../src/core/fields/readFields.ts";
import { readFrontMatterFields } from "../../src/core/fields/readFrontMatterFields.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Section, Task, Unit } from "../../src/core/plan/model.ts";
import { plainText } from "../../src/core/plan/plainText.ts";
import type { TextRange } from "../../src/core/text/textRange.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n", "\r")).map(([lines, eol]) => lines.join(eol));

/** What a range covers, after checking that it lies on its line. */
function at({ lines }: PlanRecord, { start, end }: TextRange, line: number): string {
  assert.ok(line >= 0 && line < lines.lineCount, `line ${line}`);
  assert.ok(
    lines.startOf(line) <= start && start <= end && end <= lines.endOf(line),
    `${start}-${end} on line ${line}`,
  );
  return lines.text.slice(start, end);
}

/** Letters and digits only: what is left of a heading whatever marks it. */
function letters(words: string): string {
  return plainText(words).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const hasBox: ReadonlySet<Task["dialect"]> = new Set<Task["dialect"]>(["checkbox", "lenient", "heading"]);

function allUnits(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.steps)]);
}

function isIn(inner: Pick<Section, "line" | "endLine">, outer: Pick<Section, "line" | "endLine">): boolean {
  return outer.line <= inner.line && inner.endLine <= outer.endLine;
}

function isApart(a: Pick<Section, "line" | "endLine">, b: Pick<Section, "line" | "endLine">): boolean {
  return a.endLine <= b.line || b.endLine <= a.line;
}

describe("places of a plan, whatever the text", () => {
  const holds = (check: (read: PlanRecord) => void): void => {
    fc.assert(
      fc.property(text, (source) => check(record(source))),
      examples(150),
    );
  };

  it("has every task's mark on its line, where it says", () => {
    holds((read) => {
      for (const { mark, markRange, line, endLine, dialect } of read.plan.tasks) {
        assert.ok(line < endLine && endLine <= read.lines.lineCount);
        if (dialect === "statusLine" || dialect === "frontMatter") {
          assert.ok(markRange.start <= markRange.end && markRange.end <= read.lines.text.length);
          assert.ok(read.lines.text.slice(markRange.start, markRange.end).includes(mark));
        } else {
          assert.equal(at(read, markRange, line), mark);
        }
        if (hasBox.has(dialect)) {
          assert.equal(read.lines.text.slice(markRange.start - 1, markRange.end + 1), `[${mark}]`);
        }
      }
    });
  });

  it("has tasks in document order, and no two that share a mark", () => {
    holds(({ plan: { tasks } }) => {
      tasks.forEach(({ line }, nth) => assert.ok(line >= (tasks[nth - 1]?.line ?? 0)));
      const ranges = tasks
        .filter(({ dialect }) => hasBox.has(dialect) || dialect === "tableRow")
        .map(({ markRange }) => markRange)
        .toSorted((a, b) => a.start - b.start);
      ranges.forEach(({ start }, nth) => assert.ok(nth === 0 || (ranges[nth - 1]?.end ?? 0) < start));
    });
  });

  it("gives every task, phase and step an id of its own, and parents that stand before their parts", () => {
    holds(({ plan: { tasks, phases, children } }) => {
      const units = allUnits(phases).map(({ id }) => id);
      assert.equal(new Set(units).size, units.length);
      const byId = new Map(tasks.map((task) => [task.id, task]));
      assert.equal(byId.size, tasks.length);
      for (const task of tasks) {
        assert.ok(task.id !== "" && task.text !== "");
        if (task.parent !== null) {
          const parent = byId.get(task.parent);
          assert.ok(parent !== undefined && parent.line <= task.line && parent.depth + 1 === task.depth);
          assert.deepEqual(task.parentTexts, [...parent.parentTexts, parent.text]);
          assert.ok(children.get(parent)?.includes(task));
        }
        assert.ok(task.phase === null || units.includes(task.phase));
        assert.ok(task.step === null || units.includes(task.step));
        assert.ok(task.step === null || task.phase !== null);
      }
      const parts = tasks.filter(({ parent }) => parent !== null).length;
      assert.equal([...children.values()].flat().length, parts);
    });
  });

  it("nests sections by level, each with its words where it says", () => {
    holds((read) => {
      const { sections } = read.plan;
      sections.forEach((section, nth) => {
        const { line, endLine, level, parent, range, title } = section;
        assert.ok(line >= (sections[nth - 1]?.line ?? 0) && line < endLine && endLine <= read.lines.lineCount);
        assert.ok(level >= 1 && level <= 7);
        assert.ok(parent === undefined || (isIn(section, parent) && parent.level < level));
        const next = sections[nth + 1];
        assert.ok(next === undefined || isIn(next, section) || isApart(next, section));
        const [found, said] = [letters(at(read, range, line)), letters(title)];
        const isLong = read.markdown.blocks.some(
          (block) => block.kind === "heading" && block.line === line && block.setext && block.endLine > line + 2,
        );
        assert.ok(isLong ? said.startsWith(found) : found.includes(said), `${found} is not ${said}`);
      });
    });
  });

  it("has phases and steps that lie apart or one in another, each with its marks where it says", () => {
    holds((read) => {
      const units = allUnits(read.plan.phases);
      for (const unit of units) {
        assert.ok(unit.line < unit.endLine && unit.endLine <= read.lines.lineCount);
        at(read, unit.range, unit.line);
        if (unit.mark !== null) {
          assert.equal(at(read, unit.mark.range, unit.mark.line), unit.mark.text);
        }
        assert.equal(unit.statusSource === "mark", unit.mark !== null && unit.statusSource !== "boxes");
        for (const other of units) {
          assert.ok(isApart(unit, other) || isIn(unit, other) || isIn(other, unit));
        }
      }
    });
  });

  it("puts a task into a phase exactly where it stands in one", () => {
    holds((read) => {
      const { phases, sections, tasks } = read.plan;
      for (const { line, phase: id, dialect } of tasks) {
        const around = phases.filter((phase) => phase.line <= line && line < phase.endLine);
        if (dialect === "frontMatter") {
          assert.equal(id, null);
        } else if (around.length > 0) {
          assert.notEqual(id, null);
        }
        // A repeated heading belongs to the phase of its number, so the range may be that of another section.
        const phase = phases.find((one) => one.id === id);
        assert.ok(
          phase === undefined ||
            around.includes(phase) ||
            sections.some((one) => one.line <= line && line < one.endLine && one.title.includes(phase.number)),
        );
      }
    });
  });

  it("finds placeholders and fields where they say", () => {
    holds((read) => {
      const { lines, markdown } = read;
      let last = -1;
      for (const { range, text: token } of read.placeholders) {
        assert.equal(at(read, range, lines.positionAt(range.start).line), token);
        assert.ok(range.start > last);
        last = range.end - 1;
      }
      for (const { range, line, value } of readFields(markdown, 0, lines.lineCount)) {
        assert.equal(at(read, range, line), value);
      }
      const { frontMatter } = markdown;
      if (frontMatter !== undefined) {
        for (const { range, line } of readFrontMatterFields(frontMatter.yaml, lines.startOf(1), 1)) {
          assert.ok(line >= 1 && line < frontMatter.bodyLine);
          assert.ok(range.start >= lines.startOf(line) && range.start <= range.end);
          assert.ok(range.end <= lines.startOf(frontMatter.bodyLine));
        }
      }
    });
  });

  it("never counts a line and leaves it out at once", () => {
    holds((read) => {
      const counted = new Set(read.plan.tasks.map(({ line, dialect }) => (dialect === "statusLine" ? -1 : line)));
      let last = -1;
      for (const { line, text: words } of read.ignored) {
        assert.ok(line > last && line < read.lines.lineCount);
        assert.ok(!counted.has(line), `line ${line}`);
        assert.ok(read.lines.lineText(line).includes(words));
        last = line;
      }
    });
  });
});
