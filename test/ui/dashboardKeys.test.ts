import assert from "node:assert/strict";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { runTool } from "../../scripts/runTool.ts";
import { eventually } from "../support/eventually.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";

const tasks = Array.from({ length: 12 }, (_, nth) => `- [ ] T${String(nth + 1).padStart(3, "0")} part\n`).join("");
const long = Array.from(
  { length: 60 },
  (_, nth) => `## Phase ${nth + 1}: Part ${nth + 1}\n\n- [ ] a task of ${nth + 1}\n\n`,
);

describe("the dashboard by keyboard, and its place", function () {
  let workbench: Workbench;
  const file = (path: string): string => join(workbench.folder, path);
  const titleIs = async (frame: Frame, title: string): Promise<void> =>
    eventually(async () => assert.equal((await dashboardText(frame)).title, title));
  /** Name of what has the keyboard on the page, through all shadow trees. */
  const focused = async (frame: Frame): Promise<string> =>
    frame.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) {
        at = at.shadowRoot.activeElement;
      }
      return (at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim();
    });

  before(async function () {
    this.timeout(180_000);
    const build = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(build.code, 0, build.output);
    workbench = await openWorkbench();
    await writeFile(file("quick.md"), `# Quick Plan\n\n## Phase 1: A\n\n${tasks}`);
    await writeFile(file("long.md"), `# Long Plan\n\n${long.join("")}`);
    await workbench.ui.openFile("quick.md");
    await workbench.ui.openDashboard();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(`keys-${this.currentTest.title}`);
    }
  });

  after(async () => {
    await workbench?.close();
  });

  it("ticks as quickly as one types, and takes the last one back", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await titleIs(frame, "Quick Plan");
    await frame.locator('.unit-body input[aria-label^="T001"]').focus();
    for (let nth = 0; nth < 6; nth++) {
      await ui.page.keyboard.press("Space");
      await ui.page.keyboard.press("ArrowDown");
    }
    await ui.page.keyboard.press("Control+Z");
    const expected = tasks.replaceAll(/\[ \] (?=T00[1-5])/gu, "[x] ");
    await eventually(async () => assert.ok((await readFile(file("quick.md"), "utf8")).endsWith(expected)));
    await eventually(async () => assert.equal((await dashboardText(frame)).percent, "41%"));
    assert.match(await focused(frame), /^T007/u);
  });

  it("has the keyboard back when a question is closed", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.locator('.unit-body input[aria-label^="T009"]').focus();
    await ui.page.keyboard.press(".");
    await ui.quickInput.waitFor();
    await ui.page.keyboard.press("Escape");
    await eventually(async () => assert.match(await focused(frame), /^T009/u));
    await ui.page.keyboard.press("ArrowDown");
    await eventually(async () => assert.match(await focused(frame), /^T010/u));
  });

  it("goes back to the row of the plan by Alt and Left, where Ctrl+Z is the search field's", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    const before = await readFile(file("quick.md"), "utf8");
    await ui.page.keyboard.press("Alt+ArrowLeft");
    await titleIs(frame, "All Plans");
    await eventually(async () => assert.equal(await focused(frame), "Quick Plan"));
    await ui.page.keyboard.press("/");
    await ui.page.keyboard.type("pay");
    await eventually(async () => assert.equal(await frame.locator("planwright-plans .row").count(), 1));
    await ui.page.keyboard.press("Control+Z");
    await ui.page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await frame.locator("planwright-plans .row").count(), 6));
    assert.equal(await readFile(file("quick.md"), "utf8"), before);
  });

  it("takes back no tick of a plan that it does not show", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.locator("planwright-plans .row", { hasText: "Payments Migration" }).locator(".open").click();
    await titleIs(frame, "Implementation Plan: Payments Migration");
    assert.equal(await frame.getByRole("button", { name: "Undo Last Tick" }).count(), 0);
    const before = await readFile(file("quick.md"), "utf8");
    await ui.page.keyboard.press("Control+Z");
    await ui.runCommand("Notifications: Show Notifications");
    await ui.page.locator(".notifications-center", { hasText: "no tick to take back" }).waitFor();
    assert.equal(await readFile(file("quick.md"), "utf8"), before);
    await ui.runCommand("Notifications: Clear All Notifications");
  });

  it("is where it was after it was hidden behind another tab", async () => {
    const { ui } = workbench;
    await ui.runCommand("View: Focus First Editor Group");
    await ui.openFile("long.md");
    let frame = await ui.dashboard();
    await titleIs(frame, "Long Plan");
    await frame.locator('[data-unit="phase-40"]').click();
    await frame.locator('[data-unit="phase-40"][aria-expanded="true"]').waitFor();
    let top = -1;
    await eventually(async () => {
      const before = top;
      top = await frame.evaluate(() => Math.round(scrollY));
      assert.ok(top > 500 && top === before);
    });
    const tab = (name: string): ReturnType<Frame["locator"]> =>
      ui.page.locator(".tabs-container .tab", { hasText: name });
    await ui.runCommand("View: Focus First Editor Group");
    await ui.openFile("README.md");
    await ui.runCommand("View: Move Editor into Next Group");
    for (let round = 0; round < 3; round++) {
      await tab("Plan Dashboard").click();
      frame = await ui.dashboard();
      await titleIs(frame, "Long Plan");
      await eventually(async () => assert.equal(await frame.evaluate(() => Math.round(scrollY)), top));
      await tab("README.md").click();
    }
    await tab("README.md").click({ button: "middle" });
  });

  it("leaves no dead end where a pinned plan is renamed or goes away", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.getByRole("button", { name: "Stay with This Plan" }).click();
    await frame.getByRole("button", { name: "Follow the Plan in Front" }).waitFor();
    await rename(file("long.md"), file("longer.md"));
    await frame.getByText("long.md is not there, or is no plan any more.").waitFor();
    await frame.getByRole("button", { name: "All Plans" }).click();
    await titleIs(frame, "All Plans");
    await frame.locator("planwright-plans .row", { hasText: "Long Plan" }).locator(".open").click();
    await titleIs(frame, "Long Plan");
    await frame.getByRole("button", { name: "Stay with This Plan" }).waitFor();
    await rm(file("longer.md"));
  });

  it("logs no error", async () => {
    assert.deepEqual(await workbench.errors(), []);
  });
});
