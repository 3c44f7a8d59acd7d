import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { htmlReport } from "../../src/core/report/html/htmlReport.ts";
import { parseFromDashboard } from "../../src/core/protocol/fromDashboard.ts";
import type { DashboardState } from "../../src/core/protocol/toDashboard.ts";
import { viewOf } from "../core/viewSupport.ts";
import { eventually } from "../support/eventually.ts";
import { type BarePage, startBarePage } from "./support/barePage.ts";
import { dashboardText } from "./support/dashboardText.ts";
import { hostilePlans } from "./support/hostilePlans.ts";
import { openWorkbench } from "./support/openWorkbench.ts";
import { outsideHosts } from "./support/outsideHosts.ts";
import { sampleLabels } from "../support/sampleLabels.ts";
import { samplePlan } from "../support/samplePlan.ts";

const plans = hostilePlans(201);

describe("plans that want to be more than text", function () {
  this.timeout(180_000);
  let bare: BarePage;
  const dialogs: string[] = [];
  const hosts = new Set<string>();

  before(async () => {
    bare = await startBarePage();
    bare.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    bare.page.on("request", (request) => hosts.add(new URL(request.url()).host));
  });

  after(async () => {
    await bare?.close();
  });

  it("are drawn with the elements of any other plan, run nothing and ask nobody", async () => {
    await bare.open();
    await bare.send({ kind: "state", revision: 1, state: stateOf(samplePlan) });
    await bare.page.locator("h1").waitFor();
    const usual = await markup(bare.page);
    let revision = 1;
    for (const plan of plans) {
      const view = viewOf(plan);
      await bare.send({ kind: "state", revision: ++revision, state: stateOf(view) });
      await bare.page.waitForFunction(showsTitle, view.title);
      const { tags, attributes } = await markup(bare.page);
      assert.deepEqual(
        tags.filter((tag) => !usual.tags.includes(tag) && !harmless.has(tag)),
        [],
      );
      assert.deepEqual(
        attributes.filter((one) => /^(?:on|src|href|style|srcdoc|action)/u.test(one)),
        usual.attributes.filter((one) => /^(?:on|src|href|style)/u.test(one)),
      );
    }
    assert.deepEqual(dialogs, []);
    assert.deepEqual([...hosts], ["page.example"]);
    assert.deepEqual(bare.errors(), []);
  });

  it("have every button say only what the host takes", async () => {
    await bare.open();
    await bare.send({ kind: "state", revision: 1, state: stateOf(viewOf(plans[0] ?? "")) });
    await bare.page.locator("h1").waitFor();
    await bare.page.evaluate(clickEverything);
    const posted = await bare.posted();
    assert.ok(posted.length > 30);
    assert.deepEqual(
      posted.filter((message) => parseFromDashboard(message) === undefined),
      [],
    );
  });

  it("make reports that run nothing and ask nobody", async () => {
    const { page } = bare;
    let html = "";
    await page.route("https://report.example/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    hosts.clear();
    for (const [nth, plan] of plans.entries()) {
      html = htmlReport(viewOf(plan), sampleLabels, { lang: "en", generated: "today" });
      await page.goto(`https://report.example/${nth}.html`);
      const { tags, attributes } = await markup(page);
      assert.deepEqual(
        tags.filter((tag) => harmful.has(tag)),
        [],
      );
      assert.deepEqual(
        attributes.filter((one) => /^(?:on|src|href|style|srcdoc|action)/u.test(one)),
        [],
      );
    }
    assert.deepEqual(dialogs, []);
    assert.deepEqual([...hosts], ["report.example"]);
    assert.deepEqual(bare.errors(), []);
  });

  it("are inert on the workbench, too", async () => {
    const workbench = await openWorkbench();
    try {
      const { ui, folder } = workbench;
      const names = ["evil-one.md", "evil-two.md", "evil-three.md", "evil-four.md"];
      await Promise.all(names.map((name, nth) => writeFile(join(folder, name), plans[nth] ?? "")));
      for (const [nth, name] of names.entries()) {
        const plan = plans[nth] ?? "";
        await ui.openFile(name);
        const frame = nth === 0 ? await ui.openDashboard() : await ui.dashboard();
        const { title } = viewOf(plan);
        await eventually(async () => assert.equal((await dashboardText(frame)).title, title));
        await ui.runCommand("View: Focus First Editor Group");
      }
      await ui.runCommand("Planwright Plans: Open Dashboard of All Plans");
      const frame = await ui.dashboard();
      await eventually(async () => assert.equal(await frame.locator("planwright-plans .row").count(), 8));
      assert.deepEqual(await workbench.errors(), []);
      assert.deepEqual(outsideHosts(workbench.hosts), []);
    } finally {
      await workbench.close();
    }
  });
});

/** Elements that a plan may have and the sample has not. */
const harmless: ReadonlySet<string> = new Set(["PLANWRIGHT-TASKS", "TABLE", "TR", "TD", "TH", "UL", "OL", "LI", "DIV"]);
const harmful: ReadonlySet<string> = new Set([
  "SCRIPT",
  "IFRAME",
  "OBJECT",
  "EMBED",
  "IMG",
  "A",
  "FORM",
  "LINK",
  "BASE",
]);

function stateOf(plan: DashboardState["plan"]): DashboardState {
  return { level: "plan", labels: sampleLabels, pinned: false, canUndo: true, missing: "", plan, plans: null };
}

/** Runs in the page: whether this title is drawn. */
function showsTitle(title: string): boolean {
  const page = document.querySelector("planwright-dashboard")?.shadowRoot?.querySelector("planwright-plan");
  return page?.shadowRoot?.querySelector("h1")?.textContent?.trim() === title.trim();
}

/** Names of all elements and attributes, through all shadow trees. */
async function markup(
  page: Page,
): Promise<{ readonly tags: readonly string[]; readonly attributes: readonly string[] }> {
  return page.evaluate(() => {
    const tags = new Set<string>();
    const attributes = new Set<string>();
    const look = (tree: ParentNode): void => {
      for (const one of tree.querySelectorAll("*")) {
        // Of the document itself: what the frame links to, and the variables that stand for a theme.
        const isFrame = one.matches("html, head, head *, body > script");
        if (!isFrame) {
          tags.add(one.tagName.toUpperCase());
          one.getAttributeNames().forEach((name) => attributes.add(name));
        }
        if (one.shadowRoot !== null) {
          look(one.shadowRoot);
        }
      }
    };
    look(document);
    return { tags: [...tags], attributes: [...attributes] };
  });
}

/** Runs in the page: clicks every button and box there is, also in what that brings. */
function clickEverything(): void {
  const look = (tree: ParentNode): void => {
    for (const one of tree.querySelectorAll<HTMLElement>("*")) {
      if (one.matches("button, input, vscode-button, vscode-toolbar-button")) {
        one.click();
      }
      if (one.shadowRoot !== null) {
        look(one.shadowRoot);
      }
    }
  };
  look(document);
}
