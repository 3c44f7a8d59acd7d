import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { root } from "../runTool.ts";
import { findBrowser } from "../workbench/findBrowser.ts";
import { installHost } from "../workbench/installHost.ts";
import { openPage } from "../workbench/openPage.ts";
import { PlanwrightPage } from "../workbench/planwrightPage.ts";
import { startServer } from "../workbench/server.ts";
import { askHost } from "./askHost.ts";
import { echoItem, writeEchoPanel } from "./echoPanel.ts";
import { judge } from "./growth.ts";
import { evenPlan } from "./manyPlans.ts";
import { type Section, table, verdictText } from "./section.ts";

/** 200 plans with 10,000 tasks, as the issue names them, and a tenth of both. */
const sizes = [20, 200] as const;
const [phases, tasks] = [5, 10] as const;
const opens = 9;
const ticks = 15;
/** How long the workbench rests between two measurements, in milliseconds. */
const restTime = 700;
const targets = { content: 2, tick: 2, growth: 1.2, heap: 1.1 } as const;

/** What is measured in one workspace, in milliseconds; medians. */
interface Times {
  readonly plansContent: number;
  readonly planContent: number;
  readonly emptyContent: number;
  readonly tick: number;
  readonly echoTick: number;
}

interface Heap {
  readonly rounds: number;
  readonly before: { readonly heap: number };
  readonly after: { readonly heap: number };
}

/** What the dashboard takes beside the least webview there is: to its first content, for a tick, and of the heap. */
export async function measureDashboard(): Promise<Section> {
  const title = `The dashboard with ${sizes[1]} plans and ${sizes[1] * phases * tasks} tasks`;
  try {
    const small = await timesWith(sizes[0]);
    const large = await timesWith(sizes[1]);
    const heap = await heapWith(sizes[1]);
    const rows = [
      row("first content, all plans", large.plansContent, large.emptyContent, targets.content),
      row("first content, one plan", large.planContent, large.emptyContent, targets.content),
      row("a tick until its figure is drawn", large.tick, large.echoTick, targets.tick),
      row(`the same, beside ${sizes[0]} plans`, large.tick, small.tick, targets.growth),
      row(`heap after ${heap.rounds} times opened and closed, MB`, heap.after.heap, heap.before.heap, targets.heap),
    ];
    return {
      title,
      lines: [
        `Medians of ${opens} openings and ${ticks} ticks in turns, from the click to what the page shows. The empty panel draws`,
        "a line when its script runs and asks nobody; at a tick it asks its extension, which counts in memory. Heap of the",
        "extension host after collecting garbage, before and after.",
        "",
        ...table(
          ["", "ours", "beside it", "ratio"],
          rows.map(({ cells }) => cells),
        ),
      ],
      verdicts: rows.map(({ verdict }) => verdict),
      headlines: rows.map(({ cells, verdict: { value } }) => ({ name: `dashboard: ${cells[0] ?? ""}`, value })),
    };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  }
}

function row(
  name: string,
  ours: number,
  beside: number,
  atMost: number,
): { readonly cells: readonly string[]; readonly verdict: ReturnType<typeof judge> } {
  const verdict = judge(ours / beside, atMost);
  return { cells: [name, ours.toFixed(0), beside.toFixed(0), verdictText(verdict)], verdict };
}

async function workspaceOf(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pw-bench-"));
  await writeFile(join(folder, "open.md"), evenPlan("Our task", phases, tasks));
  await mkdir(join(folder, "plans"));
  for (let nth = 1; nth < count; nth++) {
    await writeFile(join(folder, "plans", `plan-${nth}.md`), evenPlan(`Plan ${nth}`, phases, tasks));
  }
  return folder;
}

