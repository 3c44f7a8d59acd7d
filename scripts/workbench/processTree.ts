import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** Which processes belong together. */
export interface ProcessTree {
  /** The process that was started with `detached: true`, so that its id is also its group's. */
  readonly pid: number;
  /** `NAME=value` put into its environment: on Linux it also finds children that outlived their parent and left the group. */
  readonly tag?: string;
}

/** The ids of all living processes of the tree, except this very process; on Windows only the root's, where taskkill does the walking. */
export async function processesOf(tree: ProcessTree): Promise<readonly number[]> {
  const rows = process.platform === "linux" ? rowsFromProc(tree.tag) : await rowsFromPs();
  const found = new Set<number>();
  // A child may be listed before its parent, so repeat until a round adds nothing.
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const row of rows) {
      if (row.pid === tree.pid || row.group === tree.pid || row.tagged || found.has(row.parent)) {
        found.add(row.pid);
      }
    }
  }
  found.delete(process.pid);
  return [...found];
}

/** Ends every process of the tree: asks first, then kills; resolves with the ids that survived (none, unless the system refused). */
export async function endProcessTree(tree: ProcessTree, graceMs = 3000): Promise<readonly number[]> {
  if (process.platform === "win32") {
    await promisify(execFile)("taskkill", ["/PID", String(tree.pid), "/T", "/F"]).catch(() => undefined);
    return [];
  }
  // Remembered from the first look on: once a parent is gone, its children can no longer be found through it.
  const known = new Set(await processesOf(tree));
  signalAll(known, "SIGTERM");
  const deadline = Date.now() + graceMs;
  while (Date.now() < deadline && (await stillLiving(tree, known)).length > 0) {
    await pause(50);
  }
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const left = await stillLiving(tree, known);
    if (left.length === 0) {
      return [];
    }
    signalAll(left, "SIGKILL");
    await pause(50);
  }
  return stillLiving(tree, known);
}

async function stillLiving(tree: ProcessTree, known: Set<number>): Promise<number[]> {
  for (const pid of await processesOf(tree)) {
    known.add(pid);
  }
  return [...known].filter(isAlive);
}

/** Whether a process with this id runs (a finished one that its parent has not collected does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return process.platform !== "linux" || readRow(pid)?.state !== "Z";
}

function signalAll(pids: Iterable<number>, signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended between the look and the signal.
    }
  }
}

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly state: string;
  readonly tagged: boolean;
}

function rowsFromProc(tag: string | undefined): readonly Row[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return pids.flatMap((name) => readRow(Number(name), tag) ?? []).filter((row) => row.state !== "Z");
}

function readRow(pid: number, tag?: string): Row | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in parentheses may itself hold blanks and parentheses: count from its end.
    const [state = "", parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid, parent: Number(parent), group: Number(group), state, tagged: tag !== undefined && hasTag(pid, tag) };
  } catch {
    return undefined;
  }
}

function hasTag(pid: number, tag: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(tag);
  } catch {
    return false; // another user's process
  }
}

async function rowsFromPs(): Promise<readonly Row[]> {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat="]);
  return stdout.split("\n").flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/\s+/u);
    if (state === undefined || state.startsWith("Z")) {
      return [];
    }
    return { pid: Number(pid), parent: Number(parent), group: Number(group), state, tagged: false };
  });
}
