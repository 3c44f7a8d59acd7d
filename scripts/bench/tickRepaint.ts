import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../runTool.ts";
import { findBrowser } from "../workbench/findBrowser.ts";
import { installHost } from "../workbench/installHost.ts";
import { openPage } from "../workbench/openPage.ts";
import { PlanwrightPage } from "../workbench/planwrightPage.ts";
import { startServer } from "../workbench/server.ts";
import { type EchoTree, writeEchoTree } from "./echoTree.ts";
import { judge } from "./growth.ts";
import { evenPlan, writeManyPlans } from "./manyPlans.ts";
import { type Section, table, verdictText } from "./section.ts";

const count = 1000;
const rounds = 20;
/** Most that our repaint may take of the echo tree's, as the issue names it. */
const atMost = 2;
/** How long both trees rest before the next tick: then it is a first one again. */
const restTime = 1500;

const ours: EchoTree = { title: "Our task", phases: 4, tasks: 6 };
const echo: EchoTree = { title: "Echo task", phases: 4, tasks: 6 };

/**
 * From a click on a box to the new figure in the row of its plan, as the page shows it: in our tree, whose tick is an edit
 * of a file, and in one that only flips a flag in memory.
 */
export async function measureTickRepaint(corpus: string): Promise<Section> {
  const title = "A tick in the tree to its repaint";
  try {
    const times = await tickInTurns(corpus);
    const medians = { ours: median(times.ours), echo: median(times.echo) };
    const verdict = judge(medians.ours / medians.echo, atMost);
    const row = (name: string, all: readonly number[], of: string): readonly string[] => [
      name,
      median(all).toFixed(0),
      Math.min(...all).toFixed(0),
      of,
    ];
    return {
      title,
      lines: [
        `From the click to the new figure in the row of the plan, as the page shows it; ${rounds} ticks in turns, in a`,
        `workspace of ${count} plans. The echo tree has as many rows and flips a flag in memory.`,
        "",
        ...table(
          ["tree", "median, ms", "shortest, ms", "of echo"],
          [row("Plans", times.ours, verdictText(verdict)), row("echo", times.echo, "")],
        ),
      ],
      verdicts: [verdict],
    };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  }
}

interface Times {
  readonly ours: readonly number[];
  readonly echo: readonly number[];
}

async function tickInTurns(corpus: string): Promise<Times> {
  const host = await installHost(root);
  const open = await openPage({
    browser: await findBrowser(root),
    viewport: { width: 1400, height: 1800 },
  });
  const folder = await mkdtemp(join(tmpdir(), "pw-bench-"));
  try {
    const extension = join(folder, "echo");
    const workspace = join(folder, "workspace");
    await writeEchoTree(extension, echo);
    await writeManyPlans(workspace, count, corpus);
    const plan = join(workspace, "open.md");
    await writeFile(plan, evenPlan(ours.title, ours.phases, ours.tasks));
    const server = await startServer({ host, workspaceTrust: false, extensions: [extension] });
    try {
      await open.page.goto(server.url({ folder: workspace, extensionDevelopmentPath: root, openFile: plan }));
      const ui = new PlanwrightPage(open.page);
      await ui.page.locator('.activitybar [aria-label^="Planwright"]').first().click();
      for (const { title, phases, tasks } of [ours, echo]) {
        await ui.row(`${title} ${phases}.${tasks}`).waitFor();
      }
      const times = { ours: [] as number[], echo: [] as number[] };
      for (let round = -2; round < rounds; round++) {
        for (const [key, tree] of [["ours", ours] as const, ["echo", echo] as const]) {
          const time = await tick(ui, tree);
          if (round >= 0) {
            times[key].push(time);
          }
        }
      }
      return times;
    } finally {
      await open.close();
      await server.stop();
    }
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Clicks one box, ticked or not, and waits until the figure of its tree is another one. */
async function tick(ui: PlanwrightPage, { title }: EchoTree): Promise<number> {
  const figure = `.monaco-list-row[aria-label^=${JSON.stringify(title)}][aria-level="1"] .label-description`;
  const repainted = ui.page.evaluate(timeToChange, figure);
  await ui.checkbox(`${title} 2.3`).click();
  await ui.restMouse();
  const time = await repainted;
  await ui.page.waitForTimeout(restTime);
  return time;
}

/** Runs in the page: milliseconds from the next click to another text of the element. */
async function timeToChange(selector: string): Promise<number> {
  const text = (): string | null | undefined => document.querySelector(selector)?.textContent;
  const before = text();
  return new Promise((resolve, reject) => {
    let started: number | undefined;
    addEventListener("click", () => (started = performance.now()), { capture: true, once: true });
    const deadline = setTimeout(() => reject(new Error(`No other text at ${selector}`)), 20_000);
    const observer = new MutationObserver(() => {
      const now = text();
      if (started !== undefined && typeof now === "string" && now !== before) {
        clearTimeout(deadline);
        observer.disconnect();
        resolve(performance.now() - started);
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
