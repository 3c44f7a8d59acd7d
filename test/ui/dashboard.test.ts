import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { dashboardText } from "./support/dashboardText.ts";
import { eventually } from "../support/eventually.ts";
import { openWorkbench, type Workbench } from "./support/openWorkbench.ts";
import { widenDashboard } from "./support/widenDashboard.ts";

describe("the dashboard", function () {
  // The page by itself is looked at in all four.
  const themes = ["light", "highContrast"] as const;
  for (const theme of themes) {
    describe(`in the theme ${theme}`, () => {
      let workbench: Workbench;

      before(async function () {
        this.timeout(180_000);
        workbench = await openWorkbench({ theme });
        await workbench.ui.openFile("offline-sync.md");
        await workbench.ui.openDashboard();
        await workbench.ui.restMouse();
      });

      afterEach(async function () {
        if (this.currentTest?.state === "failed") {
          await workbench.keepArtifacts(`dashboard-${theme}-${this.currentTest.title}`);
        }
      });

      after(async () => {
        await workbench?.close();
      });

      // Before axe looks: it copies the frame's html element, whose style VS Code set by script, and a copied one is refused.
      it("runs under its content security policy without a violation", async () => {
        assert.deepEqual(await workbench.errors(), []);
      });

      for (const width of [1400, 300]) {
        for (const level of ["one plan", "all plans"] as const) {
          it(`has no accessibility violation on ${level} at ${width} px`, async () => {
            const { ui } = workbench;
            await ui.runCommand(
              level === "one plan"
                ? "Planwright Plans: Open Plan Dashboard"
                : "Planwright Plans: Open Dashboard of All Plans",
            );
            const frame = await ui.dashboard();
            await widenDashboard(ui, frame, width);
            await eventually(async () => {
              const { title } = await dashboardText(frame);
              assert.equal(title, level === "one plan" ? "Implementation Plan: Offline Sync" : "All Plans");
            });
            const { violations } = await new AxeBuilder({ page: ui.page })
              .include([".webview", "iframe", "planwright-dashboard"])
              .analyze();
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
              [],
            );
          });
        }
      }
    });
  }

  it("shows a hostile title and hostile tasks as text, and follows the file until it goes away", async function () {
    this.timeout(120_000);
    const workbench = await openWorkbench();
    try {
      const { ui, folder } = workbench;
      const title = "<img src=x onerror=alert(1)> ${7*7} </script><b>bold</b>";
      await writeFile(
        join(folder, "evil.md"),
        `# ${title}\n\n## Phase 1: <i>x</i> \u202egnihsif\n\n- [x] a\n- [ ] b\n`,
      );
      await ui.openFile("evil.md");
      const frame = await ui.openDashboard();
      await eventually(async () => {
        const { title: shown, bars } = await dashboardText(frame);
        assert.equal(shown, title);
        assert.equal(bars[1], "Phase 1: <i>x</i> \u202egnihsif 1/2 · 50%");
      });
      assert.equal(
        await frame.locator("planwright-dashboard img, planwright-dashboard b, planwright-dashboard i").count(),
        0,
      );
      assert.deepEqual(await workbench.errors(), []);
    } finally {
      await workbench.close();
    }
  });
});
