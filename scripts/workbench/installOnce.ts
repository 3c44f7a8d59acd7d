import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./processTree.ts";
import { type ProgressStream, progressLine } from "./progressLine.ts";
import { WorkbenchError } from "./workbenchError.ts";

/** Something that is put into a folder once and then only used. */
export interface OnceInstall {
  /** The finished folder; it exists completely or counts as absent. */
  readonly target: string;
  /** Shown while it runs, without the dots. */
  readonly announce: string;
  /** Shown at the end; gets the seconds it took. */
  readonly report: (seconds: number) => string;
  /** Fills the given empty folder, which is moved to the target afterwards. */
  readonly fill: (folder: string) => Promise<void>;
  readonly stream: ProgressStream;
  readonly signal?: AbortSignal | undefined;
}

const marker = "installed.json";

/**
 * Installs unless it is installed already. The work happens in a folder beside the target and is moved there at the
 * end, so an interrupted run leaves nothing that looks finished, and of two runs at once the first to end wins.
 */
export async function installOnce(install: OnceInstall): Promise<void> {
  if (isInstalled(install.target)) {
    return;
  }
  install.signal?.throwIfAborted();
  const parent = dirname(install.target);
  const temporary = join(parent, `.${basename(install.target)}-${process.pid}`);
  await prepare(parent, temporary, basename(install.target));
  const start = Date.now();
  const progress = progressLine(install.stream, install.announce);
  try {
    await install.fill(temporary);
    install.signal?.throwIfAborted();
    await writeFile(join(temporary, marker), `${JSON.stringify({ installed: new Date().toISOString() })}\n`);
    await moveInto(temporary, install.target);
  } catch (error) {
    progress.failed();
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
  progress.done(install.report(Math.round((Date.now() - start) / 1000)));
}

/** Whether an earlier install into this folder ran to its end. */
export function isInstalled(target: string): boolean {
  return existsSync(join(target, marker));
}

async function prepare(parent: string, temporary: string, name: string): Promise<void> {
  try {
    await mkdir(parent, { recursive: true });
    for (const entry of await readdir(parent)) {
      const owner = entry.startsWith(`.${name}-`) ? Number(entry.slice(name.length + 2)) : Number.NaN;
      // Left behind by a run that was killed; one that still runs keeps its folder.
      if (owner === process.pid || (Number.isInteger(owner) && !isAlive(owner))) {
        await rm(join(parent, entry), { recursive: true, force: true, maxRetries: 5 });
      }
    }
    await mkdir(temporary);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new WorkbenchError("installFailed", `Could not write to ${parent} (${reason}). Make the folder writable.`);
  }
}

async function moveInto(temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (isInstalled(target)) {
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 }); // another run was quicker
      return;
    }
    try {
      await rm(target, { recursive: true, force: true, maxRetries: 5 });
      await rename(temporary, target);
      return;
    } catch (error) {
      // On Windows a virus scanner may hold fresh files for a moment.
      if (attempt === 10) {
        throw error;
      }
      await pause(200);
    }
  }
}
