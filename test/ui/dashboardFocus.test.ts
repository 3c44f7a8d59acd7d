import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import type { PlanView } from "../../src/core/protocol/planView.ts";
import type { PlanRowView } from "../../src/core/protocol/plansView.ts";
import type { DashboardState } from "../../src/core/protocol/toDashboard.ts";
import { eventually } from "../support/eventually.ts";
import { amount, samplePlan, task } from "../support/samplePlan.ts";
import type { BarePage } from "./support/barePage.ts";
import { planState, plansState } from "./support/sampleState.ts";
import { ShownDashboard } from "./support/shownDashboard.ts";

const withPlan = (more: Partial<PlanView>): DashboardState => ({ ...planState, plan: { ...samplePlan, ...more } });
const withRows = (change: (rows: readonly PlanRowView[]) => readonly PlanRowView[]): DashboardState => ({
  ...plansState,
  plans: plansState.plans && {
    ...plansState.plans,
    rows: Object.fromEntries(change(Object.values(plansState.plans.rows)).map((row) => [row.uri, row])),
  },
});

describe("the focus on the dashboard's page", function () {
  this.timeout(60_000);
  let shown: ShownDashboard;
  let bare: BarePage;

  before(async () => {
    shown = await ShownDashboard.start();
    ({ bare } = shown);
  });

  after(async () => {
    await bare?.close();
  });

  const box = (block: string, name: string): Locator =>
    bare.page.locator(`.block.${block}`).getByRole("checkbox", { name });
  const focusIsOn = async (name: string): Promise<void> =>
    eventually(async () => assert.equal(await shown.focusedName(), name));

  /** Sends a change and waits until it is drawn. */
  const change = async (before: DashboardState, after: DashboardState): Promise<void> => {
    await shown.change(before, { ...after, labels: { ...after.labels, actions: "drawn", allPlans: "drawn" } });
    await bare.page.locator("nav[aria-label='drawn'], h1:text-is('drawn'), .start").first().waitFor();
  };

  const [asked, merge] = ["Ask the server team for idempotent writes", "Choose a merge rule"];
  const { "p2.2": inStep = [], ...otherTasks } = samplePlan.tasks;
  const onPlan: readonly (readonly [
    what: string,
    from: () => Locator,
    after: Partial<PlanView>,
    on: string,
    more?: Partial<DashboardState>,
  ])[] = [
    [
      "stays on a task whose row is moved",
      () => box("phases", "Write entries in order"),
      { tasks: { ...samplePlan.tasks, "p2.2": inStep.toReversed() } },
      "Write entries in order",
    ],
    [
      "stays on a task whose phase is moved",
      () => box("phases", "Cover airplane mode"),
      { phases: samplePlan.phases.toReversed() },
      "Cover airplane mode",
    ],
    [
      "stays where a section comes above it",
      () => box("blocked", merge),
      { next: [...samplePlan.next, task("One more")] },
      merge,
    ],
    ["goes on to the next block where the last task of one goes", () => box("overdue", asked), { overdue: [] }, asked],
    [
      "goes to the last row that is left where the last one goes",
      () => box("blocked", merge),
      { blocked: samplePlan.blocked.slice(0, 1) },
      asked,
    ],
    [
      "goes from the words of a row to the box of the next",
      () => bare.page.locator(".block.next .task").first().locator(".text-button"),
      { next: samplePlan.next.slice(1) },
      "Measure the queue under load",
    ],
    [
      "goes to a row without a box where only that is left",
      () => box("overdue", asked),
      { overdue: [{ ...task("Phase 3 is late"), id: "" }] },
      "Phase 3 is late",
    ],
    [
      "goes to the heading of a phase that is folded over it",
      () => box("phases", "Cover airplane mode"),
      { tasks: otherTasks },
      "Step 2.2: Replay changes in order",
    ],
    [
      "stays on a phase that has nothing to unfold any more",
      () => bare.page.locator("[data-unit='p4']"),
      { phases: samplePlan.phases.map((phase) => (phase.id === "p4" ? { ...phase, tasks: 0 } : phase)) },
      "Phase 4: Rollout",
    ],
    [
      "goes on to the next block where its own goes",
      () => bare.page.locator(".block.questions button").last(),
      { questions: [] },
      "SQLite instead of IndexedDB",
    ],
    [
      "goes back where nothing comes after it",
      () => bare.page.locator(".block.log .action"),
      { log: [] },
      "SQLite instead of IndexedDB",
    ],
    [
      "goes to the title when the hint is done",
      () => shown.button("Fill next").first(),
      { hint: null },
      samplePlan.title,
    ],
    [
      "goes to the title where there is no tick to take back any more",
      () => shown.button("Undo Last Tick"),
      {},
      samplePlan.title,
      { canUndo: false },
    ],
  ];
  for (const [what, from, after, on, more] of onPlan) {
    it(`${what}: ${on}`, async () => {
      await shown.show(planState);
      await from().focus();
      await change(planState, { ...withPlan(after), ...more });
      await focusIsOn(on);
    });
  }

  const row = (title: string): Locator => bare.page.locator(".row", { hasText: title }).locator(".open");
  const onPlans: readonly (readonly [what: string, from: string, after: DashboardState, on: string])[] = [
    [
      "stays on a plan that is sorted elsewhere",
      "Export",
      withRows((rows) => rows.map((one) => (one.title === "Export" ? { ...one, location: "A/first.md" } : one))),
      "Export",
    ],
    ["goes on to the next plan", "Export", withRows((rows) => rows.filter(({ title }) => title !== "Export")), "To do"],
    [
      "goes to the plan before the last",
      "To do",
      withRows((rows) => rows.filter(({ title }) => title !== "To do")),
      "Export",
    ],
  ];
  for (const [what, from, after, on] of onPlans) {
    it(`${what}: ${on}`, async () => {
      await shown.show(plansState);
      await row(from).focus();
      await change(plansState, after);
      await focusIsOn(on);
    });
  }

  it("stays on a plan that another group takes", async () => {
    await shown.show(plansState, {
      remembered: { list: { search: "", filter: "all", sort: "path", group: "status" } },
    });
    await row("Export").focus();
    await change(
      plansState,
      withRows((rows) =>
        rows.map((one) =>
          one.title === "Export" ? { ...one, amount: amount(21, 21), status: { status: "done", text: "Done" } } : one,
        ),
      ),
    );
    await focusIsOn("Export");
  });

  it("stays with what sorts, groups and filters", async () => {
    await shown.show(plansState);
    for (const [label, value] of [
      ["Sort", "progress"],
      ["Group", "folder"],
    ] as const) {
      const choice = bare.page.getByLabel(label, { exact: false }).and(bare.page.locator("select"));
      await choice.focus();
      await choice.selectOption(value);
      assert.ok(await choice.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
    }
    const filter = bare.page.locator(".pill", { hasText: plansState.labels.filterBlocked });
    await filter.focus();
    await bare.page.keyboard.press("Space");
    await eventually(async () => assert.equal(await filter.getAttribute("aria-pressed"), "true"));
    assert.ok(await filter.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
  });

  it("goes to the words that stand there where the plan goes away, and to the page that comes after reading", async () => {
    await shown.show(planState);
    await box("next", "Measure the queue").focus();
    const gone: DashboardState = { ...plansState, level: "none", plans: null, missing: "a.md is not there." };
    await bare.send({ kind: "state", revision: 2, state: gone });
    await focusIsOn("a.md is not there.");
    await bare.send({ kind: "state", revision: 3, state: { ...planState, plan: null } });
    await bare.page.locator(".loading").waitFor();
    await bare.send({ kind: "state", revision: 4, state: planState });
    await focusIsOn(samplePlan.title);
  });

  it("is not taken from the editor while somebody types there, and is in the right place afterwards", async () => {
    await shown.show(planState);
    await box("overdue", asked).focus();
    await bare.page.evaluate(() => (document.hasFocus = () => false));
    await change(planState, withPlan({ overdue: [] }));
    await focusIsOn("");
    await bare.page.evaluate(() => dispatchEvent(new Event("focus")));
    await focusIsOn(asked);
  });
});
