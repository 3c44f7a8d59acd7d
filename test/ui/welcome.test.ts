import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./support/openWorkbench.ts";

const newPlan = "New Implementation Plan…";

const places: Readonly<Record<string, { options: WorkbenchOptions; says: RegExp; buttons: readonly string[] }>> = {
  "where no file is a plan": {
    options: {},
    says: /No Markdown file here looks like a plan yet/u,
    buttons: [newPlan],
  },
  "in an empty window": {
    options: { workspaceFile: "none" },
    says: /Open a folder to see its plans/u,
    buttons: ["Open Folder"],
  },
  "in Restricted Mode": {
    options: { isTrusted: false },
    says: /This workspace is in Restricted Mode: plans are shown and ticked as ever/u,
    buttons: [newPlan],
  },
};

describe("the Plans view without a plan", function () {
  let workbench: Workbench | undefined;
  let folder = "";

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "pw-empty-"));
    await mkdir(join(folder, "docs"));
  });

  after(async () => rm(folder, { recursive: true }));

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await workbench?.keepArtifacts(this.currentTest.title);
    }
    await workbench?.close();
    workbench = undefined;
  });

  for (const [place, { options, says, buttons }] of Object.entries(places)) {
    it(`says what to do ${place}, and shows an example that writes nothing`, async () => {
      workbench = await openWorkbench({ folder, ...options });
      const { ui } = workbench;
      await ui.openSidebar();
      const view = ui.page.locator(".pane-body .welcome-view-content");
      await eventually(async () => assert.match(await view.innerText(), says));
      assert.deepEqual(await view.locator(".monaco-button").allInnerTexts(), buttons);
      // What is about plans stays out of the palette until one is there.
      await ui.page.keyboard.press("F1");
      await ui.quickInput.fill(">Planwright: Go to Next Open Task");
      const offered = ui.page.locator(
        '.quick-input-list .monaco-list-row[aria-label^="Planwright: Go to Next Open Task"]',
      );
      await ui.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
      assert.equal(await offered.count(), 0);
      await ui.page.keyboard.press("Escape");
      await view.locator("a", { hasText: "Open Example Plan" }).click();
      await ui.row("Example plan: a weekly newsletter, 5 of 12 tasks done").waitFor();
      await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "41%"));
      await ui.runCommand("Planwright: Go to Next Open Task");
      assert.deepEqual(await workbench.errors(), []);
    });
  }
});
