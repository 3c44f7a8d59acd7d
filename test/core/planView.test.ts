import assert from "node:assert/strict";
import type { PlanView } from "../../src/core/protocol/planView.ts";
import { planReport } from "../../src/core/report/statusReport.ts";
import { factTarget } from "../../src/core/view/plan/factTarget.ts";
import { planRowView } from "../../src/core/view/plans/planRowView.ts";
import { assertGolden } from "./golden.ts";
import { fixture, record } from "./support.ts";
import { plainWords, someDay, viewOf, viewOfRecord } from "./viewSupport.ts";

describe("the view of a plan", () => {
  it("holds every block of a plan that has them all", () => {
    assertGolden("dashboard/full.view.json", viewOf(fixture("dashboard/full.md")));
  });

  it("has no block for what a plan does not have", () => {
    const view = viewOf("# Small\n\n- [ ] one\n- [x] two\n");
    assert.deepEqual(
      Object.entries(view)
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null))
        .map(([key]) => key),
      ["uri", "title", "location", "status", "headline", "phases", "tasks", "next"],
    );
  });

  const hints: readonly (readonly [what: string, text: string, hint: string | null])[] = [
    ["a plan without tasks", "# Plan\n\nWords.\n", "no tasks yet"],
    ["blanks before the work", "# Plan\n\n**Owner:** [Name]\n\n- [ ] one\n", "1 blanks first"],
    ["no blanks once the work has begun", "# Plan\n\n**Owner:** [Name]\n\n- [x] one\n- [ ] two\n", null],
    [
      "what is open elsewhere",
      "# Plan\n\n- [x] a\n\n## Acceptance criteria\n\n- [ ] b\n",
      "1 open in Acceptance criteria",
    ],
    ["contradictions", "# Plan\n\n**Status:** Done\n\n- [x] a\n- [ ] b\n", "1 contradictions"],
    ["nothing while work is next", "# Plan\n\n- [ ] a\n", null],
    ["nothing when all is done", "# Plan\n\n- [x] a\n", null],
    ["a status that was left", "# Plan\n\n**Status:** In Progress\n\n- [x] a\n", "all done, but status inProgress"],
    ["nothing in a plan that was given up", "# Plan\n\n**Status:** Cancelled\n", null],
  ];
  for (const [what, text, hint] of hints) {
    it(`hints at ${what}`, () => {
      assert.equal(viewOf(text).hint?.text ?? null, hint);
    });
  }

  it("draws a timeline from dates that are written, and none from estimates or one date alone", () => {
    const phase = (lines: string): string =>
      `# P\n\n## Phase 1: A\n\n${lines}\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n`;
    assert.equal(viewOf(phase("**Estimate:** 3 days")).timeline, null);
    assert.equal(viewOf(phase("**Due:** 2026-11-20")).timeline, null);
    const two = viewOf(
      phase("**Due:** 2026-11-20").replace("## Phase 2: B\n", "## Phase 2: B\n\n**Due:** 2026-11-10\n"),
    );
    assert.deepEqual(
      two.timeline?.rows.map(({ start, end, isPoint, tone }) => [start, end, isPoint, tone]),
      [
        ["2026-11-20", "2026-11-20", true, "planned"],
        ["2026-11-10", "2026-11-10", true, "overdue"],
      ],
    );
  });

  it("lists risks where no risk has both levels", () => {
    const risks = viewOf("# P\n\n- [ ] a\n\n## Risks\n\n- Fog: fly lower\n- Ice\n").risks;
    assert.equal(risks?.matrix, null);
    assert.deepEqual(
      risks?.list.map(({ title }) => title),
      ["Fog", "Ice"],
    );
  });

  it("asks no question that is answered", () => {
    const text = "# P\n\n- [ ] a\n\n## Open Questions\n\n- [ ] Who?\n- [x] When?\n- [ ] Why?\n";
    assert.deepEqual(
      viewOf(text).questions.map(({ title }) => title),
      ["Who?", "Why?"],
    );
  });

  const answered: readonly (readonly [question: string, isOpen: boolean])[] = [
    ["Who pays?", true],
    ["How are conflicts resolved?", true],
    ["Is it decided by the team?", true],
    ["Repo home. **Resolved 2026-05-06:** the old one", false],
    ["License? — Resolved: MIT", false],
    ["**Decided:** we use SQLite", false],
    ["Which database? → SQLite", false],
    ["~~Who pays?~~", false],
    ["None currently.", false],
    ["Nonetheless, who pays?", true],
    ["哪个数据库？已解决：SQLite", false],
  ];
  for (const [question, isOpen] of answered) {
    it(`takes "${question}" for ${isOpen ? "open" : "answered"}`, () => {
      const { questions } = viewOf(`# P\n\n- [ ] a\n\n## Open Questions\n\n- ${question}\n- Last?\n`);
      assert.equal(questions.length, isOpen ? 2 : 1);
    });
  }

  const logs: readonly (readonly [what: string, days: readonly string[], shown: string])[] = [
    ["growing downwards", ["2026-11-01", "2026-11-03", "2026-11-03"], "c b a"],
    ["growing upwards", ["2026-11-03", "2026-11-03", "2026-11-01"], "a b c"],
    ["without days as it is", ["Week 3", "Week 10", "2026-11-01"], "a b c"],
  ];
  for (const [what, days, shown] of logs) {
    it(`has a log ${what} with the newest first`, () => {
      const rows = days.map((day, nth) => `| ${day} | ${["a", "b", "c"][nth]} |`).join("\n");
      const { log } = viewOf(`# P\n\n- [ ] a\n\n## Progress log\n\n| Date | Update |\n| --- | --- |\n${rows}\n`);
      assert.equal(log.map(({ title }) => title).join(" "), shown);
    });
  }

  it("says a contradiction in two forms once, and a status in other words as it is written", () => {
    const view = viewOf("# P\n\n**Status:** Simmering gently\n**Progress:** 5/5 (100%)\n\n- [x] a\n- [ ] b\n");
    assert.equal(view.contradictions.length, 1);
    assert.deepEqual(
      view.facts.map(({ label, value }) => [label, value]),
      [["fact status", "Simmering gently"]],
    );
  });

  it("reads what was decided behind its day, and what a risk is behind its name", () => {
    const text =
      "# P\n\n- [ ] a\n\n## Decisions\n\n- 2026-10-02: Use SQLite\n\n## Risks\n\n- **Fog**: nobody sees it\n";
    const { decisions, risks } = viewOf(text);
    assert.deepEqual(
      decisions.map(({ title, date }) => [title, date]),
      [["Use SQLite", "2026-10-02"]],
    );
    assert.deepEqual(
      risks?.list.map(({ title, details }) => [title, details.map(({ value }) => value)]),
      [["Fog", ["nobody sees it"]]],
    );
  });

  it("has a fact for each of several links, and for fields of other names that lead somewhere", () => {
    const head =
      "**Spec:** [one](a.md), <https://example.com/b>, [no](javascript:x)\n**Mockup:** [sketch](c.md)\n**Team:** Blue";
    assert.deepEqual(
      viewOf(`# P\n\n${head}\n\n- [ ] a\n`).facts.map(({ value, opens }) => [value, opens]),
      [
        ["one", "file"],
        ["https://example.com/b", "page"],
        ["no", null],
        ["sketch", "file"],
      ],
    );
  });

  it("shows the tasks of a plan that has criteria only once, as what they are", () => {
    const view = viewOf("# P\n\n## Acceptance criteria\n\n- [x] a\n- [ ] b\n");
    assert.deepEqual([view.phases, view.meters.length, view.headline.value], [[], 1, "1/2 · 50%"]);
  });

  it("holds only the tasks of what is unfolded", () => {
    const text = fixture("dashboard/full.md");
    assert.deepEqual(Object.keys(viewOf(text, new Set(["phase-1", "nowhere"])).tasks), ["phase-1"]);
  });

  it("lists what is overdue: the plan, phases, milestones and tasks, and nothing of a plan that is over", () => {
    const view = viewOf(fixture("dashboard/full.md"));
    assert.deepEqual(
      view.overdue.map(({ id, label }) => [id, label]),
      [
        ["", "the plan"],
        ["", "Phase 2: Booking"],
        ["", "First booking"],
        ["T004", "T004 Hold a berth for ten minutes 📅 2026-11-05"],
      ],
    );
    assert.deepEqual(viewOf("# P\n\n**Status:** Cancelled\n**Due:** 2026-01-01\n\n- [ ] a\n").overdue, []);
  });

  it("cuts what is long and keeps every text on one line", () => {
    const long = "x".repeat(100_000);
    const view = viewOf(`# ${long}\n\n**Owner:** ${long}\n\n## Phase 1: ${long}\n\n- [ ] ${long}\n`);
    const texts: string[] = [];
    // Ids are the plan's own and nobody reads them.
    JSON.stringify({ ...view, tasks: Object.values(view.tasks) }, (key, value: unknown) => {
      texts.push(...(typeof value === "string" && key !== "id" ? [value] : []));
      return value;
    });
    assert.ok(Math.max(...texts.map((text) => text.length)) < 1000);
    assert.ok(texts.every((text) => !/[\n\r]/u.test(text)));
  });
});

