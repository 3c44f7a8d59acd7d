// `npm start`: builds Planwright and opens it in a real VS Code, on a folder of example plans.
import { join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { keptConnectionToken } from "./workbench/connectionToken.ts";
import { openDesktop } from "./workbench/desktop.ts";
import { firstFreePort } from "./workbench/freePort.ts";
import { installHost } from "./workbench/installHost.ts";
import { openInBrowser } from "./workbench/openInBrowser.ts";
import { runBuild } from "./workbench/runBuild.ts";
import { type Server, startServer } from "./workbench/server.ts";
import { type StartOptions, readStartOptions, startHelp } from "./workbench/startOptions.ts";
import { WorkbenchError } from "./workbench/workbenchError.ts";

const repo = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/u, "");
const opener = fileURLToPath(new URL("./workbench/opener", import.meta.url));
const defaultPort = 3210;
const examples = join(repo, "examples");
/** Under way, with phases in every state. */
const examplePlan = "docs/plans/offline-sync.md";

// Not exitCode: an aborted download may still hold the process.
process.exit(await main());

async function main(): Promise<number> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Stays on: a second Ctrl-C must not cut the cleaning short.
    process.on(signal, () => stop.abort());
  }
  stopWithNpm(stop);
  // After the terminal was closed nobody reads; that must not end us before everything is stopped.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  try {
    // npm runs scripts in the package's folder and says here where it was called.
    const options = readStartOptions(process.argv.slice(2), repo, process.env["INIT_CWD"] ?? process.cwd());
    if (options.help) {
      console.log(startHelp);
      return 0;
    }
    await runBuild(repo, stop.signal);
    if (options.desktop) {
      await openDesktop({ repo, folder: options.folder, extensions: [repo, opener], signal: stop.signal });
      return 0;
    }
    return await runInBrowser(options, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) {
      return 0;
    }
    console.error(error instanceof WorkbenchError ? error.message : `npm start failed: ${String(error)}`);
    return 2;
  }
}

/** A plain `kill` of npm ends npm and the shell between us, and we would go on without them. */
function stopWithNpm(stop: AbortController): void {
  const parent = process.ppid;
  if (process.env["npm_lifecycle_event"] !== undefined) {
    setInterval(() => process.ppid !== parent && stop.abort(), 500).unref();
  }
}

async function runInBrowser(options: StartOptions, signal: AbortSignal): Promise<number> {
  const host = await installHost(repo, { signal });
  const server = await startServer({
    host,
    port: options.port ?? (await firstFreePort(defaultPort)),
    workspaceTrust: false,
    connectionToken: await keptConnectionToken(repo),
    extensions: [opener],
    signal,
  });
  try {
    await show(server, options, host.vscode);
    const stopped = new Promise<undefined>((resolve) => {
      signal.addEventListener("abort", () => resolve(undefined), { once: true });
      if (signal.aborted) {
        resolve(undefined);
      }
    });
    const lastWords = await Promise.race([stopped, server.died]);
    if (lastWords !== undefined) {
      console.error(`VS Code's server ended by itself: ${lastWords}`);
      return 1;
    }
    console.log("\nStopping VS Code …");
    return 0;
  } finally {
    await server.stop();
  }
}

async function show(server: Server, options: StartOptions, vscode: string): Promise<void> {
  const plan = process.env["PLANWRIGHT_OPEN"] ?? (options.folder === examples ? examplePlan : undefined);
  const url = server.url({
    folder: options.folder,
    extensionDevelopmentPath: repo,
    ...(plan === undefined ? {} : { extensionEnvironment: { PLANWRIGHT_OPEN: plan } }),
  });
  const folder = relative(process.cwd(), options.folder) || ".";
  console.log(`VS Code ${vscode} with Planwright, on ${folder.startsWith("..") ? options.folder : folder}:

  ${url}

What to look at:
  Side bar     the Plans view: every plan of the folder with its phases, tasks and progress
  Editor       a plan: tick a box there or in the side bar, and watch every number follow; Ctrl-Z undoes it
  Dashboard    beside the plan: its percentage and a bar for each phase
  Status bar   the plan's percentage, at the right; a click opens the dashboard
  F1           type "New Implementation Plan" to make one from a template

Changed the code? Stop, start again and reload the page. Ctrl-C stops everything.`);
  if (options.open && !(await openInBrowser(url))) {
    console.log("\nNo browser found here: open the URL yourself.");
  }
}
