import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
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

/** What is particular about a place without plans. */
interface Place {
  readonly options: WorkbenchOptions;
  readonly says: RegExp;
  readonly buttons: readonly string[];
  readonly offers: readonly string[];
  /** Goes to the example from the Plans view. */
  readonly openExample: (ui: PlanwrightPage) => Promise<void>;
  /** Closes the example, and looks at what the view says then. */
  readonly leave?: (ui: PlanwrightPage) => Promise<void>;
}

const places: Readonly<Record<string, Place>> = {
  "where no file is a plan": {
    options: {},
    says: /No Markdown file here looks like a plan yet/u,
    buttons: [newPlan],
    offers: withoutPlan,
    // A step of the walkthrough that comes too early says what it needs, and offers it.
    openExample: async (ui) => {
      await viewOf(ui).locator("a", { hasText: "Get Started" }).click();
      await ui.page.locator(".getting-started-step .step-title", { hasText: "Fill in the blanks" }).click();
      await ui.page.locator(".getting-started-step .monaco-button", { hasText: "Fill Placeholders…" }).click();
      // The driver of tests keeps toasts away.
      await ui.runCommand("Notifications: Show Notifications");
      const message = ui.page.locator(".notifications-center .notification-list-item", {
        hasText: "This needs a plan",
      });
      await message.locator(".monaco-button", { hasText: "Open Example Plan" }).click();
    },
    // A view that leaves plans out must not say that there are none.
    leave: async (ui) => {
      await ui.runCommand("Planwright: Only Open");
      await ui.row("Phase 1: Find the readers").waitFor({ state: "detached" });
      await ui.runCommand("View: Revert and Close Editor");
      await eventually(async () => assert.match(await viewOf(ui).innerText(), /“Only Open” leaves out the others/u));
      await viewOf(ui).locator(".monaco-button", { hasText: "Show All" }).click();
      await eventually(async () => assert.match(await viewOf(ui).innerText(), /No Markdown file here looks like/u));
    },
  },
  "in an empty window": {
    options: { workspaceFile: "none" },
    says: /Open a folder to see its plans/u,
    buttons: ["Open Folder"],
    offers: withoutPlan.filter((label) => !label.includes("All Plans")),
    openExample: async (ui) => {
      await viewOf(ui).locator("a", { hasText: newPlan }).click();
      await ui.page.locator('.quick-input-list .monaco-list-row[aria-label^="Feature in steps"]').click();
      await ui.page.locator(".quick-input-widget", { hasText: "What is the plan called?" }).waitFor();
      await ui.page.keyboard.type("Night Mode");
      await ui.page.locator(".quick-input-message", { hasText: "No folder is open: the plan opens as an" }).waitFor();
      await ui.page.keyboard.press("Escape");
      await viewOf(ui).locator("a", { hasText: "Open Example Plan" }).click();
    },
  },
  "in Restricted Mode": {
    options: { isTrusted: false },
    says: /This workspace is in Restricted Mode: plans are shown and ticked as ever/u,
    buttons: [newPlan],
    offers: withoutPlan,
    openExample: async (ui) => viewOf(ui).locator("a", { hasText: "Open Example Plan" }).click(),
  },
};

/** What the Plans view says in place of rows. */
function viewOf({ page }: PlanwrightPage): Locator {
  return page.locator(".pane-body .welcome-view-content");
}

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

  for (const [place, { options, says, buttons, offers, openExample, leave }] of Object.entries(places)) {
    it(`says what to do ${place}, and shows an example that writes nothing`, async () => {
      workbench = await openWorkbench({ folder, ...options });
      const { ui } = workbench;
      await ui.openSidebar();
      const view = viewOf(ui);
      await eventually(async () => assert.match(await view.innerText(), says));
      assert.deepEqual(await view.locator(".monaco-button").allInnerTexts(), buttons);
      // What is about plans stays out of the palette until one is there.
      assert.deepEqual(await offered(ui), offers);
      await openExample(ui);
      await ui.row("Example plan: a weekly newsletter, 5 of 12 tasks done").waitFor();
      await eventually(async () => assert.equal((await ui.statusBarItem.innerText()).trim(), "41%"));
      const withPlan = await offered(ui);
      assert.deepEqual(withPlan.slice(0, first.length), first);
      assert.ok(withPlan.includes("Planwright: Fill Placeholders…"), withPlan.join("\n"));
      await ui.runCommand("Planwright: Go to Next Open Task");
      await leave?.(ui);
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
