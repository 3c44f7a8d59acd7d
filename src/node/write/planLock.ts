import { Buffer } from "node:buffer";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { type FoundLock, isStale, makeLock, newToken, readLock, removeStaleLock } from "./lockFile.ts";
import { codeOf, WriteRefusal } from "./writeRefusal.ts";
import type { WriteTarget } from "./writeTarget.ts";

/** The right to change a file, among all who ask for it. */
export interface PlanLock {
  /** A new file beside the plan, for what is going to replace it; removed when its maker died. */
  readonly temporary: string;
  /** Whether it was not taken away by somebody who thought that we had stopped. */
  readonly isHeld: () => boolean;
}

/** How long one other is waited for, in milliseconds. */
export const usualPatience = 10_000;

/** How many times as long a queue is waited for. */
const longestQueue = 6;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `work` while nobody else does so for the same file, and waits for its turn. `work` is not asynchronous, so that no
 * signal ends the process in its midst. Throws a {@link WriteRefusal} where the wait is too long.
 */
export async function withPlanLock<T>(target: WriteTarget, patience: number, work: (lock: PlanLock) => T): Promise<T> {
  // Without a handler a signal ends the process at once and leaves the lock behind.
  const obey = (signal: NodeJS.Signals): void => {
    ignore();
    process.kill(process.pid, signal);
  };
  const ignore = (): void => signals.forEach((signal) => process.off(signal, obey));
  signals.forEach((signal) => process.on(signal, obey));
  try {
    const token = newToken();
    const path = await takeLock(target, token, patience);
    const isHeld = (): boolean => readLock(path)?.owner?.token === token;
    try {
      return work({ temporary: temporaryOf(target, token), isHeld });
    } finally {
      release(path, token);
    }
  } finally {
    ignore();
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Where locks of a file may lie, in the order in which they are tried. */
export function lockPlaces({ real, names, identity }: WriteTarget): readonly string[] {
  const common = (key: string): string => join(tmpdir(), `planwright-${digest(key)}.lock`);
  // The same file under another name, perhaps in another folder, must have the same lock.
  return names > 1 ? [common(identity)] : [hidden(real, "planwright-lock"), common(real)];
}

function temporaryOf({ real }: WriteTarget, token: string): string {
  return hidden(real, `${token}.planwright-tmp`);
}

/** A name beside a file that no walk takes for a plan; short enough for a file system that took the file's own. */
function hidden(real: string, ending: string): string {
  const name = basename(real);
  return join(dirname(real), `.${Buffer.byteLength(name) > 180 ? digest(name) : name}.${ending}`);
}

/** A short name for a long one; two that share it merely wait for each other. */
function digest(text: string): string {
  let [high, low] = [0x811c_9dc5, 0x9dc5_811c];
  for (let at = 0; at < text.length; at++) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x0100_0193);
    low = Math.imul(low ^ high, 0x85eb_ca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/**
 * Resolves to where the lock is. As long as one after the other has it there is a queue that moves, so it is one holder
 * that patience is for; the whole wait may be longer, within reason.
 */
async function takeLock(target: WriteTarget, token: string, patience: number): Promise<string> {
  const [first = "", ...others] = lockPlaces(target);
  let place = first;
  const started = performance.now();
  let since = started;
  let last: string | undefined;
  for (let tries = 0; ; tries++) {
    const found = tryLock(place, token, target);
    if (found === "made") {
      return place;
    }
    if (found === "refused") {
      const [next] = others.splice(0, 1);
      if (next === undefined) {
        throw new WriteRefusal(phrase("no lock can be made at {0}; nothing was written", place));
      }
      place = next;
      continue;
    }
    const now = performance.now();
    if (found?.text !== last) {
      last = found?.text;
      since = now;
    }
    if (now - since >= patience || now - started >= patience * longestQueue) {
      const seconds = Math.round((now - started) / 100) / 10;
      throw new WriteRefusal(
        phrase(
          "{0} is changing it; waited {1} s and wrote nothing. If nobody is, delete {2}",
          holder(found),
          seconds,
          place,
        ),
      );
    }
    await rest(2 + Math.random() * Math.min(60, 8 * (tries + 1)));
  }
}

function tryLock(place: string, token: string, target: WriteTarget): "made" | "refused" | FoundLock | undefined {
  try {
    if (makeLock(place, token)) {
      return "made";
    }
    const found = readLock(place);
    if (found !== undefined && isStale(found)) {
      const { owner } = found;
      removeStaleLock(place, found, () => {
        if (owner !== undefined) {
          rmSync(temporaryOf(target, owner.token), { force: true });
        }
      });
    }
    return found;
  } catch (error) {
    if (/^(?:EACCES|EPERM|EROFS|ENOENT|ENAMETOOLONG)$/u.test(codeOf(error))) {
      return "refused";
    }
    throw error;
  }
}

function holder(found: FoundLock | undefined): Message {
  const owner = found?.owner;
  return owner === undefined
    ? phrase("somebody")
    : phrase("process {0} on {1}", String(owner.pid), owner.host.split(" ")[0] ?? "");
}

function release(path: string, token: string): void {
  if (readLock(path)?.owner?.token === token) {
    rmSync(path, { force: true });
  }
}
