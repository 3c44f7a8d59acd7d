import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { fileURLToPath } from "node:url";
import { htmlReport } from "../../src/core/report/html/htmlReport.ts";
import { findBrowser } from "../../scripts/workbench/findBrowser.ts";
import { type OpenPage, openPage } from "../../scripts/workbench/openPage.ts";
import { hostileTexts } from "../support/hostileTexts.ts";
import { mapTexts } from "../support/mapTexts.ts";
import { sampleLabels } from "../support/sampleLabels.ts";
import { samplePlan, task } from "../support/samplePlan.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const options = { lang: "en", generated: "Planwright · 2026-11-28" };
const origin = "https://report.example/";

describe("the HTML report in a browser", function () {
  this.timeout(120_000);
  let open: OpenPage;
  let body = "";
  let requests: string[] = [];

  before(async () => {
    open = await openPage({ browser: await findBrowser(root), colorScheme: "light" });
    await open.page.route("**/*", async (route) => {
      requests.push(route.request().url());
      await route.fulfill({ contentType: "text/html; charset=utf-8", body });
    });
  });

  after(async () => {
    await open?.close();
  });

  async function show(html: string): Promise<void> {
    body = html;
    requests = [];
    await open.page.goto(origin);
  }

  /** Whether something sticks out to the side. */
  async function isTooWide(): Promise<boolean> {
    return open.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [300, 1400]) {
      it(`has no accessibility violation and nothing beside the page, ${colorScheme} and ${width} px wide`, async () => {
        await open.page.emulateMedia({ colorScheme, media: "screen" });
        await open.page.setViewportSize({ width, height: 900 });
        await show(htmlReport(samplePlan, sampleLabels, options));
        const { violations, passes } = await new AxeBuilder({ page: open.page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
          [],
        );
        assert.ok(passes.some(({ id }) => id === "color-contrast"));
        assert.equal(await isTooWide(), false);
        assert.deepEqual([requests, open.consoleErrors, open.consoleWarnings], [[origin], [], []]);
      });
    }
  }

  it("prints the tasks that are folded on the screen, on white", async () => {
    await open.page.emulateMedia({ colorScheme: "dark", media: "screen" });
    const [first] = samplePlan.phases;
    const done = { ...task("Choose the store", "done"), id: "T001" };
    const tasks = { ...samplePlan.tasks, [first?.id ?? ""]: [done] };
    await show(htmlReport({ ...samplePlan, tasks }, sampleLabels, options));
    const folded = open.page.getByText("Choose the store");
    const height = async (): Promise<number> =>
      folded.evaluate((element) => (element.checkVisibility({ contentVisibilityAuto: true }) ? 1 : 0));
    assert.equal(await height(), 0);
    await open.page.emulateMedia({ colorScheme: "dark", media: "print" });
    assert.equal(await height(), 1);
    assert.equal(await open.page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    await open.page.emulateMedia({ media: "screen" });
  });

  for (const [name, text] of hostileTexts) {
    it(`shows ${name} in every text as text`, async () => {
      await open.page.setViewportSize({ width: 300, height: 900 });
      await show(
        htmlReport(
          mapTexts(samplePlan, () => text),
          sampleLabels,
          { ...options, generated: text },
        ),
      );
      const names = await open.page.evaluate(() =>
        [...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))].toSorted().join(" "),
      );
      assert.equal(
        names,
        "b body caption circle code dd details div dl dt footer h1 h2 h3 h4 head header html li line main meta ol p rect section span style summary svg table tbody td text th thead title tr ul",
      );
      assert.equal(await isTooWide(), false);
      assert.deepEqual([requests, open.consoleErrors, open.consoleWarnings], [[origin], [], []]);
    });
  }
});
