import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { cleanEnv } from "./cleanEnv.ts";
import { endProcessTree } from "./processTree.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** What to run and how to see that it is ready. */
export interface ServerProcessOptions {
  /** The Node that runs it. */
  readonly nodePath: string;
  /** The script that Node runs. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers with status 200 once the server is ready. */
  readonly address: string;
  readonly signal?: AbortSignal | undefined;
}

/** A server process that has answered. */
export interface ServerProcess {
  /** Resolves with what the output says last if the process ends before `end` was called; never rejects. */
  readonly died: Promise<string>;
  readonly output: () => string;
  /** Ends the process and everything it started. */
  end(): Promise<void>;
}

const guard = new URL("./endWithParent.mjs", import.meta.url).href;
const readyWithinMs = 60_000;

/** Starts Node on the entry script in a process group of its own and waits until the address answers. */
export async function serverProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const run = randomUUID();
  const child = spawn(options.nodePath, ["--import", guard, options.entry, ...options.args], {
    env: { ...cleanEnv(process.env), ...options.env, [runVariable]: run },
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-100_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let ending = false;
  let running = true;
  const died = new Promise<string>((resolve) => {
    const report = (problem?: Error): void => {
      running = false;
      if (!ending) {
        resolve(problem?.message ?? lastLines(output));
      }
    };
    child.once("error", report);
    child.once("exit", () => report());
  });
  const end = async (): Promise<void> => {
    ending = true;
    if (child.pid === undefined) {
      return;
    }
    const left = await endProcessTree({ pid: child.pid, tag: `${runVariable}=${run}` });
    child.stdout.destroy();
    child.stderr.destroy();
    if (left.length > 0) {
      throw new WorkbenchError("serverFailed", `These processes of VS Code could not be ended: ${left.join(", ")}.`);
    }
  };
  try {
    await untilReady(options, () => running);
  } catch (error) {
    await end();
    options.signal?.throwIfAborted();
    throw new WorkbenchError("serverFailed", `VS Code's server ${(error as Error).message}: ${lastLines(output)}`);
  }
  return { died, output: () => output, end };
}

// In the environment of all the server's children, which makes them findable when they have left its group.
const runVariable = "PLANWRIGHT_WORKBENCH_RUN";

async function untilReady(options: ServerProcessOptions, isRunning: () => boolean): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    options.signal?.throwIfAborted();
    if (!isRunning()) {
      throw new Error("ended at once");
    }
    try {
      const answer = await fetch(options.address, { signal: AbortSignal.timeout(2000) });
      await answer.text();
      if (answer.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await pause(100, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
  throw new Error(`did not answer within ${readyWithinMs / 1000} s`);
}

function lastLines(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  // A crash ends in a stack trace: what happened stands above it.
  const crash = lines.findLast((line) => /^\s*(?:\w*Error\b.*|.*\bE[A-Z]{5,}\b.*)/u.test(line));
  if (crash !== undefined) {
    return crash.trim();
  }
  return lines.length === 0 ? "it printed nothing" : lines.slice(-3).join(" | ");
}
