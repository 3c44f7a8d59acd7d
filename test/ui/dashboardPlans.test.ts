import { amount } from "../support/samplePlan.ts";
import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import type { BarePage } from "./support/barePage.ts";
import { samplePlan } from "../support/samplePlan.ts";
import { planState, plansState } from "./support/sampleState.ts";
import { ShownDashboard } from "./support/shownDashboard.ts";

describe("the dashboard's page of all plans", function () {
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

  describe("the list of all plans", () => {
    it("finds plans by their words and shows how many", async () => {
      await shown.show(plansState);
      await bare.page.keyboard.press("/");
      await bare.page.keyboard.type("mara sync");
      await eventually(async () => assert.deepEqual(await shown.titles(), ["Implementation Plan: Offline Sync"]));
      assert.match((await bare.page.locator("[role=status]").allTextContents()).join(" "), /1 of 12 plans/u);
      await bare.page.keyboard.press("Escape");
      await eventually(async () => assert.equal((await shown.titles()).length, 12));
    });

    it("says that no plan fits, and shows all again", async () => {
      await shown.show(plansState);
      await bare.page.keyboard.press("/");
      await bare.page.keyboard.type("zzz");
      await shown.button("Show all plans").click();
      await eventually(async () => assert.equal((await shown.titles()).length, 12));
    });

    it("says how far the reading of the workspace is", async () => {
      const reading = "Looking for plans: 40 of 200 files";
      await shown.show({ ...plansState, plans: { rows: {}, total: amount(0, 0), reading } });
      assert.match((await bare.page.locator("[role=status]").allTextContents()).join(" "), /40 of 200 files/u);
    });

    it("keeps the focus in the page where what had it is gone", async () => {
      await shown.show(plansState);
      await bare.page.keyboard.press("/");
      await bare.page.keyboard.type("sync");
      await shown.button("Clear search").click();
      await eventually(async () => assert.equal((await shown.titles()).length, 12));
      await eventually(async () => assert.equal(await shown.focusedName(), "Search plans"));
    });

    it("filters", async () => {
      await shown.show(plansState);
      await shown.button(/^Done/u).click();
      await eventually(async () => assert.deepEqual(await shown.titles(), ["CDN switch", "Search relevance"]));
      await shown.button(/^Overdue/u).click();
      await eventually(async () => assert.equal((await shown.titles()).length, 2));
      assert.equal(await shown.button(/^Overdue/u).getAttribute("aria-pressed"), "true");
    });

    it("sorts", async () => {
      await shown.show(plansState);
      await bare.page.getByLabel("Sort by").selectOption("changed");
      await eventually(async () =>
        assert.deepEqual((await shown.titles()).slice(0, 2), ["Login with passkeys", "Profile page"]),
      );
      await bare.page.getByLabel("Sort by").selectOption("progress");
      await eventually(async () => assert.equal((await shown.titles())[0], "Repository plan"));
    });

    it("groups by folder, status and owner", async () => {
      await shown.show(plansState);
      const heads = async (): Promise<readonly string[]> =>
        (await bare.page.locator("h2").allTextContents()).map((text) => text.replace(/\s+/gu, " ").trim());
      await bare.page.getByLabel("Group by").selectOption("owner");
      await eventually(async () => assert.deepEqual(await heads(), ["Ada2", "Jo2", "Mara Lindqvist2", "No owner6"]));
      await bare.page.getByLabel("Group by").selectOption("status");
      await eventually(async () => assert.deepEqual(await heads(), ["Done2", "Draft2", "In progress7", "Paused1"]));
    });

    it("is walked and opened by keyboard", async () => {
      await shown.show(plansState);
      const { keyboard } = bare.page;
      await keyboard.press("/");
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      assert.equal(await shown.focusedName(), "Rollout of 4.0");
      await keyboard.press("Enter");
      await shown.assertPosted({ kind: "showPlan", uri: "file:///project/docs/rollout.md" });
    });

    it("opens a plan's file at its next task", async () => {
      await shown.show(plansState);
      await shown.button(/Retry with back-off/u).click();
      await shown.assertPosted({ kind: "openFile", uri: samplePlan.uri, line: 24 });
    });

    it("draws two hundred plans and changes of them", async () => {
      const [first] = Object.values(plansState.plans?.rows ?? {});
      assert.ok(first !== undefined);
      const rows = Object.fromEntries(
        [...Array(200).keys()].map((index) => [
          `file:///${index}`,
          { ...first, uri: `file:///${index}`, title: `Plan ${index}` },
        ]),
      );
      const total = amount(10, 20);
      const state = { ...plansState, plans: { rows, total, reading: null } };
      await shown.show(state);
      assert.equal((await shown.titles()).length, 200);
      const row = { ...first, uri: "file:///7", title: "Changed" };
      await shown.change(state, {
        ...plansState,
        plans: { rows: { ...rows, "file:///7": row }, total, reading: null },
      });
      await eventually(async () => assert.ok((await shown.titles()).includes("Changed")));
    });
  });

  describe("what is remembered", () => {
    it("is small and plain, for the host to show the same again", async () => {
      await shown.show(planState);
      await eventually(async () =>
        assert.deepEqual(await bare.remembered(), {
          level: "plan",
          uri: samplePlan.uri,
          pinned: false,
          unfolded: ["p2", "p2.2"],
          scroll: {},
          list: { search: "", filter: "all", sort: "path", group: "none" },
        }),
      );
    });

    it("brings back search, filter, order, grouping and scroll position after a reload", async () => {
      await shown.show(plansState, { height: 300 });
      await shown.button(/^Open \d/u).click();
      await bare.page.getByLabel("Sort by").selectOption("title");
      await bare.page.getByLabel("Group by").selectOption("folder");
      await bare.page.evaluate(() => scrollTo(0, 240));
      await eventually(async () =>
        assert.deepEqual(await bare.remembered(), {
          level: "plans",
          uri: "",
          pinned: false,
          unfolded: [],
          scroll: { plans: 240 },
          list: { search: "", filter: "open", sort: "title", group: "folder" },
        }),
      );
      const before = await shown.titles();
      await shown.show(plansState, { height: 300, remembered: await bare.remembered() });
      await eventually(async () => assert.deepEqual(await shown.titles(), before));
      await eventually(async () => assert.equal(await shown.scrollTop(), 240));
    });

    it("keeps each page's scroll position while going to and fro, and the focus at the plan one came from", async () => {
      await shown.show(plansState, { height: 300 });
      await bare.page.locator(".row .open", { hasText: "Offline Sync" }).focus();
      await bare.page.evaluate(() => scrollTo(0, 200));
      await bare.send({ kind: "state", revision: 2, state: planState });
      await eventually(async () => assert.equal(await shown.focusedName(), samplePlan.title));
      await eventually(async () => assert.equal(await shown.scrollTop(), 0));
      await bare.send({ kind: "state", revision: 3, state: plansState });
      await eventually(async () => assert.equal(await shown.focusedName(), samplePlan.title));
      await eventually(async () => assert.equal(await shown.scrollTop(), 200));
    });

    it("does no harm where it makes no sense", async () => {
      await shown.show(plansState, {
        remembered: { list: { filter: "?", search: 7 }, scroll: { plans: "x" }, level: [] },
      });
      assert.equal((await shown.titles()).length, 12);
    });
  });
});
