import process from "node:process";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import type { BrowserInstall } from "./browserInstall.ts";

/** How the page is to look and what it reports. */
export interface PageOptions {
  readonly browser: BrowserInstall;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "dark" | "light";
  /** Motion is reduced unless this says otherwise, so that pictures are alike. */
  readonly reducedMotion?: "no-preference" | "reduce";
  /** Pixels per CSS pixel, for sharp screenshots. */
  readonly deviceScaleFactor?: number;
  /** Receives what the extension host's console prints while it runs a test module. */
  readonly onTestLog?: (type: string, args: readonly unknown[]) => void;
  /** Receives the exit code of the test module: 0 passed, 1 failed. */
  readonly onTestExit?: (code: number) => void;
  /** Lets a person see it; impossible with a bundled browser. */
  readonly headed?: boolean;
}

/** A request that got no answer. */
export interface FailedRequest {
  readonly host: string;
  readonly url: string;
  readonly reason: string;
}

/** A blank page; call `page.goto(server.url(…))`. The arrays fill as it runs. */
export interface OpenPage {
  readonly page: Page;
  readonly browser: Browser;
  readonly consoleErrors: readonly string[];
  readonly consoleWarnings: readonly string[];
  readonly failedRequests: readonly FailedRequest[];
  /** Every host that anything was requested from, to prove what calls the network. */
  readonly hosts: ReadonlySet<string>;
  /** Closes page, context and browser; may be called again. */
  close(): Promise<void>;
}

/** Launches the browser with one page of a new profile. */
export async function openPage(options: PageOptions): Promise<OpenPage> {
  const { browser: install } = options;
  const browser = await chromium.launch({
    executablePath: install.executablePath,
    env: { ...definedOnly(process.env), ...install.env },
    args: [...install.args],
    headless: options.headed !== true || install.kind === "bundled",
    // The caller ends the browser itself, after the page had its chance to close.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const context = await browser.newContext(contextOptions(options));
    const page = await context.newPage();
    const watched = watch(page);
    if (options.onTestLog !== undefined || options.onTestExit !== undefined) {
      // The workbench calls both when it runs a test module and fails where one is missing.
      await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) =>
        options.onTestLog?.(type, args),
      );
      await page.exposeFunction("codeAutomationExit", (code: number) => options.onTestExit?.(code));
    }
    return { page, browser, ...watched, close: async () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? "dark",
    reducedMotion: options.reducedMotion ?? "reduce",
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    locale: "en-US",
    permissions: ["clipboard-read", "clipboard-write"],
  };
}

function watch(page: Page): Pick<OpenPage, "consoleErrors" | "consoleWarnings" | "failedRequests" | "hosts"> {
  const consoleErrors: string[] = [];
  const consoleWarnings: string[] = [];
  const failedRequests: FailedRequest[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    const where = message.location().url;
    const text = where === "" ? message.text() : `${message.text()} (${where})`;
    if (message.type() === "error") {
      consoleErrors.push(text);
    } else if (message.type() === "warning") {
      consoleWarnings.push(text);
    }
  });
  page.on("pageerror", (error) => consoleErrors.push(thrownText(error)));
  page.on("request", (request) => hosts.add(hostOf(request.url())));
  page.on("requestfailed", (request) => {
    const url = request.url();
    failedRequests.push({ host: hostOf(url), url, reason: request.failure()?.errorText ?? "unknown" });
  });
  return { consoleErrors, consoleWarnings, failedRequests, hosts };
}

/** What the page threw; a thrown value that is no Error comes with an empty stack and, at times, without words. */
function thrownText({ name, message, stack = "" }: Error): string {
  return stack === "" ? `Uncaught ${name}: ${message === "" ? "(no message)" : message}` : stack;
}

function hostOf(url: string): string {
  // Empty for data: and blob:, which leave no machine.
  return URL.canParse(url) ? new URL(url).host : url;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
