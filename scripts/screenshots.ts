import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packVsix } from "./package/vsix.ts";
import { root } from "./runTool.ts";
import { defaultSettings, type Theme } from "./workbench/defaultSettings.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installVsix } from "./workbench/installVsix.ts";
import { installHost } from "./workbench/installHost.ts";
import { openPage } from "./workbench/openPage.ts";
import { PlanwrightPage } from "./workbench/planwrightPage.ts";
import { type Server, startServer } from "./workbench/server.ts";

/** What a picture shows: the whole window, or the dashboard alone with the page of one plan or of all. */
type Subject = "window" | "plan" | "plans";

/** `npm run screenshots`: takes the README's pictures from the real workbench on the example plans. */
const pictures: readonly (readonly [file: string, theme: Theme, subject: Subject])[] = [
  ["light", "light", "window"],
  ["dark", "dark", "window"],
  ["high-contrast", "highContrast", "window"],
  ["dashboard-plan", "dark", "plan"],
  ["dashboard-all", "light", "plans"],
];
const pictureFolder = join(root, "media", "screenshots");

async function take(file: string, theme: Theme, subject: Subject, vsix: string): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "planwright-shots-"));
  // The window's title shows the folder's name.
  const folder = join(parent, "fieldwork");
  await cp(join(root, "examples"), folder, { recursive: true });
  const settings = {
    ...defaultSettings(theme),
    "editor.minimap.enabled": false,
    "window.title": "fieldwork",
    "workbench.navigationControl.enabled": false,
  };
  const host = await installHost(root);
  const extensionsDir = join(parent, "extensions");
  await mkdir(extensionsDir);
  // Installed like a user's: one under development would say so in the title.
  await installVsix(host, vsix, extensionsDir);
  const open = await openPage({
    browser: await findBrowser(root),
    viewport: { width: 1360, height: 780 },
    deviceScaleFactor: 1.5,
    colorScheme: theme === "light" ? "light" : "dark",
  });
  let server: Server | undefined;
  try {
    server = await startServer({ host, workspaceTrust: false, settings, extensionsDir });
    const { page } = open;
    await page.goto(server.url({ folder }));
    await page.locator(".activitybar").waitFor();
    const ui = new PlanwrightPage(page);
    await ui.openFile("offline-sync.md");
    await ui.openSidebar();
    await ui.row("Phase 2: Change queue, 3 of 6 tasks done").waitFor();
    const frame = await ui.openDashboard();
    await frame.locator("planwright-plan .amount").nth(5).waitFor();
    if (subject !== "window") {
      await fillWindow(ui, subject);
    }
    await ui.restMouse();
    await page.locator(".monaco-hover:visible, .workbench-hover:visible").waitFor({ state: "hidden" });
    // Two frames drawn alike: every transition is over.
    for (let last = ""; ;) {
      const now = (await page.screenshot()).toString("base64");
      if (now === last) {
        break;
      }
      last = now;
    }
    await page.screenshot({ path: join(pictureFolder, `${file}.png`) });
    console.log(`media/screenshots/${file}.png`);
  } finally {
    await open.close();
    await server?.stop();
    await rm(parent, { recursive: true, force: true });
  }
}

/** Leaves nothing in the window but the dashboard. */
async function fillWindow(ui: PlanwrightPage, subject: "plan" | "plans"): Promise<void> {
  if (subject === "plans") {
    await ui.runCommand("Planwright Plans: Open Dashboard of All Plans");
    await (await ui.dashboard()).locator("planwright-plans .row").nth(3).waitFor();
  }
  await ui.page.locator(".tabs-container .tab", { hasText: "Plan Dashboard" }).click();
  await ui.runCommand("View: Maximize Editor Group and Hide Side Bars");
  await ui.page.locator(".tabs-container .tab", { hasText: "offline-sync.md" }).waitFor({ state: "hidden" });
  await ui.page.setViewportSize(subject === "plan" ? { width: 1360, height: 1000 } : { width: 1360, height: 640 });
}

const packed = await mkdtemp(join(tmpdir(), "planwright-shots-vsix-"));
try {
  const { file: vsix } = await packVsix(join(packed, "planwright.vsix"));
  await mkdir(pictureFolder, { recursive: true });
  for (const [file, theme, subject] of pictures) {
    await take(file, theme, subject, vsix);
  }
} finally {
  await rm(packed, { recursive: true, force: true });
}
