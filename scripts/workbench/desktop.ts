import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { SilentReporter, downloadAndUnzipVSCode } from "@vscode/test-electron";
import { cleanEnv } from "./cleanEnv.ts";
import { defaultSettings } from "./defaultSettings.ts";
import { endProcessTree } from "./processTree.ts";
import { progressLine } from "./progressLine.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** What the desktop VS Code is to show. */
export interface DesktopOptions {
  readonly repo: string;
  readonly folder: string;
  /** Folders loaded as extensions under development. */
  readonly extensions: readonly string[];
  readonly signal: AbortSignal;
}

/** Downloads the current desktop VS Code once, opens it with a profile of its own and resolves when it was closed; the signal ends it. */
export async function openDesktop(options: DesktopOptions): Promise<void> {
  const { signal } = options;
  // The download cannot be told to stop: on abort it is left alone and ends with this process.
  const program = await Promise.race([download(join(options.repo, ".vscode-test")), aborted(signal)]);
  const profile = await mkdtemp(join(tmpdir(), "pw-desktop-"));
  try {
    await mkdir(join(profile, "User"));
    await writeFile(join(profile, "User", "settings.json"), JSON.stringify(defaultSettings(), null, 2));
    const child = spawn(program, desktopArgs(options, profile), {
      env: cleanEnv(process.env),
      detached: process.platform !== "win32",
      stdio: "ignore",
    });
    const closed = new Promise<void>((resolve, reject) => {
      child.once("error", (error) => {
        reject(new WorkbenchError("desktopFailed", `The desktop VS Code could not be started: ${error.message}`));
      });
      child.once("exit", () => resolve());
    });
    try {
      await Promise.race([closed, aborted(signal)]);
    } finally {
      if (child.pid !== undefined) {
        await endProcessTree({ pid: child.pid });
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) {
      abort();
    }
  });
}

async function download(cachePath: string): Promise<string> {
  const progress = progressLine(process.stderr, "Getting the desktop VS Code, downloaded once");
  try {
    const reporter = new SilentReporter();
    const program = await downloadAndUnzipVSCode({ cachePath, version: "stable", reporter });
    progress.done("The desktop VS Code is here.");
    return program;
  } catch (error) {
    progress.failed();
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    const advice = "Check the network, or run npm start without --desktop.";
    throw new WorkbenchError("desktopFailed", `The desktop VS Code could not be downloaded (${reason}). ${advice}`);
  }
}

function desktopArgs(options: DesktopOptions, profile: string): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, "extensions")}`,
    ...options.extensions.map((folder) => `--extensionDevelopmentPath=${folder}`),
    "--disable-workspace-trust",
    "--skip-welcome",
    "--skip-release-notes",
    "--new-window",
    options.folder,
  ];
}
