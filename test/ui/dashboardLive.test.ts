import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { root, runTool } from "../../scripts/runTool.ts";
import { eventually } from "../support/eventually.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";
import { outsideHosts } from "./support/outsideHosts.ts";
import { storedState } from "./support/storedState.ts";

const plan = "docs/plans/offline-sync.md";
const task = "Send the queue when the network returns";

describe("the dashboard on the workbench", function () {
  let workbench: Workbench;
  const file = (path = plan): string => join(workbench.folder, path);
  const percentIs = async (frame: Frame, percent: string): Promise<void> =>
    eventually(async () => assert.equal((await dashboardText(frame)).percent, percent));
  const titleIs = async (frame: Frame, title: string): Promise<void> =>
    eventually(async () => assert.equal((await dashboardText(frame)).title, title));
  const box = (frame: Frame, label: string): ReturnType<Frame["locator"]> =>
    frame.locator(`.unit-body input[aria-label=${JSON.stringify(label)}]`);

  before(async function () {
    this.timeout(180_000);
    const build = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(build.code, 0, build.output);
    workbench = await openWorkbench();
    await workbench.ui.openFile("offline-sync.md");
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(`live-${this.currentTest.title}`);
    }
  });

  after(async () => {
    await workbench?.close();
  });

  it("shows the figures of the CLI", async () => {
    const frame = await workbench.ui.openDashboard();
    const { output } = await runTool("node", [join(root, "dist", "cli.mjs"), "status", "--json", file()]);
    const [status] = (JSON.parse(output) as StatusJson).plans;
    assert.ok(status !== undefined);
    const figures = [status, ...status.phases, ...status.groups.map((progress) => ({ progress }))].map(
      ({ progress: { done, total, percent } }) => `${done}/${total} · ${percent}%`,
    );
    await eventually(async () => {
      const { bars } = await dashboardText(frame);
      assert.deepEqual(
        bars.map((bar) => /\d+\/\d+ · \d+%$/u.exec(bar)?.[0]),
        figures,
      );
    });
  });

  it("ticks a task by one character of the file, and follows an undo in the editor", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    const before = await readFile(file(), "utf8");
    await box(frame, task).click();
    await eventually(async () =>
      assert.equal(await readFile(file(), "utf8"), before.replace(`[ ] ${task}`, `[x] ${task}`)),
    );
    await percentIs(frame, "45%");
    assert.equal(await box(frame, task).isChecked(), true);
    await ui.runCommand("View: Focus First Editor Group");
    await ui.page.keyboard.press("Control+Z");
    await percentIs(frame, "40%");
    assert.equal(await box(frame, task).isChecked(), false);
    await ui.page.keyboard.press("Control+S");
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), before));
  });

  it("takes the last tick back by its own button", async () => {
    const frame = await workbench.ui.dashboard();
    const before = await readFile(file(), "utf8");
    await box(frame, task).click();
    await percentIs(frame, "45%");
    await frame.getByRole("button", { name: "Undo Last Tick" }).click();
    await percentIs(frame, "40%");
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), before));
  });

  it("follows what another program writes", async () => {
    const frame = await workbench.ui.dashboard();
    const before = await readFile(file(), "utf8");
    await writeFile(file(), before.replace(`[ ] ${task}`, `[x] ${task}`));
    await percentIs(frame, "45%");
    await writeFile(file(), before);
    await percentIs(frame, "40%");
  });

  it("goes to a task's line beside the dashboard", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.locator(".unit-body .task", { hasText: task }).getByRole("button", { name: task, exact: true }).click();
    await ui.page.locator(".statusbar", { hasText: "Ln 32," }).waitFor();
    assert.equal(await ui.page.locator(".tabs-container .tab", { hasText: "Plan Dashboard" }).count(), 1);
  });

  it("sets a state by the list that the editor uses", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    const before = await readFile(file(), "utf8");
    await box(frame, task).press(".");
    await ui.quickInput.waitFor();
    await ui.quickInput.fill("In Progress");
    await ui.page.keyboard.press("Enter");
    await frame.locator(".unit-body .task.inProgress", { hasText: task }).waitFor();
    await frame.getByRole("button", { name: "Undo Last Tick" }).click();
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), before));
  });

  it("adds a task and a log entry, each a line of the file", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    const before = await readFile(file(), "utf8");
    await frame
      .locator(".unit-body")
      .getByRole("button", { name: /^Add Task/u })
      .click();
    await ui.quickInput.fill("Warn before the store is full");
    await ui.page.keyboard.press("Enter");
    await box(frame, "Warn before the store is full").waitFor();
    await frame.getByRole("button", { name: "Add Log Entry" }).first().click();
    await ui.quickInput.fill("Warnings are planned");
    await ui.page.keyboard.press("Enter");
    await frame.getByText("Warnings are planned").waitFor();
    await eventually(async () => {
      const after = await readFile(file(), "utf8");
      assert.match(after, /- \[ \] Warn before the store is full/u);
      assert.match(after, /\| \d{4}-\d\d-\d\d \| Warnings are planned/u);
    });
    await writeFile(file(), before);
    await percentIs(frame, "40%");
  });

  it("copies a status report with the page's figures", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.getByRole("button", { name: "Copy Status Report" }).click();
    await eventually(async () => {
      const copied = await ui.page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /Offline Sync/u);
      assert.match(copied, /8\/20 · 40%/u);
      assert.match(copied, /3\/6 · 50%/u);
    });
  });

  it("writes an HTML report where the user says, that needs nothing beside", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame.getByRole("button", { name: "Export HTML Report" }).click();
    await eventually(async () => assert.match(await ui.quickInput.inputValue(), /offline-sync-report\.html$/u));
    await ui.page.keyboard.press("Enter");
    await eventually(async () => {
      const html = await readFile(file("docs/plans/offline-sync-report.html"), "utf8");
      assert.match(html, /8\/20/u);
      assert.doesNotMatch(html, /<script|https?:\/\//u);
    });
    await rm(file("docs/plans/offline-sync-report.html"));
  });

  it("lists all plans, finds some by words and by filter, and keeps that when it comes back", async () => {
    const frame = await workbench.ui.dashboard();
    await frame.getByRole("button", { name: "Back to All Plans" }).click();
    await titleIs(frame, "All Plans");
    const rows = frame.locator("planwright-plans .row");
    await eventually(async () => assert.equal(await rows.count(), 4));
    await frame.locator("planwright-plans input").first().fill("payments");
    await eventually(async () => assert.equal(await rows.count(), 1));
    await rows.locator(".open").click();
    await titleIs(frame, "Implementation Plan: Payments Migration");
    await frame.getByRole("button", { name: "Back to All Plans" }).click();
    await eventually(async () => assert.equal(await rows.count(), 1));
    await frame.locator("planwright-plans input").first().fill("");
    await eventually(async () => assert.equal(await rows.count(), 4));
  });

  it("shows a plan's new figure in the list when its file changes", async () => {
    const frame = await workbench.ui.dashboard();
    const before = await readFile(file(), "utf8");
    const row = frame.locator("planwright-plans .row", { hasText: "Offline Sync" });
    await row.getByText("8/20 · 40%").waitFor();
    await writeFile(file(), before.replace(`[ ] ${task}`, `[x] ${task}`));
    await row.getByText("9/20 · 45%").waitFor();
    await writeFile(file(), before);
    await row.getByText("8/20 · 40%").waitFor();
    const made = file("docs/plans/brand-new.md");
    await writeFile(made, "# Brand New Plan\n\n## Phase 1: A\n\n- [ ] one\n- [x] two\n");
    await frame.locator("planwright-plans .row", { hasText: "Brand New Plan" }).waitFor();
    await rm(made);
    await frame.locator("planwright-plans .row", { hasText: "Brand New Plan" }).waitFor({ state: "detached" });
  });

  it("follows the plan in front unless it is pinned", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    await frame
      .locator("planwright-plans .row")
      .getByRole("button", { name: /Offline Sync/u })
      .first()
      .click();
    await titleIs(frame, "Implementation Plan: Offline Sync");
    await ui.runCommand("View: Focus First Editor Group");
    await ui.openFile("payments-migration.md");
    await titleIs(frame, "Implementation Plan: Payments Migration");
    await frame.getByRole("button", { name: "Stay with This Plan" }).click();
    await frame.getByRole("button", { name: "Follow the Plan in Front" }).waitFor();
    await ui.runCommand("View: Focus First Editor Group");
    await ui.openFile("offline-sync.md");
    await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "40%"));
    await titleIs(frame, "Implementation Plan: Payments Migration");
  });

  it("is what it was after the window is loaded again, pinned and unfolded", async () => {
    const { ui } = workbench;
    const before = await ui.dashboard();
    const unfolded = '[data-unit="phase-2"][aria-expanded="true"]';
    await before.locator('[data-unit="phase-2"]').click();
    await before.locator(unfolded).waitFor();
    const kept = /payments-migration\.md[^\n]{0,80}pinned[^\n]{0,20}true[^\n]{0,80}phase-2/u;
    // A browser may close at any time: the workbench keeps its state now and then, and what is not kept yet is lost.
    await eventually(async () => assert.match(await storedState(ui.page), kept));
    await ui.page.reload();
    await ui.statusBarItem.waitFor({ timeout: 60_000 });
    const frame = await ui.dashboard(40_000);
    await titleIs(frame, "Implementation Plan: Payments Migration");
    await frame.getByRole("button", { name: "Follow the Plan in Front" }).waitFor();
    await frame.locator(unfolded).waitFor();
    await frame.getByRole("button", { name: "Follow the Plan in Front" }).click();
  });

  it("changes its colours with the theme and stays where it was", async () => {
    const { ui } = workbench;
    const frame = await ui.dashboard();
    const background = async (): Promise<string> =>
      frame.evaluate(
        () => getComputedStyle(document.querySelector("planwright-dashboard") ?? document.body).backgroundColor,
      );
    const { title } = await dashboardText(frame);
    const dark = await background();
    await ui.runCommand("Preferences: Toggle between Light/Dark Themes");
    await eventually(async () => assert.notEqual(await background(), dark));
    assert.equal((await dashboardText(frame)).title, title);
    await ui.runCommand("Preferences: Toggle between Light/Dark Themes");
    await eventually(async () => assert.equal(await background(), dark));
  });

  it("asks no host outside for anything and logs no error", async () => {
    assert.deepEqual(outsideHosts(workbench.hosts), []);
    assert.deepEqual(await workbench.errors(), []);
  });
});

interface Figures {
  readonly done: number;
  readonly total: number;
  readonly percent: number | null;
}

interface StatusJson {
  readonly plans: readonly {
    readonly progress: Figures;
    readonly phases: readonly { readonly progress: Figures }[];
    readonly groups: readonly Figures[];
  }[];
}
