import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { readFacts } from "../../src/core/schedule/readFacts.ts";
import { snippetText } from "./snippetText.ts";
import { record } from "./support.ts";

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const root = new URL("../../", import.meta.url);
const snippets = Object.entries(
  JSON.parse(readFileSync(new URL("snippets/plan.code-snippets", root), "utf8")) as Record<string, Snippet>,
);

function text(prefix: string): string {
  const found = snippets.find(([, snippet]) => snippet.prefix === prefix);
  assert.ok(found !== undefined, `there is no snippet ${prefix}`);
  return snippetText(found[1].body);
}

/** A plan with a phase and a task into which a snippet was inserted. */
function planWith(prefix: string, before = "# Plan: Sync\n\n## Phase 1: Storage\n\n- [ ] Write\n\n"): PlanRecord {
  return record(`${before}${text(prefix)}\n`);
}

/** Roles of the groups with their totals. */
function groups(plan: PlanRecord): readonly string[] {
  return plan.plan.groups.map(({ role, tasks }) => `${role} ${tasks.length}`);
}

const reads: Readonly<Record<string, (prefix: string) => void>> = {
  "plan-new": (prefix) => {
    const plan = record(text(prefix));
    assert.equal(plan.plan.title, "Feature Implementation Plan");
    assert.deepEqual(
      plan.plan.phases.map(({ id }) => id),
      ["phase-1", "phase-2"],
    );
    assert.equal(plan.progress.headline.total, 4);
    assert.deepEqual(groups(plan), ["acceptance 1"]);
    assert.deepEqual(
      plan.registers.entries.map(({ kind }) => kind),
      ["risk", "log"],
    );
    assert.equal(plan.status.status, "draft");
    assert.equal(plan.fields.find(({ key }) => key === "created")?.value, "2026-11-20");
    assert.deepEqual(plan.warnings, []);
  },
  "plan-header": (prefix) => {
    const plan = record(`# P\n\n${text(prefix)}\n\n- [ ] a\n`);
    assert.deepEqual(
      plan.fields.map(({ key, value }) => `${key} ${value}`),
      ["status Draft", "owner Owner", "priority High", "created 2026-11-20", "updated 2026-11-20"],
    );
  },
  "plan-frontmatter": (prefix) => {
    const plan = record(`${text(prefix)}# P\n`);
    assert.equal(plan.isPlan, true);
    assert.deepEqual(plan.problems, []);
    assert.equal(plan.status.status, "draft");
  },
  "plan-phase": (prefix) => {
    const plan = record(`# P\n\n## Implementation\n\n${text(prefix)}`);
    const [phase] = plan.plan.phases;
    assert.equal(phase?.label, "Phase 1: Phase name");
    assert.equal(plan.plan.tasks.filter((task) => task.phase === "phase-1").length, 3);
  },
  "plan-step": (prefix) => {
    const plan = planWith(prefix);
    assert.deepEqual(
      plan.plan.phases[0]?.steps.map(({ label }) => label),
      ["Step 1.1: Step name"],
    );
    assert.equal(plan.progress.headline.total, 3);
  },
  "plan-task": (prefix) => assert.deepEqual(depths(planWith(prefix, "# P\n\n")), [0, 1]),
  "plan-task-details": (prefix) => {
    const plan = planWith(prefix, "# P\n\n");
    const [task] = plan.plan.tasks;
    assert.ok(task !== undefined);
    const facts = readFacts(plan.markdown, plan.plan, task);
    assert.deepEqual([task.id, facts.due, facts.assignee], ["T001", "2026-11-20", "Owner"]);
    assert.ok(facts.estimate !== null);
  },
  "plan-subtask": (prefix) => assert.deepEqual(depths(planWith(prefix, "# P\n\n- [ ] a\n")), [0, 1]),
  "plan-tasks": (prefix) => {
    const plan = planWith(prefix, "# P\n\n");
    assert.deepEqual(
      plan.plan.tasks.map(({ dialect, role }) => `${dialect} ${role}`),
      ["tableRow work", "tableRow work"],
    );
  },
  "plan-deliverables": (prefix) => assert.equal(planWith(prefix).progress.headline.total, 3),
  "plan-acceptance": (prefix) => {
    const plan = planWith(prefix);
    assert.deepEqual(groups(plan), ["acceptance 2"]);
    assert.equal(plan.plan.groups[0]?.phase, "phase-1");
  },
  "plan-done": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["acceptance 3"]),
  "plan-gates": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["gate 3"]),
  "plan-prerequisites": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["prerequisite 2"]),
  "plan-dependencies": (prefix) => assertEntry(planWith(prefix), "dependency", "version", "3.45"),
  "plan-depends": (prefix) => {
    const plan = planWith(prefix, "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n");
    assert.deepEqual(plan.schedule.units.get("phase-2")?.dependsOn, ["phase-1"]);
  },
  "plan-risks": (prefix) => assertEntry(planWith(prefix), "risk", "impact", "Low"),
  "plan-risk": (prefix) => {
    const plan = planWith(prefix, `# P\n\n- [ ] a\n\n${text("plan-risks")}`);
    assert.deepEqual(
      plan.registers.entries.map(({ kind }) => kind),
      ["risk", "risk"],
    );
  },
  "plan-issues": (prefix) => assertEntry(planWith(prefix), "issue", "impact", "Low"),
  "plan-decisions": (prefix) => assertEntry(planWith(prefix), "decision", "choice", "SQLite"),
  "plan-decision": (prefix) => {
    const plan = planWith(prefix, `# P\n\n- [ ] a\n\n${text("plan-decisions")}`);
    assert.deepEqual(
      plan.registers.entries.map(({ kind }) => kind),
      ["decision", "decision"],
    );
  },
  "plan-adr": (prefix) => {
    const plan = planWith(prefix, "# P\n\n- [ ] a\n\n## Decisions\n\n");
    assert.deepEqual(
      plan.registers.entries.map(({ kind }) => kind),
      ["decision"],
    );
  },
  "plan-questions": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["question 1"]),
  "plan-milestones": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["milestone 2"]),
  "plan-timeline": (prefix) => assertTimeline(planWith(prefix), 1),
  "plan-timeline-row": (prefix) => {
    assertTimeline(planWith(prefix, `# P\n\n## Phase 1: A\n\n- [ ] a\n\n${text("plan-timeline")}`), 2);
  },
  "plan-metrics": (prefix) => assertEntry(planWith(prefix), "metric", "target", "1 s"),
  "plan-log": (prefix) =>
    assert.deepEqual(
      planWith(prefix).registers.entries.map(({ kind }) => kind),
      ["log"],
    ),
  "plan-log-entry": (prefix) => {
    const plan = planWith(prefix, `# P\n\n- [ ] a\n\n${text("plan-log")}`);
    assert.deepEqual(
      plan.registers.entries.map(({ kind }) => kind),
      ["log", "log"],
    );
  },
  "plan-legend": (prefix) => {
    const plan = record(`# P\n\n- [-] a\n\n${text(prefix)}\n`);
    assert.equal(plan.plan.legendLines.size, 5);
    assert.deepEqual(
      plan.plan.tasks.map(({ state }) => state),
      ["cancelled"],
    );
  },
  "plan-context": (prefix) => {
    assert.deepEqual(
      planWith(prefix).registers.tables.map(({ kind }) => kind),
      ["technology"],
    );
  },
  "plan-files": (prefix) => {
    assert.deepEqual(
      planWith(prefix).registers.files.map(({ path }) => path),
      ["src/sync/queue.ts", "src/main.ts"],
    );
  },
  "plan-links": (prefix) => assert.equal(planWith(prefix).progress.headline.total, 1),
  "plan-testing": (prefix) => assert.deepEqual(groups(planWith(prefix)), ["verification 3"]),
  "plan-rollout": (prefix) => assert.equal(planWith(prefix).progress.headline.total, 4),
  "plan-rollback": (prefix) => assert.equal(planWith(prefix).progress.headline.total, 1),
  "plan-retro": (prefix) => assert.equal(planWith(prefix).progress.headline.total, 1),
};