describe("the figures of the view", () => {
  const texts = ["full"].map((name) => [name, fixture(`dashboard/${name}.md`)] as const);
  for (const [name, text] of texts) {
    it(`are those of the JSON report for ${name}`, () => {
      const plan = record(text);
      const view = viewOfRecord(plan);
      const report = JSON.parse(JSON.stringify(planReport("plan.md", plan))) as Report;
      const amounts = (units: PlanView["phases"]): unknown =>
        units.map(({ amount: { done, total, percent }, steps }) => [done, total, percent, amounts(steps)]);
      const figures = (units: readonly ReportUnit[]): unknown =>
        units.map(({ progress: { done, total, percent }, steps }) => [done, total, percent, figures(steps)]);
      assert.deepEqual(amounts(view.phases.filter(({ id }) => id !== "")), figures(report.phases));
      const { done, total, percent } = view.headline;
      assert.deepEqual({ done, total, percent }, pick(report.progress));
      assert.deepEqual(
        view.meters.flatMap(({ amount }) => (amount === null ? [] : [pick(amount)])),
        report.groups.map(pick),
      );
      const row = planRowView(
        { record: plan, today: someDay, words: plainWords },
        { location: "", folder: "", changed: { at: 0, text: "" } },
      );
      assert.deepEqual(pick(row.amount), pick(report.progress));
      assert.equal(row.overdue.count, view.overdue.length);
      assert.equal(row.blocked.count, view.blocked.length);
      assert.equal(row.blanks.count, view.blanks?.count ?? 0);
    });
  }
});

