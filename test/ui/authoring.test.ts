import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runTool } from "../../scripts/runTool.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";

/** What `planwright placeholders --json` says is still blank. */
async function blanksOf(path: string): Promise<readonly { readonly name: string; readonly when: string }[]> {
  const { output } = await runTool("node", [join(root, "dist", "cli.mjs"), "placeholders", "--json", path]);
  const { plans } = JSON.parse(output) as {
    readonly plans: readonly { readonly placeholders: readonly { readonly name: string; readonly when: string }[] }[];
  };
  return plans.flatMap(({ placeholders }) => placeholders);
}

describe("writing a plan in the workbench, by keyboard alone", function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const plans = (): string => join(workbench.folder, "docs", "plans");

  before(async () => {
    const build = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(build.code, 0, build.output);
    workbench = await openWorkbench();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(this.currentTest.title);
    }
  });

  after(async () => {
    await workbench?.close();
  });

  /** Saves, and reads the file that was made. */
  async function saved(name: string): Promise<string> {
    await workbench.ui.page.keyboard.press("Control+S");
    const files = (await readdir(plans())).filter((file) => file.endsWith(name));
    assert.equal(files.length, 1, files.join(" "));
    return readFile(join(plans(), files[0] ?? ""), "utf8");
  }

  /** How much is selected, as the window says. */
  async function selected(length: number): Promise<void> {
    await workbench.ui.page.locator(".statusbar", { hasText: `(${length} selected)` }).waitFor();
  }

  it("asks for template and name, and opens the plan with its first blank selected", async () => {
    const { ui } = workbench;
    const { page } = ui;
    await ui.runCommand("Planwright Plans: New Implementation Plan");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.keyboard.type("spec-driven");
    await page.locator('.quick-input-list .monaco-list-row.focused[aria-label^="Spec-driven plan"]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
    await page.keyboard.type("Night Mode");
    await page.locator(".quick-input-message", { hasText: "-night-mode.md" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator('.tabs-container .tab.active[data-resource-name$="night-mode.md"]').waitFor();
    await selected("[###-feature-name]".length);
  });

  it("walks on by Tab while blanks are typed over, and back by Shift+Tab", async () => {
    const { keyboard } = workbench.ui.page;
    await keyboard.type("042-night-mode");
    await keyboard.press("Tab");
    await selected("[link to spec.md]".length);
    await keyboard.press("Tab");
    await selected("[TO FILL: How the feature will be built, in two to four sentences]".length);
    await keyboard.press("Shift+Tab");
    await selected("[link to spec.md]".length);
    await keyboard.type("none, $1 ${CLIPBOARD} `x`");
    await keyboard.press("Tab");
    await selected("[TO FILL: How the feature will be built, in two to four sentences]".length);
    await eventually(async () =>
      assert.match(
        await saved("night-mode.md"),
        /^\*\*Branch\*\*: `042-night-mode` \| \*\*Date\*\*: \d{4}-\d\d-\d\d \| \*\*Spec\*\*: none, \$1 \$\{CLIPBOARD\} `x`$/mu,
      ),
    );
  });

  it("asks for every blank that is left, one after the other", async () => {
    const { ui } = workbench;
    const { page } = ui;
    await ui.runCommand("Planwright: Fill Placeholders");
    const title = page.locator(".quick-input-title");
    const end = page.locator(".statusbar", { hasText: "All blanks that are due are filled." });
    let last = "";
    for (let asked = 0; asked < 60; asked++) {
      await eventually(async () => {
        const now = (await end.isVisible()) ? "" : await title.innerText({ timeout: 1000 });
        assert.ok(now === "" || (now !== last && /^\d+ of \d+ · /u.test(now)), now);
        last = now;
      });
      if (last === "") {
        break;
      }
      await page.keyboard.type(`answer ${asked}`);
      await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="answer ${asked}"]`).waitFor();
      await page.keyboard.press("Enter");
    }
    await eventually(async () => assert.match(await saved("night-mode.md"), /\| Language +\| answer \d+ /u));
    await ui.runCommand("Planwright: Fill Placeholders");
    await page.locator(".statusbar", { hasText: "No blanks are left in this plan. “Go to Next" }).waitFor();
    const file = (await readdir(plans())).find((name) => name.endsWith("night-mode.md")) ?? "";
    assert.deepEqual(
      (await blanksOf(join(plans(), file))).map(({ name }) => name),
      [],
    );
  });

  it("offers what fits behind a slash, and puts it where it belongs", async () => {
    const { ui } = workbench;
    const { page } = ui;
    await ui.runCommand("View: Focus First Editor Group");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    // The keys reach the editor some time after the command gave it the focus.
    const caretBy = async (key: string, place: RegExp): Promise<void> =>
      eventually(async () => {
        await page.keyboard.press(key);
        await page.locator(".statusbar", { hasText: place }).waitFor({ timeout: 1000 });
      });
    await caretBy("Control+Home", /Ln 1, Col 1\b/u);
    await caretBy("Control+End", /Ln \d{2,}, Col 1\b/u);
    await page.keyboard.press("Enter");
    await page.keyboard.type("/");
    const list = page.locator(".suggest-widget.visible .monaco-list-row");
    await list.first().waitFor();
    await page.keyboard.type("risk");
    await page.locator('.suggest-widget.visible .monaco-list-row.focused[aria-label^="Risk"]').waitFor();
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(await saved("night-mode.md"), /\| \[Risk\] +\| High\/Medium\/Low/u));
    await page.keyboard.press("Control+Z");
    await eventually(async () => assert.doesNotMatch(await saved("night-mode.md"), /\[Risk\]/u));
  });

  it("asks for another destination with its question beside what comes of it", async () => {
    const { ui } = workbench;
    const { page } = ui;
    await ui.runCommand("Planwright Plans: New Implementation Plan");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
    await page.keyboard.type("Elsewhere");
    await page.locator('.quick-input-titlebar [aria-label^="Change Destination"]').focus();
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: /Destination$/u }).waitFor();
    const message = page.locator(".quick-input-message", { hasText: "Where does it go?" });
    await message.filter({ hasText: "-elsewhere.md" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  });

  it("lets no key into the file in front while the new plan is made", async () => {
    const { ui } = workbench;
    const { page } = ui;
    await ui.openFile("offline-sync.md");
    const inFront = join(plans(), "offline-sync.md");
    const before = await readFile(inFront, "utf8");
    await ui.runCommand("Planwright Plans: New Implementation Plan");
    await page.locator('.quick-input-list .monaco-list-row.focused[aria-label^="Spec-driven plan"]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
    await page.keyboard.type("Typed On");
    await page.locator(".quick-input-message", { hasText: "-typed-on.md" }).waitFor();
    await page.keyboard.press("Enter");
    const tab = page.locator('.tabs-container .tab.active[data-resource-name$="typed-on.md"]');
    for (let key = 0; key < 200 && !(await tab.isVisible()); key++) {
      await page.keyboard.press("z");
    }
    await tab.waitFor();
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await ui.openFile("offline-sync.md");
    assert.doesNotMatch(await ui.editorText(), /zz|z$/mu);
    await page.keyboard.press("Control+S");
    assert.equal(await readFile(inFront, "utf8"), before);
  });

  it("finds a thing before sections whose titles begin alike in the list of what can be inserted", async () => {
    const { ui } = workbench;
    const { page } = ui;
    const focused = (label: string): ReturnType<typeof page.locator> =>
      page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${label}"]`);
    await ui.runCommand("Planwright: Insert into Plan");
    await page.locator(".quick-input-widget", { hasText: "Insert into Plan" }).waitFor();
    for (const [typed, label] of [
      ["progress log", "Progress Log Entry"],
      ["gate", "Quality Gate,"],
      ["sprint", "Phase"],
    ] as const) {
      await page.keyboard.press("Control+A");
      await page.keyboard.type(typed);
      await focused(label).waitFor();
    }
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  });

  it("leaves no error in the console or in any log", async () => {
    assert.deepEqual(await workbench.errors(), []);
  });
});