async function heapWith(count: number): Promise<Heap> {
  const folder = await workspaceOf(count);
  try {
    return await askHost<Heap>({ module: "dashboardHeap", folder, longest: 180_000 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timesWith(count: number): Promise<Times> {
  const host = await installHost(root);
  const open = await openPage({ browser: await findBrowser(root), viewport: { width: 1600, height: 1000 } });
  const folder = await workspaceOf(count);
  const extension = await mkdtemp(join(tmpdir(), "pw-echo-"));
  try {
    await writeEchoPanel(extension);
    await open.page.addInitScript(watchFirstContent);
    const server = await startServer({ host, workspaceTrust: false, extensions: [extension] });
    try {
      const file = join(folder, "open.md");
      await open.page.goto(server.url({ folder, extensionDevelopmentPath: root, openFile: file }));
      const ui = new PlanwrightPage(open.page);
      await ui.statusBarItem.waitFor();
      return await measureIn(ui);
    } finally {
      await open.close();
      await server.stop();
    }
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
    await rm(extension, { recursive: true, force: true });
  }
}

async function measureIn(ui: PlanwrightPage): Promise<Times> {
  const { page } = ui;
  const echo = page.locator(".statusbar-item", { hasText: echoItem });
  const content = { plans: [] as number[], plan: [] as number[], empty: [] as number[] };
  for (let round = -1; round < opens; round++) {
    const plan = await firstContent(page, ui.statusBarItem, "planwright-dashboard");
    await closePanel(page);
    const plans = await allPlansContent(ui);
    await closePanel(page);
    const empty = await firstContent(page, echo, "echo-page");
    await closePanel(page);
    if (round >= 0) {
      content.plan.push(plan.time);
      content.plans.push(plans.time);
      content.empty.push(empty.time);
    }
  }
  const ours = await tickTimes(ui, ui.statusBarItem, "planwright-dashboard");
  const echoed = await tickTimes(ui, echo, "echo-page");
  return {
    plansContent: median(content.plans),
    planContent: median(content.plan),
    emptyContent: median(content.empty),
    tick: median(ours),
    echoTick: median(echoed),
  };
}

interface Drawn {
  /** From the click to the first content, in milliseconds. */
  readonly time: number;
  readonly frame: Frame;
}

/** Runs the palette's command; the time is from the key that takes it. */
async function allPlansContent({ page }: PlanwrightPage): Promise<Drawn> {
  await page.keyboard.press("F1");
  const title = "Planwright Plans: Open Dashboard of All Plans";
  await page.locator(".quick-input-widget input:visible").fill(`>${title}`);
  await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${title}"]`).waitFor();
  const pressed = Date.now();
  await page.keyboard.press("Enter");
  return contentSince(page, pressed, "planwright-dashboard");
}

/** Clicks and waits for the first content of a page with this element; again where the item was drawn anew just then. */
async function firstContent(page: Page, item: Locator, element: string): Promise<Drawn> {
  await item.waitFor();
  for (let attempt = 1; ; attempt++) {
    const clicked = Date.now();
    await item.click();
    const drawn = await contentSince(page, clicked, element).catch(() => undefined);
    if (drawn !== undefined || attempt === 4) {
      return drawn ?? contentSince(page, clicked, element);
    }
  }
}

async function contentSince(page: Page, clicked: number, element: string): Promise<Drawn> {
  const deadline = clicked + 6000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      const drawn = await frame
        .evaluate((name) => (globalThis as { firstContent?: Record<string, number> }).firstContent?.[name], element)
        .catch(() => undefined);
      if (drawn !== undefined && drawn >= clicked) {
        await page.waitForTimeout(restTime);
        return { time: drawn - clicked, frame };
      }
    }
    await page.waitForTimeout(20);
  }
  throw new Error(`No content of ${element}`);
}

/** Runs in every frame from its start: when the first content of either page is there, in milliseconds since 1970. */
function watchFirstContent(): void {
  if (window.top === window) {
    return;
  }
  const found: Record<string, number> = {};
  (globalThis as { firstContent?: Record<string, number> }).firstContent = found;
  const timer = setInterval(() => {
    for (const name of ["planwright-dashboard", "echo-page"]) {
      const main = document.querySelector(name)?.shadowRoot?.querySelector("main");
      if (main !== null && main !== undefined && main.childElementCount > 0) {
        found[name] = Date.now();
        clearInterval(timer);
      }
    }
  }, 1);
}

async function closePanel(page: Page): Promise<void> {
  const tab = page.locator(".tabs-container .tab", { hasText: /^(?:Plan Dashboard|Echo)$/u });
  await tab.first().click({ button: "middle" });
  await tab.first().waitFor({ state: "detached" });
  await page.waitForTimeout(restTime);
}

/** Opens a page and ticks its first box again and again; milliseconds from each click to another figure. */
async function tickTimes(ui: PlanwrightPage, item: Locator, element: string): Promise<readonly number[]> {
  const { frame } = await firstContent(ui.page, item, element);
  const times: number[] = [];
  for (let nth = -2; nth < ticks; nth++) {
    const time = await frame.evaluate(tickOnce, element);
    await ui.page.waitForTimeout(restTime);
    if (nth >= 0) {
      times.push(time);
    }
  }
  await closePanel(ui.page);
  return times;
}

/** Runs in the page: clicks the first box and resolves with the milliseconds until the page says another figure. */
async function tickOnce(element: string): Promise<number> {
  const deep = function* (tree: ParentNode): Generator<Element> {
    for (const one of tree.querySelectorAll("*")) {
      yield one;
      if (one.shadowRoot !== null) {
        yield* deep(one.shadowRoot);
      }
    }
  };
  const all = [...deep(document.querySelector(element)?.shadowRoot ?? document)];
  const box = all.find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "checkbox");
  const figure = all.find((one) => one.matches("output, .percent, .value"));
  if (box === undefined || figure === undefined) {
    throw new Error("There is no box, or no figure");
  }
  const before = figure.textContent;
  const started = performance.now();
  box.click();
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (figure.textContent !== before) {
        resolve(performance.now() - started);
      } else if (performance.now() - started > 10_000) {
        reject(new Error("The figure stayed"));
      } else {
        setTimeout(look, 1);
      }
    };
    look();
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
