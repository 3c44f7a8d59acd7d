import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runTool } from "../../scripts/runTool.ts";
import type { PlanwrightPage } from "../../scripts/workbench/planwrightPage.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";
import { outsideHosts } from "./support/outsideHosts.ts";

/** The figures of `planwright status --json` that the other surfaces show, too. */
interface StatusJson {
  readonly plans: readonly {
    readonly path: string;
    readonly title: string;
    readonly complete: boolean;
    readonly progress: { readonly done: number; readonly total: number; readonly percent: number };
    readonly phases: readonly { readonly line: number; readonly progress: Figures }[];
  }[];
}

interface Figures {
  readonly done: number;
  readonly total: number;
  readonly percent: number | null;
}

async function statusOf(path: string): Promise<StatusJson> {
  const { output } = await runTool("node", [join(root, "dist", "cli.mjs"), "status", "--json", path]);
  return JSON.parse(output) as StatusJson;
}

function figuresOf({ done, total, percent }: Figures): string {
  return total === 0 ? "no tasks yet" : `${done}/${total} · ${percent}%`;
}

/** The name of the element that has the keyboard. */
async function focusedLabel({ page }: PlanwrightPage): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
}

describe("the loop in the workbench", function () {
  const plan = "docs/plans/offline-sync.md";
  let workbench: Workbench;
  const file = (path = plan): string => join(workbench.folder, path);

  before(async function () {
    this.timeout(180_000);
    const build = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(build.code, 0, build.output);
    workbench = await openWorkbench();
    await workbench.ui.openFile("offline-sync.md");
    await workbench.ui.openSidebar();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(this.currentTest.title);
    }
  });

  after(async () => {
    await workbench?.close();
  });

  it("shows the plan in the tree and its percentage in the status bar", async () => {
    const { ui } = workbench;
    await ui.row("Offline Sync, 8 of 20 tasks done").waitFor();
    await ui.row("Phase 2: Change queue, 3 of 6 tasks done").waitFor();
    await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "40%"));
    assert.match((await ui.statusBarItem.locator("[aria-label]").first().getAttribute("aria-label")) ?? "", /8 of 20/u);
  });

  it("opens the dashboard by a click on the status bar", async () => {
    const { ui } = workbench;
    const frame = await ui.openDashboard();
    await eventually(async () => {
      const { title, percent, bars } = await dashboardText(frame);
      assert.deepEqual([title, percent, bars[0]], ["Implementation Plan: Offline Sync", "40%", "Progress 8/20 · 40%"]);
      assert.equal(bars[2], "Phase 2: Change queue 3/6 · 50%");
    });
  });

  it("changes one character by a tick, and every surface follows, and back by undo", async () => {
    const { ui } = workbench;
    const before = await readFile(file(), "utf8");
    const row = "Send the queue when the network returns";
    await ui.checkbox(row).click();
    await ui.restMouse();
    await eventually(async () => {
      const after = await readFile(file(), "utf8");
      assert.equal(after, before.replace(`[ ] ${row}`, `[x] ${row}`));
    });
    await ui.row("Offline Sync, 9 of 20 tasks done").waitFor();
    await ui.row(`${row}, done`).waitFor();
    const frame = await ui.dashboard();
    await eventually(async () => {
      assert.equal((await ui.statusBarItem.innerText()).trim(), "45%");
      assert.equal((await dashboardText(frame)).bars[2], "Phase 2: Change queue 4/6 · 66%");
    });
    await ui.runCommand("View: Focus First Editor Group");
    await ui.page.keyboard.press("Control+Z");
    await ui.row("Offline Sync, 8 of 20 tasks done").waitFor();
    await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "40%"));
    await ui.page.keyboard.press("Control+S");
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), before));
  });

  it("takes a tick back from the dashboard, by its button and by Ctrl+Z", async () => {
    const { ui } = workbench;
    const before = await readFile(file(), "utf8");
    const row = "Send the queue when the network returns";
    const undo: Readonly<Record<string, () => Promise<void>>> = {
      button: async () => (await ui.dashboard()).getByRole("button", { name: "Undo Last Tick" }).click(),
      key: async () => ui.page.keyboard.press("Control+Z"),
    };
    for (const [name, act] of Object.entries(undo)) {
      await ui.checkbox(row).click();
      await ui.row(`${row}, done`).waitFor();
      await eventually(async () => assert.notEqual(await readFile(file(), "utf8"), before));
      await ui.page.locator(".tabs-container .tab", { hasText: "Plan Dashboard" }).click();
      await act();
      await eventually(async () => assert.equal(await readFile(file(), "utf8"), before, name));
      await ui.row(`${row}, open`).waitFor();
    }
    await ui.restMouse();
    await ui.runCommand("View: Focus First Editor Group");
  });

  it("toggles by keyboard: Tab into the box, then Space", async () => {
    const { ui } = workbench;
    const row = "Detect two edits of the same report";
    await ui.row(row).locator(".monaco-icon-label").click();
    await ui.restMouse();
    // The click also goes to the task's line; when that is done, the list has the focus back.
    await ui.page.locator(".statusbar", { hasText: "Ln 42, Col 1" }).waitFor();
    await eventually(async () => assert.match((await ui.row(row).getAttribute("class")) ?? "", /\bfocused\b/u));
    await ui.page.keyboard.press("Tab");
    await eventually(async () => assert.equal(await focusedLabel(ui), `${row}, open`));
    await ui.page.keyboard.press("Space");
    await ui.row(`${row}, done`).waitFor();
    await eventually(async () => assert.match(await readFile(file(), "utf8"), new RegExp(`\\[x\\] ${row}`, "u")));
    await ui.checkbox(row).click();
    await ui.restMouse();
    await ui.row(`${row}, open`).waitFor();
    await eventually(async () => assert.match(await readFile(file(), "utf8"), new RegExp(`\\[ \\] ${row}`, "u")));
  });

  it("loses none of five quick ticks", async () => {
    const { ui } = workbench;
    const before = await readFile(file(), "utf8");
    const boxes = before.match(/(?<=^- \[ \] ).+$/gmu)?.slice(2, 7) ?? [];
    assert.equal(boxes.length, 5);
    await ui.sidebarRests();
    for (const box of boxes) {
      await ui.checkbox(box).click();
      await ui.restMouse();
    }
    const ticked = boxes.reduce((text, box) => text.replace(`[ ] ${box}`, `[x] ${box}`), before);
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), ticked));
    await ui.row("Offline Sync, 13 of 20 tasks done").waitFor();
    await writeFile(file(), before);
    await ui.row("Offline Sync, 8 of 20 tasks done").waitFor();
  });

  it("follows what another program writes", async () => {
    const { ui } = workbench;
    const before = await readFile(file(), "utf8");
    await writeFile(file(), before.replaceAll("- [ ] ", "- [x] "));
    await ui.row("Phase 4: Rollout, 4 of 4 tasks done").waitFor();
    await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "20/20 · 2 open"));
    await writeFile(file(), before);
    await ui.row("Offline Sync, 8 of 20 tasks done").waitFor();
  });

  it("explains a placeholder on hover", async () => {
    const { ui } = workbench;
    await ui.runCommand("View: Focus First Editor Group");
    await ui.openFile("payments-migration.md");
    const blank = ui.page.locator(".view-line", { hasText: /\[[A-Z][^\]]+\]/u }).first();
    const words = /\[([A-Z][^\]]+)\]/u.exec((await blank.innerText()).replaceAll("\u00a0", " "))?.[1] ?? "";
    const hover = ui.page.locator(".monaco-hover .hover-contents", { hasText: "Placeholder" }).first();
    // The line is drawn anew when its blanks are marked, and a pointer that rests on what is gone opens nothing.
    await eventually(async () => {
      await ui.restMouse();
      await blank
        .getByText(/\[[A-Z]/u)
        .last()
        .hover({ timeout: 5000 });
      await hover.waitFor({ timeout: 5000 });
    });
    assert.ok((await hover.innerText()).replaceAll("\u00a0", " ").includes(words));
    await ui.restMouse();
  });

  it("creates a plan from a template, and never over an existing file", async () => {
    const { ui } = workbench;
    const plans = file("docs/plans");
    const existing = await readdir(plans);
    for (const attempt of [1, 2]) {
      await ui.runCommand("Planwright Plans: New Implementation Plan");
      await ui.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
      await ui.page.keyboard.press("Enter");
      await ui.page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
      await ui.quickInput.fill("Night Mode");
      await ui.page.locator(".quick-input-message", { hasText: "-night-mode.md" }).waitFor();
      await ui.page.keyboard.press("Enter");
      await eventually(async () => assert.equal((await readdir(plans)).length, existing.length + attempt));
      const name = attempt === 1 ? "night-mode.md" : "night-mode-2.md";
      await ui.page.locator(`.tabs-container .tab.active[data-resource-name$="${name}"]`).waitFor();
      await eventually(async () => assert.match(await ui.editorText(), /# Implementation Plan: Night Mode/u));
    }
    const created = (await readdir(plans)).filter((name) => !existing.includes(name)).toSorted();
    assert.match(created.join(" "), /^\d{4}-\d\d-\d\d-night-mode-2\.md \d{4}-\d\d-\d\d-night-mode\.md$/u);
    for (const name of created) {
      assert.match(await readFile(join(plans, name), "utf8"), /^# Implementation Plan: Night Mode\n/u);
    }
  });

  it("shows the same figures on all six surfaces, for every plan", async () => {
    const { ui } = workbench;
    const { plans } = await statusOf(workbench.folder);
    assert.ok(plans.length >= 4);
    await ui.runCommand("View: Focus First Editor Group");
    // The preview beside the editor, which follows it.
    await ui.page.keyboard.press("Control+K");
    await ui.page.keyboard.press("V");
    await eventually(async () => assert.ok((await ui.previewBars()).length > 0));
    await ui.page.locator('.sidebar [role="button"][aria-label="Collapse All"]').first().click();
    await ui.restMouse();
    const open = async (path: string, line?: number): Promise<void> => {
      await ui.runCommand("View: Focus First Editor Group");
      await ui.openFile(path.slice(workbench.folder.length + 1), line);
    };
    for (const { path, title, complete, progress, phases } of plans) {
      const phase = phases.find((one) => one.progress.total > 0);
      const counted = phase?.progress;
      await open(path, phase?.line);
      const { done, total, percent } = progress;
      await eventually(async () => {
        assert.equal((await ui.statusBarItem.innerText()).trim(), complete ? "✓" : `${percent}%`, title);
        const label = `[aria-label*=", ${done} of ${total} tasks done"]`;
        assert.ok((await ui.page.locator(`.pane-body .monaco-list-row${label}`).count()) > 0, `${title} in the tree`);
        const preview = await ui.previewBars();
        assert.ok(preview[0]?.includes(`${done}/${total} · ${percent}%`), `${title} in the preview: ${preview.join()}`);
        if (counted !== undefined) {
          assert.ok(preview.some((bar) => bar.includes(figuresOf(counted))));
          const lenses = (await ui.page.locator(".codelens-decoration").allInnerTexts()).join("\n");
          const figures = counted.done === counted.total ? `✓ ${counted.done}/${counted.total}` : figuresOf(counted);
          assert.ok(lenses.replaceAll("\u00a0", " ").includes(figures), `${title} above its phases: ${lenses}`);
        }
      });
    }
    // The dashboard takes the place of the preview.
    const frame = await ui.openDashboard();
    for (const { path, title, progress, phases } of plans) {
      await open(path);
      const { done, total, percent } = progress;
      await eventually(async () => {
        const dashboard = await dashboardText(frame);
        assert.equal(dashboard.title, title);
        assert.equal(dashboard.bars[0], `Progress ${done}/${total} · ${percent}%`);
        assert.deepEqual(
          dashboard.phases.slice(0, phases.length).map((bar) => /\S+ · \S+$|no tasks yet$/u.exec(bar)?.[0]),
          phases.map((phase) => figuresOf(phase.progress)),
        );
      });
    }
  });

  it("leaves no error in the console or in any log, and has asked no host outside for anything", async () => {
    assert.deepEqual(await workbench.errors(), []);
    // The log has something in it: the workbench itself came from this machine.
    assert.ok([...workbench.hosts].some((host) => host.startsWith("127.0.0.1:")));
    assert.deepEqual(outsideHosts(workbench.hosts), []);
  });
});
