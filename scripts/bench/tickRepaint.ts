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
 * From a click on a box to the new words of its row, and to the new figure in the row of its plan, as the page shows them:
 * in our tree, whose tick is an edit of a file, and in one that only flips a flag in memory.
 */
export async function measureTickRepaint(corpus: string): Promise<Section> {
  const title = "A tick in the tree to its repaint";
  try {
    const times = await tickInTurns(corpus);
    const rows = (["row", "figure"] as const).map((what) => {
      const own = times.ours.map((one) => one[what]);
      const bare = times.echo.map((one) => one[what]);
      const verdict = judge(median(own) / median(bare), atMost);
      const figures = [own, bare].flatMap((all) => [median(all).toFixed(0), Math.min(...all).toFixed(0)]);
      return { verdict, cells: [names[what], ...figures, verdictText(verdict)] };
    });
    return {
      title,
      lines: [
        `From the click to what the page shows; ${rounds} ticks in turns, in a workspace of ${count} plans. The echo tree has as`,
        "many rows and flips a flag in memory. A figure waits until ticks rest: VS Code loses clicks on rows below one that is",
        "drawn anew.",
        "",
        ...table(
          ["until the page shows", "Plans: median, ms", "shortest", "echo: median, ms", "shortest", "of echo"],
          rows.map(({ cells }) => cells),
        ),
      ],
      verdicts: rows.map(({ verdict }) => verdict),
      headlines: rows.map(({ cells, verdict: { value } }) => ({
        name: `a tick to ${cells[0] ?? ""}, of an echo`,
        value,
      })),
    };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  }
}

const names = { row: "the new state in the task's row", figure: "the new figure in its plan's row" } as const;

/** Milliseconds since the click. */
interface Repaint {
  readonly row: number;
  readonly figure: number;
}

interface Times {
  readonly ours: readonly Repaint[];
  readonly echo: readonly Repaint[];
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
      const times = { ours: [] as Repaint[], echo: [] as Repaint[] };
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

/** Clicks one box, ticked or not, and waits until its row and the figure of its tree are other ones. */
async function tick(ui: PlanwrightPage, { title }: EchoTree): Promise<Repaint> {
  const task = `${title} 2.3`;
  const at = (label: string): string => `.monaco-list-row[aria-label^=${JSON.stringify(label)}]`;
  const repainted = ui.page.evaluate(timesToChange, [
    { selector: at(task), attribute: "aria-label" },
    { selector: `${at(title)}[aria-level="1"] .label-description`, attribute: "" },
  ]);
  await ui.checkbox(task).click();
  await ui.restMouse();
  const [row = Number.NaN, figure = Number.NaN] = await repainted;
  await ui.page.waitForTimeout(restTime);
  return { row, figure };
}

/** Runs in the page: milliseconds from the next click to another attribute of each element, or another text of it. */
async function timesToChange(
  places: readonly { readonly selector: string; readonly attribute: string }[],
): Promise<readonly number[]> {
  let started: number | undefined;
  addEventListener("click", () => (started = performance.now()), { capture: true, once: true });
  const changes = places.map(async ({ selector, attribute }) => {
    const read = (): string | null | undefined => {
      const element = document.querySelector(selector);
      return attribute === "" ? element?.textContent : element?.getAttribute(attribute);
    };
    const before = read();
    return new Promise<number>((resolve, reject) => {
      const deadline = setTimeout(() => reject(new Error(`No change at ${selector}`)), 20_000);
      const observer = new MutationObserver(() => {
        const now = read();
        if (started !== undefined && typeof now === "string" && now !== before) {
          clearTimeout(deadline);
          observer.disconnect();
          resolve(performance.now() - started);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
  return Promise.all(changes);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
