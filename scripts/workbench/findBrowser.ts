import type { BrowserInstall } from "./browserInstall.ts";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { installChromium } from "./installChromium.ts";
import type { InstallOptions } from "./installHost.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** The environment variable that names the browser to use, above all others. */
export const browserVariable = "PLANWRIGHT_BROWSER";

/** An installed Chrome, Chromium or Edge, else on Linux x64 one installed from npm; otherwise throws one line saying how to get one. */
export async function findBrowser(repo: string, options: InstallOptions = {}): Promise<BrowserInstall> {
  const executablePath = installedBrowser(process.env, process.platform);
  if (executablePath !== undefined) {
    return { kind: "installed", executablePath, env: {}, args: [] };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    return installChromium(repo, options);
  }
  throw new WorkbenchError(
    "noBrowser",
    `No Chrome, Chromium or Edge found here. Install one, or set ${browserVariable} to the program's path.`,
  );
}

/** The path of a browser that is installed on this machine; throws when the variable names one that cannot be run. */
export function installedBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const chosen = env[browserVariable];
  if (chosen !== undefined && chosen !== "") {
    if (!isProgram(chosen, platform)) {
      throw new WorkbenchError("noBrowser", `${browserVariable} names ${chosen}, which is not a program.`);
    }
    return chosen;
  }
  return candidates(env, platform).find((path) => isProgram(path, platform));
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const folders = ["/Applications", join(env["HOME"] ?? "", "Applications")];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === "win32") {
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    const edge = "Microsoft\\Edge\\Application\\msedge.exe";
    return [...programs, edge].flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable"];
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin", "/opt/google/chrome"];
  return names.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => join(folder, name)));
}

function isProgram(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, platform === "win32" ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
