import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanwrightPage } from "../../scripts/workbench/planwrightPage.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./support/openWorkbench.ts";

const newPlan = "New Implementation Plan…";

/** What the palette lists first for "plan", by a category that sorts before the usual one. */
const first = [
  "Planwright Plans: New Implementation Plan…",
  "Planwright Plans: Open Dashboard of All Plans",
  "Planwright Plans: Open Example Plan",
  "Planwright Plans: Open Plan Dashboard",
];
/** All that it lists while there is no plan. */
const withoutPlan = [...first.slice(0, 3), "Planwright: Focus on Plans View", "Planwright: Get Started"];

const places: Readonly<
  Record<string, { options: WorkbenchOptions; says: RegExp; buttons: readonly string[]; offers: readonly string[] }>
> = {
  "where no file is a plan": {
    options: {},
    says: /No Markdown file here looks like a plan yet/u,
    buttons: [newPlan],
    offers: withoutPlan,
  },
  "in an empty window": {
    options: { workspaceFile: "none" },
    says: /Open a folder to see its plans/u,
    buttons: ["Open Folder"],
    offers: withoutPlan.filter((label) => !label.includes("All Plans")),
  },
  "in Restricted Mode": {
    options: { isTrusted: false },
    says: /This workspace is in Restricted Mode: plans are shown and ticked as ever/u,
    buttons: [newPlan],
    offers: withoutPlan,
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

  for (const [place, { options, says, buttons, offers }] of Object.entries(places)) {
    it(`says what to do ${place}, and shows an example that writes nothing`, async () => {
      workbench = await openWorkbench({ folder, ...options });
      const { ui } = workbench;
      await ui.openSidebar();
      const view = ui.page.locator(".pane-body .welcome-view-content");
      await eventually(async () => assert.match(await view.innerText(), says));
      assert.deepEqual(await view.locator(".monaco-button").allInnerTexts(), buttons);
      // What is about plans stays out of the palette until one is there.
      assert.deepEqual(await offered(ui), offers);
      await view.locator("a", { hasText: "Get Started" }).waitFor();
      await view.locator("a", { hasText: "Open Example Plan" }).click();
      await ui.row("Example plan: a weekly newsletter, 5 of 12 tasks done").waitFor();
      await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "41%"));
      const withPlan = await offered(ui);
      assert.deepEqual(withPlan.slice(0, first.length), first);
      assert.ok(withPlan.includes("Planwright: Fill Placeholders…"), withPlan.join("\n"));
      await ui.runCommand("Planwright: Go to Next Open Task");
      assert.deepEqual(await workbench.errors(), []);
    });
  }
});

/** What the palette lists for "plan", as far down as it is drawn. */
async function offered({ page, quickInput }: PlanwrightPage): Promise<readonly string[]> {
  await page.keyboard.press("F1");
  await quickInput.fill(">plan");
  await page.locator(".quick-input-list .monaco-list-row .monaco-highlighted-label .highlight").first().waitFor();
  const rows = await page.locator(".quick-input-list .monaco-list-row .label-name").allInnerTexts();
  await page.keyboard.press("Escape");
  return rows.filter((label) => label.startsWith("Planwright"));
}
