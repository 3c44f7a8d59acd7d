import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expectedFiles, packVsix, vsixBudget, type Vsix } from "../../scripts/package/vsix.ts";
import { root } from "../../scripts/runTool.ts";
import { installHost } from "../../scripts/workbench/installHost.ts";
import { installVsix } from "../../scripts/workbench/installVsix.ts";
import { eventually } from "../support/eventually.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { Film } from "./support/film.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";

const steps: readonly (readonly [id: string, title: string])[] = [
  ["start", "Start a plan"],
  ["fill", "Fill in the blanks"],
  ["tick", "Tick a task"],
  ["dashboard", "See how far it is"],
  ["check", "Keep it true"],
];

describe("the packed extension", function () {
  this.timeout(180_000);
  const film = new Film();
  let folder = "";
  let extensionsDir = "";
  let vsix: Vsix;
  let workbench: Workbench | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "planwright-vsix-"));
    vsix = await packVsix(join(folder, "planwright.vsix"));
    extensionsDir = join(folder, "extensions");
    await mkdir(extensionsDir);
    await installVsix(await installHost(root), vsix.file, extensionsDir);
    await film.begin();
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench?.keepArtifacts(this.currentTest.title);
    }
  });

  it("holds exactly the expected files within its budget, packed and installed", async () => {
    const expected = await expectedFiles();
    assert.deepEqual(vsix.contents.toSorted(), expected.toSorted());
    assert.ok(vsix.bytes <= vsixBudget, `${vsix.bytes} bytes`);
    // What is really in it: the folder that it was unpacked to.
    const installed = (await readdir(extensionsDir)).find((name) => name.startsWith("planwright.")) ?? "";
    const unpacked = await readdir(join(extensionsDir, installed), { recursive: true, withFileTypes: true });
    const files = unpacked
      .filter((entry) => entry.isFile() && entry.name !== ".vsixmanifest")
      .map(({ parentPath, name }) => relative(join(extensionsDir, installed), join(parentPath, name)));
    const sameCase = (names: readonly string[]): readonly string[] =>
      names.map((name) => name.toLowerCase()).toSorted();
    assert.deepEqual(sameCase(files), sameCase(expected.map((name) => name.replace(/^LICENSE$/u, "LICENSE.txt"))));
  });

  describe("leads who runs it first", () => {
    let started: Workbench;
    const step = (id: string): Locator =>
      started.ui.page.locator(`.getting-started-step[data-step-id="planwright.planwright#getStarted#${id}"]`);
    const plans = (): string => join(started.folder, "docs", "plans");
    /** The name of the one plan that was made; it begins with the day. */
    const planName = async (): Promise<string> => {
      const [file = "", ...others] = await readdir(plans());
      assert.deepEqual(others, []);
      return file;
    };
    const plan = async (): Promise<string> => readFile(join(plans(), await planName()), "utf8");

    before(async () => {
      const project = join(folder, "project");
      await mkdir(project);
      await writeFile(join(project, "README.md"), "# Reader\n\nAn app for reading in bed.\n");
      started = await openWorkbench({ folder: project, extensionsDir, theme: film.theme });
      workbench = started;
    });

    it("from a view that is empty to the walkthrough, which did not open by itself", async () => {
      const { ui } = started;
      await ui.openSidebar();
      const view = ui.page.locator(".pane-body .welcome-view-content");
      const link = view.locator("a", { hasText: "Get Started" });
      await link.waitFor();
      assert.equal(await ui.page.locator(".gettingStartedContainer").count(), 0);
      await film.shot(ui, "empty-view");
      await link.click();
      await ui.page.locator(".gettingStartedDetailsContent", { hasText: "Get Started with Planwright" }).waitFor();
      assert.deepEqual(
        await ui.page.locator(".gettingStartedDetailsContent .getting-started-step .step-title").allInnerTexts(),
        steps.map(([, title]) => title),
      );
    });

    it("through five steps, each with a picture in the colours of the theme", async () => {
      const { ui } = started;
      const seen = new Set<string>();
      for (const [id] of steps) {
        await step(id).locator(".step-title").click();
        await ui.restMouse();
        await eventually(async () => {
          const picture = await drawnPicture(ui.page);
          assert.ok(picture !== undefined && !seen.has(picture.markup), id);
          // A colour that the theme has not would be none.
          assert.ok(picture.colours.size > 2 && !picture.colours.has("none"), [...picture.colours].join(" "));
          seen.add(picture.markup);
        });
        await film.shot(ui, `walkthrough-${id}`);
      }
    });

    it("to a new plan by the first step's button", async () => {
      const { ui } = started;
      const { page } = ui;
      await step("start").locator(".step-title").click();
      await step("start").locator(".monaco-button", { hasText: "New Implementation Plan" }).click();
      await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
      await film.shot(ui, "new-plan-template");
      await page.keyboard.type("spec-driven");
      await page.locator('.quick-input-list .monaco-list-row.focused[aria-label^="Spec-driven plan"]').waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
      await page.keyboard.type("Night Mode");
      await page.locator(".quick-input-message", { hasText: "-night-mode.md" }).waitFor();
      await film.shot(ui, "new-plan-name");
      await page.keyboard.press("Enter");
      await page.locator('.tabs-container .tab.active[data-resource-name$="night-mode.md"]').waitFor();
      await page.locator(".statusbar", { hasText: `(${"[###-feature-name]".length} selected)` }).waitFor();
      await ui.row("Night Mode, 0 of 15 tasks done").waitFor();
      await film.shot(ui, "new-plan");
    });

    it("to a plan without blanks, by Tab and by questions", async () => {
      const { ui } = started;
      const { page } = ui;
      await page.keyboard.type("042-night-mode");
      await page.keyboard.press("Tab");
      await page.locator(".statusbar", { hasText: `(${"[link to spec.md]".length} selected)` }).waitFor();
      await page.keyboard.type("none yet");
      await film.shot(ui, "fill-by-tab");
      await ui.runCommand("Planwright: Fill Placeholders");
      const title = page.locator(".quick-input-title");
      const end = page.locator(".statusbar", { hasText: "All blanks that are due are filled." });
      let last = "";
      for (let asked = 0; ; asked++) {
        await eventually(async () => {
          const now = (await end.isVisible()) ? "" : await title.innerText({ timeout: 1000 });
          assert.ok(now === "" || (now !== last && /^\d+ of \d+ · /u.test(now)), now);
          last = now;
        });
        if (last === "") {
          break;
        }
        if (asked === 1) {
          await film.shot(ui, "fill-by-question");
        }
        await page.keyboard.type(`answer ${asked}`);
        await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="answer ${asked}"]`).waitFor();
        await page.keyboard.press("Enter");
      }
      await film.shot(ui, "filled");
      await page.keyboard.press("Control+S");
      await eventually(async () => assert.doesNotMatch(await plan(), /TO FILL|\[link to|X days/u));
    });

    it("to a first tick in the tree, which changes one character", async () => {
      const { ui } = started;
      const before = await plan();
      await ui.checkbox("Check that the tech stack fits the specification").click();
      await ui.restMouse();
      await ui.row("Night Mode, 1 of 15 tasks done").waitFor();
      await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "6%"));
      await film.shot(ui, "tick");
      await ui.page.keyboard.press("Control+S");
      await eventually(async () => assert.equal(await plan(), before.replace("- [ ] Check that", "- [x] Check that")));
    });

    it("to the dashboard by the status bar", async () => {
      const { ui } = started;
      const frame = await ui.openDashboard();
      await eventually(async () => assert.equal((await dashboardText(frame)).bars[0], "Progress 1/15 · 6%"));
      await ui.restMouse();
      await film.shot(ui, "dashboard");
    });

    it("to a problem, when a phase says that it is done over open boxes, and out of it by a quick fix", async () => {
      const { ui } = started;
      const { page } = ui;
      const before = await plan();
      const line = before.split("\n").indexOf("### Phase 0: Research & Design") + 1;
      await ui.openFile(await planName(), line);
      await page.keyboard.press("End");
      await page.keyboard.type(" ✅");
      await ui.runCommand("Planwright: Get Started");
      await step("check").locator(".step-title").click();
      await step("check").locator(".monaco-button", { hasText: "Show Problems" }).click();
      const problem = page.locator(".markers-panel .monaco-list-row", { hasText: "done-with-open-tasks" });
      await problem.waitFor();
      await film.shot(ui, "problem");
      await ui.openFile(await planName(), line);
      const fix = page.locator(".action-widget .monaco-list-row", { hasText: "Change the Status to" });
      // The list closes where findings are told anew while it opens.
      await eventually(async () => {
        await ui.runCommand("Quick Fix");
        await fix.waitFor({ timeout: 3000 });
      });
      await film.shot(ui, "quick-fix");
      await page.keyboard.press("Enter");
      await problem.waitFor({ state: "detached" });
      await page.keyboard.press("Control+S");
      const mended = before.replace("### Phase 0: Research & Design\n", "### Phase 0: Research & Design 🔄\n");
      await eventually(async () => assert.equal(await plan(), mended));
      await film.shot(ui, "mended");
    });

    it("back to a walkthrough that knows what was done", async () => {
      const { ui } = started;
      await ui.runCommand("Planwright: Get Started");
      await step("check").waitFor();
      await eventually(async () =>
        assert.equal(await ui.page.locator(".getting-started-step .codicon-getting-started-step-checked").count(), 5),
      );
      await film.shot(ui, "walkthrough-done");
      assert.deepEqual(await started.errors(), []);
    });
  });
});

/** The picture that a walkthrough shows, and the colours it is drawn in; undefined while there is none. */
async function drawnPicture(
  page: Page,
): Promise<{ readonly markup: string; readonly colours: ReadonlySet<string> } | undefined> {
  for (const frame of page.frames()) {
    const picture = await frame
      .evaluate(() => {
        const svg = document.querySelector("body > svg");
        const strokes = [...(svg?.querySelectorAll("[stroke^=var]") ?? [])].map((one) => getComputedStyle(one).stroke);
        return svg !== null && svg.getBoundingClientRect().width > 100 ? { markup: svg.innerHTML, strokes } : undefined;
      })
      .catch(() => undefined);
    if (picture !== undefined) {
      return { markup: picture.markup, colours: new Set(picture.strokes) };
    }
  }
  return undefined;
}
