import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readConfig } from "../../src/core/config/readConfig.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { fitValue } from "../../src/core/placeholder/fill/fitValue.ts";
import type { Unit } from "../../src/core/plan/model.ts";
import { unitStatus } from "../../src/core/progress/planStatus.ts";
import type { Progress } from "../../src/core/progress/progress.ts";
import { allUnits } from "../../src/core/schedule/planSchedule.ts";
import { record } from "./support.ts";

/** One rule of docs/plan-format.md with its examples. */
interface Rule {
  readonly chapter: number;
  readonly title: string;
  /** As written, `2.7`. */
  readonly number: string | undefined;
  readonly examples: Example[];
}

interface Example {
  readonly plan: string;
  /** The settings above the plan, YAML. */
  readonly config: string | undefined;
  /** The quoted line below the plan. */
  result: string | undefined;
}

interface Page {
  readonly rules: readonly Rule[];
  /** Headings of the second level. */
  readonly chapters: readonly string[];
  /** The addresses of all headings. */
  readonly anchors: readonly string[];
  /** Links within the page. */
  readonly links: readonly string[];
}

/** The address that a heading gets on the pages of a repository. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function readPage(markdown: string): Page {
  const rules: (Omit<Rule, "number"> & { number: string | undefined })[] = [];
  const anchors: string[] = [];
  const links: string[] = [];
  const chapters: string[] = [];
  let config: string | undefined;
  let fence: { readonly mark: string; readonly info: string; readonly lines: string[] } | undefined;
  for (const line of markdown.split("\n")) {
    const opens = /^(`{3,})(.*)$/u.exec(line);
    const rule = rules.at(-1);
    if (fence !== undefined) {
      if (line === fence.mark) {
        const text = `${fence.lines.join("\n")}\n`;
        if (fence.info === "yaml config") {
          config = text;
        } else {
          assert.equal(fence.info, "plan", `what "${fence.info}" holds is no example`);
          assert.ok(rule, "an example stands outside of any rule");
          rule.examples.push({ plan: text, config, result: undefined });
          config = undefined;
        }
        fence = undefined;
      } else {
        fence.lines.push(line);
      }
    } else if (opens !== null) {
      fence = { mark: opens[1] ?? "", info: opens[2] ?? "", lines: [] };
    } else if (line.startsWith("#")) {
      const title = line.replace(/^#+ /u, "");
      anchors.push(anchorOf(title));
      if (line.startsWith("## ")) {
        chapters.push(title);
      } else if (line.startsWith("### ")) {
        rules.push({ chapter: chapters.length, title, number: undefined, examples: [] });
      }
    } else if (line.startsWith("> ")) {
      const example = rule?.examples.at(-1);
      assert.ok(example, `"${line}" stands below no example`);
      assert.equal(example.result, undefined, `"${line}" is a second result`);
      example.result = line.slice(2);
    } else {
      const number = /^\*\*(\d+\.\d+)\*\* /u.exec(line)?.[1];
      if (number !== undefined && rule !== undefined) {
        rule.number = number;
      }
      links.push(...[...line.matchAll(/\]\(#([^)]+)\)/gu)].map((match) => match[1] ?? ""));
    }
  }
  assert.equal(fence, undefined, "a fence is not closed");
  return { rules, chapters, anchors, links };
}

function figure(progress: Pick<Progress, "done" | "total"> | undefined): string {
  return progress === undefined || progress.total === 0 ? "–" : `${progress.done}/${progress.total}`;
}

function units({ progress }: PlanRecord, of: readonly Unit[]): readonly string[] {
  return of.map(({ id }) => `${id} ${figure(progress.phases.get(id))}`);
}

function fact(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [value];
}

/** What a result line can state, by its word: everything of that kind, in order, as the page writes it. */
const forms: Readonly<Record<string, (read: PlanRecord) => readonly string[]>> = {
  Counts: ({ progress: { headline } }) => [
    headline.percent === null ? "–" : `${figure(headline)} (${headline.percent}%)`,
  ],
  Apart: ({ progress }) => progress.groups.map(({ group, progress: part }) => `${group.role} ${figure(part)}`),
  Ignored: ({ ignored }) => ignored.map(({ reason, line }) => `${reason} ${line + 1}`),
  States: ({ plan }) => plan.tasks.map(({ state }) => state),
  Ids: ({ plan }) => plan.tasks.map(({ id }) => id),
  Parts: ({ plan: { tasks } }) =>
    tasks.flatMap(({ parent }, nth) =>
      parent === null ? [] : [`${nth + 1} of ${tasks.findIndex(({ id }) => id === parent) + 1}`],
    ),
  Phases: (read) => units(read, read.plan.phases),
  Steps: (read) =>
    units(
      read,
      read.plan.phases.flatMap(({ steps }) => allUnits(steps)),
    ),
  "Phase status": ({ plan, progress }) =>
    plan.phases.map((phase) => `${phase.id} ${unitStatus(phase, progress.phases.get(phase.id)) ?? "–"}`),
  "Phase estimates": ({ plan, schedule }) =>
    plan.phases.flatMap(({ id }) => fact(schedule.units.get(id)?.estimate?.text).map((text) => `${id} = ${text}`)),
  Current: ({ progress }) => [progress.currentPhase ?? "none"],
  Next: ({ next }) => next.map(({ id, text }) => (/^[A-Z]+\d+$/u.test(id) ? id : text)),
  Boxes: ({ progress: { checkboxes } }) => [`${checkboxes.done}/${checkboxes.total}`],
  "In progress": ({ progress }) => [String(progress.headline.inProgress)],
  Cancelled: ({ progress }) => [String(progress.headline.cancelled)],
  Optional: ({ progress }) => [String(progress.headline.optional)],
  Complete: ({ progress }) => [progress.complete ? "yes" : "no"],
  "Open elsewhere": ({ progress }) => [String(progress.openElsewhere)],
  Plan: ({ isPlan }) => [isPlan ? "yes" : "no"],
  Title: ({ plan }) => [plan.title ?? "none"],
  Status: ({ status }) => [status.status],
  Fields: ({ fields }) => fields.map(({ key, value }) => `${key} = ${value}`),
  Problems: ({ problems }) => [String(problems.length)],
  Stated: ({ stated }) =>
    stated.map(({ says, counted, agrees }) => `${says} ${agrees ? "=" : "≠"} ${counted ?? "nothing"}`),
  Labels: ({ plan, schedule }) => plan.tasks.flatMap((task) => schedule.of(task).facts.labels),
  Assignees: ({ plan, schedule }) => plan.tasks.flatMap((task) => fact(schedule.of(task).facts.assignee)),
  Estimates: ({ plan, schedule }) => plan.tasks.flatMap((task) => fact(schedule.of(task).facts.estimate?.text)),
  Due: ({ plan, schedule }) => plan.tasks.flatMap((task) => fact(schedule.of(task).facts.due)),
  Depends: ({ plan, schedule }) =>
    allUnits(plan.phases).flatMap(({ id }) =>
      (schedule.units.get(id)?.dependsOn ?? []).map((other) => `${id} on ${other}`),
    ),
  Waits: ({ plan, schedule }) => [
    ...allUnits(plan.phases).flatMap(({ id }) =>
      (schedule.units.get(id)?.blockedBy ?? []).map((other) => `${id} for ${other}`),
    ),
    ...plan.tasks.flatMap((task) => schedule.of(task).blockedBy.map((other) => `${task.id} for ${other}`)),
  ],
  Blanks: ({ placeholders }) => placeholders.map(({ kind, name }) => `${kind} ${name}`),
  Scopes: ({ placeholders }) => placeholders.map(({ scope }) => scope),
  Filled: ({ lines, placeholders }) => placeholders.map((blank) => fitValue(lines.text, blank, "Offline Sync")),
  When: ({ placeholders }) => placeholders.map(({ when }) => when),
  Warnings: ({ warnings }) => warnings.map(({ kind, line }) => `${kind} ${line + 1}`),
  Registers: ({ registers }) => registers.entries.map(({ kind, title }) => `${kind} ${title}`),
  Timeline: ({ registers }) =>
    registers.timeline.map(({ phase, start, end }) => `${phase ?? "–"} ${start ?? "–"} to ${end ?? "–"}`),
  Files: ({ registers }) => registers.files.map(({ how, path }) => `${how} ${path}`),
  Criteria: ({ registers }) =>
    registers.criteria.flatMap(({ role, items }) => items.map(({ text }) => `${role} ${text}`)),
};