interface ReportFigure {
  readonly done: number;
  readonly total: number;
  readonly percent: number | null;
}

interface ReportUnit {
  readonly progress: ReportFigure;
  readonly steps: readonly ReportUnit[];
}

interface Report {
  readonly progress: ReportFigure;
  readonly phases: readonly ReportUnit[];
  readonly groups: readonly ReportFigure[];
}

function pick({ done, total, percent }: ReportFigure): ReportFigure {
  return { done, total, percent };
}

describe("what a fact leads to", () => {
  const cases: readonly (readonly [value: string, target: string | undefined])[] = [
    ["[spec](../spec.md)", "path ../spec.md"],
    ["[spec](../spec.md#part)", "path ../spec.md"],
    ["`docs/spec.md`", "path docs/spec.md"],
    ["docs/spec.md", "path docs/spec.md"],
    ["https://example.com/a?b#c", "page https://example.com/a?b#c"],
    ["<http://example.com>", "page http://example.com"],
    ["[ticket](https://example.com/1)", "page https://example.com/1"],
    ["javascript:alert(1)", undefined],
    ["[x](javascript:alert(1))", undefined],
    ["[x](command:workbench.action.quit)", undefined],
    ["[x](file:///etc/passwd)", undefined],
    ["vscode://some.extension/do", undefined],
    ["data:text/html,x.md", undefined],
    ["see docs/spec.md and more", undefined],
    ["Mara", undefined],
    ["feature/night-trains", undefined],
    ["v1.2", undefined],
    ["", undefined],
  ];
  for (const [value, target] of cases) {
    it(`of "${value}" is ${target ?? "nothing"}`, () => {
      const found = factTarget(value);
      assert.equal(found === undefined ? undefined : `${found.kind} ${found.target}`, target);
    });
  }
});
