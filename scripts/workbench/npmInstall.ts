import { spawn } from "node:child_process";
import process from "node:process";
import { cleanEnv } from "./cleanEnv.ts";
import { endProcessTree } from "./processTree.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** One run of `npm install` in a folder that has its own package.json. */
export interface NpmInstall {
  readonly folder: string;
  /** What is being installed, in the words of the error message. */
  readonly what: string;
  /** Package specifiers and flags after `npm install`; they must not need quoting. */
  readonly args: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

// No install scripts: nothing is compiled, nothing foreign runs. The lock file stays on, since the packages bring one.
const commonArgs = [
  "install",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-update-notifier",
  "--prefer-offline",
  "--loglevel=error",
  // npm's own waits between attempts add up to more than a minute when there is no network at all.
  "--fetch-retries=2",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

/** Runs npm and resolves when it is done; otherwise throws a WorkbenchError whose one line names npm's own reason. */
export async function npmInstall(install: NpmInstall): Promise<void> {
  install.signal?.throwIfAborted();
  const { command, args, shell } = npmCommand(process.env, process.platform);
  const child = spawn(command, [...args, ...commonArgs, ...install.args], {
    cwd: install.folder,
    env: cleanEnv(process.env),
    // Its own group, so that npm ends together with whatever it started.
    detached: process.platform !== "win32",
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => resolve(`npm could not be started (${error.message})`));
    child.once("close", (code) => resolve(code === 0 ? undefined : npmReason(output, code)));
  });
  let killed: Promise<unknown> | undefined;
  const abort = (): void => {
    killed = child.pid === undefined ? undefined : endProcessTree({ pid: child.pid });
  };
  install.signal?.addEventListener("abort", abort, { once: true });
  try {
    const problem = await ended;
    await killed;
    install.signal?.throwIfAborted();
    if (problem !== undefined) {
      const advice = "Check the network and npm's registry setting, then run the same command again.";
      throw new WorkbenchError("installFailed", `Could not install ${install.what}: ${problem}. ${advice}`);
    }
  } finally {
    install.signal?.removeEventListener("abort", abort);
  }
}

interface NpmCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/** How to call npm: with this very Node when npm started us, else the npm on PATH. */
export function npmCommand(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): NpmCommand {
  const script = env["npm_execpath"];
  // Under yarn or pnpm the variable names their own script.
  if (script !== undefined && /[\\/]npm-cli\.c?js$/u.test(script)) {
    return { command: process.execPath, args: [script], shell: false };
  }
  // On Windows npm is a .cmd file, which Node starts only through a shell.
  return platform === "win32"
    ? { command: "npm.cmd", args: [], shell: true }
    : { command: "npm", args: [], shell: false };
}

function npmReason(output: string, exitCode: number | null): string {
  const lines = output.split("\n").map((line) => line.replace(/^npm (?:error|ERR!)\s*/u, "").trim());
  const code = lines.find((line) => line.startsWith("code "))?.slice(5);
  if (code !== undefined) {
    const meaning = npmCodes.find(([pattern]) => pattern.test(code))?.[1];
    return meaning === undefined ? `npm reports ${code}` : `${meaning} (npm reports ${code})`;
  }
  const first = lines.find((line) => line !== "");
  return first === undefined ? `npm ended with code ${exitCode ?? "unknown"}` : `npm says "${first.slice(0, 160)}"`;
}

const npmCodes: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|ECONN\w*|ETIMEDOUT|ENET\w*|EHOST\w*|ERR_SOCKET\w*)$/u, "npm's registry cannot be reached"],
  [/^(?:E404|ETARGET|ENOVERSIONS)$/u, "npm's registry does not have this version"],
  [/^(?:E401|E403)$/u, "npm's registry refuses the request"],
  [/^ENOSPC$/u, "the disk is full"],
  [/^(?:EACCES|EPERM|EROFS)$/u, "the folder cannot be written"],
];