/** What a result says nothing of, there must be none of. */
const always: readonly string[] = ["Apart", "Ignored"];

/** A result line by its words: `Counts: 1/2 (50%) · Ignored: fence 2`. */
function parseResult(line: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const part of line.split(" · ")) {
    const [, word = "", values = ""] = /^(\p{Lu}[\p{Ll} ]*): (\S.*)$/u.exec(part) ?? [];
    assert.ok(word in forms, `"${part}" is in no form that this test understands`);
    assert.ok(!said.has(word), `"${word}" is said twice`);
    said.set(word, values);
  }
  return said;
}

function check({ plan, config, result }: Example): void {
  assert.ok(result, "there is no result line below the example");
  const said = parseResult(result);
  const settings = config === undefined ? undefined : readConfig(config);
  assert.deepEqual(settings?.problems ?? [], []);
  const read = record(plan, settings?.policy);
  const words = [...said.keys(), ...always.filter((word) => !said.has(word))];
  const counted = words.map((word): readonly [string, string] => {
    const values = forms[word]?.(read) ?? [];
    return [word, values.length === 0 ? "none" : values.join(", ")];
  });
  const expected = words.map((word): readonly [string, string] => [word, said.get(word) ?? "none"]);
  assert.deepEqual(Object.fromEntries(counted), Object.fromEntries(expected));
}

describe("docs/plan-format.md", () => {
  const markdown = readFileSync(new URL("../../docs/plan-format.md", import.meta.url), "utf8");
  const { rules, chapters, anchors, links } = readPage(markdown);

  for (const { title, number, examples } of rules) {
    it(`${number ?? "?"} ${title}`, () => {
      assert.notEqual(examples.length, 0, "a rule has an example");
      examples.forEach(check);
    });
  }

  it("has at least 60 examples", () => {
    assert.ok(rules.flatMap(({ examples }) => examples).length >= 60);
  });

  it("numbers its rules by chapter without a gap", () => {
    const counts = new Map<number, number>();
    for (const { chapter, number } of rules) {
      const nth = (counts.get(chapter) ?? 0) + 1;
      counts.set(chapter, nth);
      assert.equal(number, `${chapter}.${nth}`);
    }
  });

  it("gives every heading an address of its own and links to nothing else", () => {
    assert.equal(new Set(anchors).size, anchors.length);
    assert.deepEqual(
      links.filter((link) => !anchors.includes(link)),
      [],
    );
  });

  it("has the chapters that comments in the source cite", () => {
    assert.deepEqual(chapters, [
      "1. Reading",
      "2. Tasks",
      "3. Structure",
      "4. Fields and status words",
      "5. Progress",
      "6. Placeholders",
      "7. The command line",
      "8. Settings",
      "9. Identity",
      "10. Working on a plan",
    ]);
  });

  it("is no plan itself", () => {
    assert.equal(record(markdown).isPlan, false);
  });
});
