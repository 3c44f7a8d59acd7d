import type { Frame } from "playwright-core";
import type { PlanwrightPage } from "../../../scripts/workbench/planwrightPage.ts";
import { eventually } from "../../support/eventually.ts";
import assert from "node:assert/strict";

/** Gives the dashboard the whole window but the activity bar, and the window the width with which it is so many pixels wide. */
export async function widenDashboard({ page }: PlanwrightPage, frame: Frame, width: number): Promise<void> {
  const others = page.locator(".tabs-container .tab:not(:has-text('Plan Dashboard'))");
  for (let left = await others.count(); left > 0; left--) {
    await others.first().click({ button: "middle" });
  }
  if (await page.locator(".part.sidebar").isVisible()) {
    await page.keyboard.press("Control+B");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
  }
  await eventually(async () => {
    const now = await frame.evaluate(() => innerWidth);
    const viewport = page.viewportSize();
    if (now !== width && viewport !== null) {
      await page.setViewportSize({ width: viewport.width + width - now, height: viewport.height });
    }
    assert.equal(await frame.evaluate(() => innerWidth), width);
  });
}
