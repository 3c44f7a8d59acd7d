import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../scripts/runTool.ts";
import { webExtension } from "../../../scripts/test/webExtension.ts";
import { defaultSettings, type Theme } from "../../../scripts/workbench/defaultSettings.ts";
import { findBrowser } from "../../../scripts/workbench/findBrowser.ts";
import { readHostLog } from "../../../scripts/workbench/hostLog.ts";
import { installHost } from "../../../scripts/workbench/installHost.ts";
import { withoutNoise } from "../../../scripts/workbench/knownNoise.ts";
import { type OpenPage, openPage } from "../../../scripts/workbench/openPage.ts";
import { PlanwrightPage } from "../../../scripts/workbench/planwrightPage.ts";
import { type Server, startServer } from "../../../scripts/workbench/server.ts";

/** What to open. */
export interface WorkbenchOptions {
  /** Copied, so that tests write to a folder of their own; the examples when left out. */
  readonly folder?: string;
  /** A `.code-workspace` file in the folder that is opened instead of the folder; `none` for an empty window. */
  readonly workspaceFile?: string;
  /** A folder with an installed VSIX; the checkout under development when left out. */
  readonly extensionsDir?: string;
  /** The extension runs in the web-worker host. */
  readonly isWebWorker?: boolean;
  readonly theme?: Theme;
  readonly isTrusted?: boolean;
}

/** A running workbench with Planwright in it. */
export interface Workbench {
  readonly ui: PlanwrightPage;
  /** The copied workspace folder. */
  readonly folder: string;
  /** Every host that anything was requested from since the start. */
  readonly hosts: ReadonlySet<string>;
  /** Errors since the start that nobody expects: of the page's console and of every log. */
  errors(): Promise<readonly string[]>;
  /** Keeps a picture and the logs under out/artifacts/NAME. */
  keepArtifacts(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts browser and server and opens a copy of the folder; where one of them fails, nothing stays running. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const host = await installHost(root);
  const open = await openPage({ browser: await findBrowser(root), viewport: { width: 1400, height: 900 } });
  const folder = await mkdtemp(join(tmpdir(), "pw-ui-"));
  let server: Server | undefined;
  const close = async (): Promise<void> => {
    await open.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await cp(options.folder ?? join(root, "examples"), folder, { recursive: true });
    const started = await startServer({
      host,
      workspaceTrust: options.isTrusted === false,
      settings: defaultSettings(options.theme ?? "dark"),
      ...(options.extensionsDir === undefined ? {} : { extensionsDir: options.extensionsDir }),
    });
    server = started;
    const extensionDevelopmentPath = options.isWebWorker === true ? await webExtension() : root;
    const development = options.extensionsDir === undefined ? { extensionDevelopmentPath } : {};
    const shown = options.workspaceFile === "none" ? {} : { folder: join(folder, options.workspaceFile ?? "") };
    await open.page.goto(started.url({ ...shown, ...development }));
    await open.page.locator(".activitybar").waitFor();
    return {
      ui: new PlanwrightPage(open.page),
      folder,
      hosts: open.hosts,
      errors: async () => unexpectedErrors(started, open),
      keepArtifacts: async (name) => keepArtifacts(name, started, open),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function unexpectedErrors(server: Server, { consoleErrors }: OpenPage): Promise<readonly string[]> {
  const log = await readHostLog(server.logsDir);
  return [...log.errors.map(({ file, text }) => `${file}: ${text}`), ...withoutNoise(consoleErrors)];
}

async function keepArtifacts(name: string, server: Server, { page, consoleErrors }: OpenPage): Promise<void> {
  const folder = join(root, "out", "artifacts", name.replace(/[^\w-]+/gu, "-").slice(0, 80));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, "workbench.png") }).catch(() => undefined);
  await cp(server.logsDir, join(folder, "logs"), { recursive: true }).catch(() => undefined);
  await writeFile(join(folder, "console.txt"), consoleErrors.join("\n"));
  console.log(`      kept in ${folder.replace(root, "")}`);
}
