import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "../../scripts/runTool.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";

const text = [
  "# Import plan",
  "",
  "## Phase 1: Reader",
  "",
  "- [x] Read the file",
  "",
  "```sh",
  "npm run import",
  "",
  "- [ ] Check the columns",
  "",
].join("\n");

describe("what is wrong with a plan, in the workbench", function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const file = (): string => join(workbench.folder, "docs", "plans", "import-plan.md");

  before(async () => {
    const build = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(build.code, 0, build.output);
    workbench = await openWorkbench();
    await writeFile(file(), text);
    await workbench.ui.openFile("import-plan.md");
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench.keepArtifacts(this.currentTest.title);
    }
  });

  after(async () => {
    await workbench?.close();
  });

  it("says so at the next problem, with a link to the rule's page", async () => {
    const { page } = workbench.ui;
    await page.locator(".monaco-editor .squiggly-warning").first().waitFor({ state: "attached" });
    await workbench.ui.runCommand("Go to Next Problem (Error, Warning, Info)");
    const link = page.locator(".marker-widget a.code-link");
    await link.click();
    await page.locator('.tabs-container .tab.active[data-resource-name="unclosed-fence-hides-tasks.md"]').waitFor();
    const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await preview.locator("h1", { hasText: "unclosed-fence-hides-tasks" }).waitFor();
  });

  it("is mended from the keyboard, and one undo brings the text back", async () => {
    const { page } = workbench.ui;
    await workbench.ui.openFile("import-plan.md", 7);
    const fix = page.locator(".action-widget", { hasText: "Close the Fence Above Line 10" });
    // The list closes where findings are told anew while it opens.
    await eventually(async () => {
      await workbench.ui.runCommand("Quick Fix");
      await fix.waitFor({ timeout: 3000 });
    });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+S");
    const mended = text.replace("- [ ] Check", "```\n- [ ] Check");
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), mended));
    await page.locator(".monaco-editor .squiggly-warning").first().waitFor({ state: "detached" });
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+S");
    await eventually(async () => assert.equal(await readFile(file(), "utf8"), text));
  });

  it("leaves no errors behind", async () => {
    assert.deepEqual(await workbench.errors(), []);
  });
});