function depths(plan: PlanRecord): readonly number[] {
  return plan.plan.tasks.map(({ depth }) => depth);
}

function assertEntry(plan: PlanRecord, kind: string, key: string, value: string): void {
  const [entry, ...more] = plan.registers.entries;
  assert.deepEqual([entry?.kind, entry?.fields.get(key), more.length], [kind, value, 0]);
}

function assertTimeline(plan: PlanRecord, rows: number): void {
  const { timeline } = plan.registers;
  assert.equal(timeline.length, rows);
  assert.deepEqual([timeline[0]?.phase, timeline[0]?.end], ["phase-1", "2026-11-20"]);
}

describe("snippets", () => {
  it("are 25 at least, each with a prefix that begins with plan, a description and a scope", () => {
    assert.ok(snippets.length >= 25, String(snippets.length));
    for (const [name, { prefix, description, scope }] of snippets) {
      assert.match(prefix, /^plan-[a-z-]+$/u);
      assert.match(description, /^[A-Z].{10,}[^.]$/u);
      assert.equal(scope, "markdown");
      assert.match(name, /^Plan/u);
    }
  });

  for (const [, { prefix, body }] of snippets) {
    it(`reads as intended: ${prefix}`, () => {
      const check = reads[prefix];
      assert.ok(check !== undefined, "there is no test of what it reads as");
      check(prefix);
    });

    it(`ends where writing goes on, and numbers its stops without a gap: ${prefix}`, () => {
      const source = body.join("\n");
      const stops = [...source.matchAll(/\$\{?(?<stop>\d+)/gu)].map(({ groups: found }) => Number(found?.["stop"]));
      assert.equal(stops.at(-1), 0);
      assert.deepEqual(
        [...new Set(stops.slice(0, -1))],
        Array.from({ length: stops.length - 1 }, (_, nth) => nth + 1),
      );
      assert.doesNotMatch(snippetText(body), /[${}]/u);
    });
  }

  it("stand in their document, in order", () => {
    const rows = snippets.map(([, { prefix, description }]) => `| \`${prefix}\` | ${description} |`);
    const shown = readFileSync(new URL("docs/snippets.md", root), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `plan-"))
      .map((line) => line.replace(/ +\|/gu, " |"));
    assert.deepEqual(shown, rows);
  });
});
