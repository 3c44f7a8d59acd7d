import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../../scripts/runTool.ts";
import type { Theme } from "../../../scripts/workbench/defaultSettings.ts";
import { findBrowser } from "../../../scripts/workbench/findBrowser.ts";
import { openPage } from "../../../scripts/workbench/openPage.ts";
import type { FromDashboard } from "../../../src/core/protocol/fromDashboard.ts";
import type { ToDashboard } from "../../../src/core/protocol/toDashboard.ts";
import { dashboardHtml } from "../../../src/vscode/dashboard/dashboardHtml.ts";

/** How the page is opened. */
export interface BareOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** The page may move; otherwise motion is reduced, as in all tests. */
  readonly canMove?: boolean;
  /** What an earlier page had set with setState. */
  readonly remembered?: unknown;
}

/** The dashboard's page alone, without a workbench around it: its own bundle under its own content security policy. */
export interface BarePage {
  readonly page: Page;
  /** Sends a message as the host would. */
  send(message: ToDashboard): Promise<void>;
  /** Everything the page has posted since it was opened. */
  posted(): Promise<readonly FromDashboard[]>;
  /** What the page last set with setState. */
  remembered(): Promise<unknown>;
  /** Opens the page anew. */
  open(options?: BareOptions): Promise<void>;
  /** What the console and the content security policy had to complain about. */
  errors(): readonly string[];
  close(): Promise<void>;
}

const origin = "https://page.example";
const files: Readonly<Record<string, string>> = {
  "/dashboard.js": "text/javascript",
  "/codicon.css": "text/css",
  "/codicon.ttf": "font/ttf",
};

/** What VS Code puts before a page's own styles, as far as it makes a difference here. */
const defaultStyles = `@layer vscode-default {
  body { margin: 0; padding: 0 20px; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size); }
  input:focus, select:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
}`;

/** Launches a browser for bare pages; `open` shows the page, which then waits for its first state. */
export async function startBarePage({ canMove = false }: Pick<BareOptions, "canMove"> = {}): Promise<BarePage> {
  const opened = await openPage({
    browser: await findBrowser(root),
    reducedMotion: canMove ? "no-preference" : "reduce",
  });
  const { page } = opened;
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = files[pathname];
    await (contentType === undefined
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: frame() })
      : route.fulfill({ contentType, body: await readFile(join(root, "dist", pathname)) }));
  });
  await page.addInitScript(standInForHost, defaultStyles);
  return {
    page,
    open: async ({ theme = "dark", width = 1400, height = 900, remembered = null } = {}) => {
      const given: Given = { ...(await readTheme(theme)), isStill: !canMove, remembered };
      await page.setViewportSize({ width, height });
      await page.goto("about:blank");
      await page.goto(`${origin}/#${encodeURIComponent(JSON.stringify(given))}`);
      await page.waitForFunction(() => (globalThis as unknown as Stubbed).posted?.some(({ kind }) => kind === "ready"));
    },
    send: async (message) => page.evaluate((data) => window.postMessage(data, "*"), message),
    posted: async () => page.evaluate(() => (globalThis as unknown as Stubbed).posted ?? []),
    remembered: async () => page.evaluate(() => (globalThis as unknown as Stubbed).kept),
    errors: () => [...opened.consoleErrors, ...opened.consoleWarnings],
    close: async () => opened.close(),
  };
}

interface ThemeValues {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What the page is told of the window it would be in; it stands in the address, to be there before the page's script. */
interface Given extends ThemeValues {
  readonly isStill: boolean;
  readonly remembered: unknown;
}

interface Stubbed {
  posted?: FromDashboard[];
  kept?: unknown;
  acquireVsCodeApi?: () => unknown;
}

/** Runs in the page before its script: what VS Code would have put there. */
function standInForHost(styles: string): void {
  if (location.hash === "") {
    return;
  }
  const { bodyClass, variables, isStill, remembered } = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Given;
  const stubbed = globalThis as unknown as Stubbed;
  const posted: FromDashboard[] = [];
  stubbed.posted = posted;
  stubbed.kept = remembered;
  stubbed.acquireVsCodeApi = () => ({
    postMessage: (message: FromDashboard) => posted.push(structuredClone(message)),
    getState: () => remembered ?? undefined,
    setState: (state: unknown) => {
      stubbed.kept = structuredClone(state);
    },
  });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  document.addEventListener("DOMContentLoaded", () => {
    document.body.className = `${bodyClass}${isStill ? " vscode-reduce-motion" : ""}`;
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(name, value);
    }
  });
}

function frame(): string {
  return dashboardHtml({
    script: `${origin}/dashboard.js`,
    icons: `${origin}/codicon.css`,
    source: origin,
    nonce: "0123456789abcdef",
    language: "en",
  });
}

async function readTheme(theme: Theme): Promise<ThemeValues> {
  return JSON.parse(await readFile(new URL(`./themes/${theme}.json`, import.meta.url), "utf8")) as ThemeValues;
}
