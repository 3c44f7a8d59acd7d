import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import type { PlanView } from "../../src/core/protocol/planView.ts";
import type { DashboardState } from "../../src/core/protocol/toDashboard.ts";
import { eventually } from "../support/eventually.ts";
import { type BarePage, startBarePage } from "./support/barePage.ts";
import { ShownDashboard } from "./support/shownDashboard.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { amount, completePlan, samplePlan, task, unit } from "../support/samplePlan.ts";
import { planState, plansState } from "./support/sampleState.ts";

const themes = ["dark", "light", "highContrast", "highContrastLight"] as const;
const levels = { plan: planState, plans: plansState } as const;

describe("the dashboard's page", function () {
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

  const withPlan = (more: Partial<PlanView>): DashboardState => ({ ...planState, plan: { ...samplePlan, ...more } });
  const box = (name: string): Locator => bare.page.locator(".units").getByRole("checkbox", { name });

  for (const [level, state] of Object.entries(levels)) {
    for (const theme of themes) {
      for (const width of [300, 1400]) {
        it(`has no accessibility violation: ${level}, ${theme}, ${width} pixels`, async () => {
          await shown.show(state, { theme, width });
          const { violations } = await new AxeBuilder({ page: bare.page }).analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
            [],
          );
        });
      }
    }

    for (const width of [300, 700, 1400, 2560]) {
      it(`scrolls in no direction but down: ${level}, ${width} pixels`, async () => {
        await shown.show(state, { width });
        const sizes = await bare.page.evaluate(() => {
          const page = document.querySelector("planwright-dashboard")?.shadowRoot?.querySelector("main");
          return [document.documentElement.scrollWidth, page?.scrollWidth];
        });
        assert.ok(
          sizes.every((size) => size !== undefined && size <= width),
          sizes.join(", "),
        );
      });
    }

    it(`draws without a word in the console and under its policy: ${level}`, async () => {
      const before = bare.errors().length;
      await shown.show(state);
      await bare.page.evaluate(async () => document.fonts.ready);
      assert.deepEqual(bare.errors().slice(before), []);
    });
  }

  it("draws each icon with the glyph that the font has under its name", async () => {
    await shown.show(planState);
    const wrong = await bare.page.evaluate(() => {
      const rules = (sheets: Iterable<CSSStyleSheet>): readonly CSSStyleRule[] =>
        [...sheets].flatMap(({ cssRules }) => Array.from(cssRules)).filter((rule) => rule instanceof CSSStyleRule);
      const font = new Map(
        rules(document.styleSheets).map(({ selectorText, style }) => [selectorText.split("::")[0], style.content]),
      );
      const page = document.querySelector("planwright-dashboard")?.shadowRoot?.querySelector("planwright-plan");
      return rules(page?.shadowRoot?.adoptedStyleSheets ?? [])
        .filter(({ selectorText }) => selectorText.startsWith(".icon-") && selectorText.endsWith("::before"))
        .map(({ selectorText, style }) => [selectorText.slice(6, -8), style.content] as const)
        .filter(([name, content]) => content === "" || content !== font.get(`.codicon-${name}`));
    });
    assert.deepEqual(wrong, []);
  });

  for (const theme of themes) {
    it(`has no accessibility violation with everything unfolded and a message on it: ${theme}`, async () => {
      const m1 = [
        task("Works without a network", "done"),
        task("Loses nothing", "failed"),
        task("Which one?", "question"),
      ];
      await shown.show(withPlan({ tasks: { ...samplePlan.tasks, p1: [], m1 } }), { theme });
      for (const summary of await bare.page.locator("summary").all()) {
        await summary.click();
      }
      await bare.send({ kind: "answer", isDone: false, text: "The file has changed" });
      await bare.page.getByText("The file has changed").waitFor();
      const { violations } = await new AxeBuilder({ page: bare.page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        [],
      );
    });
  }

  it("says so where there is no plan, and begins one", async () => {
    await bare.open();
    await bare.send({ kind: "state", revision: 1, state: { ...plansState, level: "none", plans: null } });
    await shown.button("New Plan").click();
    await shown.assertPosted({ kind: "newPlan" });
    await shown.button("Open the Example").click();
    await shown.assertPosted({ kind: "openExample" });
    await bare.page.getByText(planState.labels.noPlansHelp).waitFor();
    assert.equal(await bare.page.locator("h1").textContent(), planState.labels.noPlans);
    const { violations } = await new AxeBuilder({ page: bare.page }).analyze();
    assert.deepEqual(violations, []);
  });

  it("shows the figures exactly as they were sent", async () => {
    await shown.show(planState);
    const { title, percent, bars } = await dashboardText(bare.page.mainFrame());
    assert.deepEqual([title, percent], [samplePlan.title, "40%"]);
    assert.deepEqual(bars.slice(0, 3), [
      "Progress 8/20 · 40%",
      "Phase 1: Local store 5/5 · 100%",
      "Phase 2: Change queue 3/6 · 50%",
    ]);
  });

  it("leaves out every block that the plan has no data for", async () => {
    const none = {
      next: [],
      blocked: [],
      overdue: [],
      meters: [],
      milestones: [],
      questions: [],
      decisions: [],
      log: [],
    };
    await shown.show(
      withPlan({ ...none, contradictions: [], facts: [], hint: null, timeline: null, risks: null, blanks: null }),
    );
    assert.deepEqual(await bare.page.locator("h2").allTextContents(), ["Phases"]);
  });

  it("draws no state that is older than the one on screen, and asks again where a patch does not fit", async () => {
    await bare.open();
    await bare.send({ kind: "state", revision: 5, state: withPlan({ title: "New" }) });
    await bare.send({ kind: "state", revision: 4, state: withPlan({ title: "Old" }) });
    await bare.send({
      kind: "patch",
      revision: 7,
      base: 6,
      patch: { within: { plan: { set: { title: "Patched" } } } },
    });
    await shown.assertPosted({ kind: "resync" });
    assert.equal((await bare.page.locator("h1").textContent())?.trim(), "New");
  });

  describe("tasks", () => {
    it("tells the host of a tick with the revision that is drawn", async () => {
      await shown.show(planState);
      await box("Measure the queue under load").click();
      await shown.assertPosted({ kind: "tick", revision: 1, task: "measure-the-queue-under-load", isDone: true });
    });

    it("shows a refused tick as it is, and says why", async () => {
      await shown.show(planState);
      const target = box("Cover airplane mode");
      await target.click();
      assert.ok(await target.isChecked());
      await bare.send({ kind: "answer", isDone: false, text: "The file has changed" });
      await eventually(async () => assert.ok(!(await target.isChecked())));
      assert.match((await bare.page.locator("[aria-live]").textContent()) ?? "", /The file has changed/u);
    });

    it("keeps what the host made of a tick", async () => {
      await shown.show(planState);
      await box("Cover airplane mode").click();
      const tasks = {
        ...samplePlan.tasks,
        "p2.2": [task("Cover airplane mode", "done")],
      };
      await bare.send({ kind: "answer", isDone: true, text: "" });
      await shown.change(planState, withPlan({ tasks }));
      await eventually(async () => assert.ok(await box("Cover airplane mode").isChecked()));
    });

    it("are reached and worked by keyboard alone", async () => {
      await shown.show(planState);
      const { keyboard } = bare.page;
      await box("Write entries in order").focus();
      await keyboard.press("ArrowDown");
      assert.equal(await shown.focusedName(), "Retry with back-off when the network is away");
      await keyboard.press("Enter");
      await shown.assertPosted({ kind: "goTo", revision: 1, line: 45 });
      await keyboard.press(".");
      const id = "retry-with-back-off-when-the-network-is-away";
      await shown.assertPosted({ kind: "setState", revision: 1, task: id });
      await keyboard.press("ArrowRight");
      await keyboard.press("ArrowRight");
      assert.equal(await shown.focusedName(), "Set the state of Retry with back-off when the network is away");
      await keyboard.press("ArrowLeft");
      await keyboard.press("ArrowLeft");
      await keyboard.press("Space");
      await shown.assertPosted({ kind: "tick", revision: 1, task: id, isDone: true });
      await keyboard.press("End");
      assert.equal(await shown.focusedName(), "Ask the server team for idempotent writes");
      await keyboard.press("Home");
      await keyboard.press("ArrowUp");
      assert.equal(await shown.focusedName(), "Measure the queue under load");
    });

    it("leave the focus to the next one where the one that had it goes away", async () => {
      await shown.show(planState);
      const list = bare.page.locator(".block.next").getByRole("checkbox");
      await list.first().focus();
      await shown.change(planState, withPlan({ next: samplePlan.next.slice(1) }));
      await eventually(async () => assert.equal(await list.count(), 1));
      await eventually(async () => assert.equal(await shown.focusedName(), "Measure the queue under load"));
    });

    it("are drawn two hundred at a time", async () => {
      const many = [...Array(450).keys()].map((index) => task(`Task ${index}`));
      await shown.show(withPlan({ tasks: { p1: many } }));
      const rows = bare.page.locator(".units").getByRole("checkbox");
      assert.equal(await rows.count(), 200);
      await shown.button(/Show more \(250\)/u).click();
      await eventually(async () => assert.equal(await rows.count(), 450));
    });
  });

  it("asks the host to unfold and fold a unit", async () => {
    await shown.show(planState);
    await shown.button("Phase 1: Local store").first().click();
    await shown.assertPosted({ kind: "unfold", id: "p1", isUnfolded: true, revision: 1 });
    await bare.page.locator("[data-unit='p2']").click();
    await shown.assertPosted({ kind: "unfold", id: "p2", isUnfolded: false, revision: 1 });
  });

  it("leads from a unit with nothing below it to its line", async () => {
    await shown.show(planState);
    await shown.button("Phase 5: Clean-up").first().click();
    await shown.assertPosted({ kind: "goTo", revision: 1, line: 20 });
    await shown.button("Add Task: Phase 5: Clean-up").click();
    await shown.assertPosted({ kind: "addTask", revision: 1, unit: "p5" });
  });

  it("offers every action of a plan with exactly what the host needs to know", async () => {
    await shown.show(planState);
    const actions: readonly (readonly [string | RegExp, object])[] = [
      ["Undo Last Tick", { kind: "undoTick", revision: 1 }],
      ["Copy Status Report", { kind: "copyReport", revision: 1 }],
      ["Export HTML Report", { kind: "exportReport", revision: 1 }],
      ["Keep Showing This Plan", { kind: "pin", isPinned: true }],
      ["docs/offline-sync-spec.md", { kind: "openFact", revision: 1, fact: 2 }],
      ["Add Task: Phase 2: Change queue", { kind: "addTask", revision: 1, unit: "p2" }],
      ["Add Log Entry", { kind: "addLog", revision: 1 }],
      ["Fill next", { kind: "fillNext", revision: 1 }],
      ["Go to the first", { kind: "goToBlank", revision: 1 }],
      [/Make them tickable/u, { kind: "convert", revision: 1, line: 80 }],
      ["Overall progress: 9/20 (45%)", { kind: "goTo", revision: 1, line: 8 }],
      ["plans/offline-sync.md", { kind: "openFile", uri: samplePlan.uri, line: 0 }],
      ["Back to All Plans", { kind: "showPlans" }],
    ];
    for (const [name, message] of actions) {
      await shown.button(name).first().click();
      await shown.assertPosted(message);
    }
  });

  it("goes back to all plans by Alt and Left", async () => {
    await shown.show(planState);
    await bare.page.keyboard.press("Alt+ArrowLeft");
    await shown.assertPosted({ kind: "showPlans" });
  });

  it("keeps focus and place over a change", async () => {
    await shown.show(planState, { height: 400 });
    const target = box("Retry with back-off when the network is away");
    await target.focus();
    await bare.page.mouse.wheel(0, 0);
    const top = (await target.boundingBox())?.y;
    await shown.change(planState, withPlan({ next: samplePlan.next.toReversed(), title: "Other title" }));
    await eventually(async () => assert.equal((await bare.page.locator("h1").textContent())?.trim(), "Other title"));
    assert.equal((await target.boundingBox())?.y, top);
    assert.equal(await shown.focusedName(), "Retry with back-off when the network is away");
  });

  it("brings a unit into view and into focus, at once or as soon as it is there", async () => {
    await shown.show(planState, { height: 300 });
    await bare.send({ kind: "focus", unit: "p4" });
    await eventually(async () => assert.equal(await shown.focusedName(), "Phase 4: Rollout"));
    await bare.send({ kind: "focus", unit: "p1.1" });
    const phases = samplePlan.phases.map((phase) =>
      phase.id === "p1" ? { ...phase, steps: [{ ...phase, id: "p1.1", label: "Step 1.1" }] } : phase,
    );
    await shown.change(planState, withPlan({ phases, tasks: { ...samplePlan.tasks, p1: [] } }));
    await eventually(async () => assert.equal(await shown.focusedName(), "Step 1.1"));
  });

  it("explains on demand how the number comes about", async () => {
    await shown.show(planState);
    const line = bare.page.getByText("8 of 20 tasks in 4 phases are done: 40%");
    assert.ok(!(await line.isVisible()));
    await bare.page.getByText("How this is counted").click();
    assert.ok(await line.isVisible());
  });

  it("has the timeline as a table too, and as a list where it is narrow", async () => {
    await shown.show(planState, { width: 1400 });
    await bare.page.getByText("Dates as a table").click();
    assert.ok(await bare.page.getByRole("cell", { name: "2026-11-25, overdue" }).isVisible());
    await bare.page.setViewportSize({ width: 400, height: 900 });
    await eventually(async () => assert.ok(await bare.page.locator(".timeline-list").isVisible()));
    assert.ok(!(await bare.page.locator(".gantt").isVisible()));
  });

  it("shows hostile words as words, within the page", async () => {
    const evil = `<img src=x onerror=alert(1)>\u202e${"W\u200b".repeat(50_000)}`;
    const before = bare.errors().length;
    await shown.show(
      withPlan({
        title: evil,
        location: evil,
        facts: [{ label: evil, value: evil, line: 1, opens: "page" }],
        phases: [unit("p1", evil, amount(1, 3), { notes: [{ kind: "dependsOn", text: evil }] })],
        next: [task(evil)],
        questions: [{ title: evil, line: 1, date: "", state: null, details: [{ label: evil, value: evil }] }],
      }),
      { width: 300 },
    );
    const [width, height, images] = await bare.page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight, document.querySelectorAll("img").length];
    });
    assert.equal(await bare.page.locator("planwright-plan img").count(), 0);
    assert.deepEqual([width, images], [300, 0]);
    assert.ok(height !== undefined && height < 12_000, `${height}`);
    assert.deepEqual(bare.errors().slice(before), []);
  });

  it("says without any motion that the plan has become complete where motion is reduced", async () => {
    await shown.show(planState);
    await shown.change(planState, { ...planState, plan: completePlan });
    await eventually(async () => assert.equal((await dashboardText(bare.page.mainFrame())).percent, "100%"));
    assert.equal(await bare.page.locator(".burst").count(), 0);
    assert.match((await bare.page.locator("[aria-live]").textContent()) ?? "", /Plan complete/u);
    const running = await bare.page.evaluate(() => document.getAnimations().length);
    assert.equal(running, 0);
  });

  it("celebrates for a moment where it may move, and not when a complete plan is opened", async () => {
    const moving = await startBarePage({ canMove: true });
    try {
      await moving.open();
      await moving.send({ kind: "state", revision: 1, state: { ...planState, plan: completePlan } });
      await moving.page.locator("h1").waitFor();
      assert.equal(await moving.page.locator(".burst").count(), 0);
      await moving.send({ kind: "state", revision: 2, state: planState });
      await moving.send({ kind: "state", revision: 3, state: { ...planState, plan: completePlan } });
      await moving.page.locator(".burst").waitFor({ state: "attached" });
      await moving.page.locator(".burst").waitFor({ state: "detached" });
    } finally {
      await moving.close();
    }
  });
});
