import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import process from "node:process";
import { codeOf } from "./writeRefusal.ts";

/** Who holds a lock, as its file says. */
export interface LockOwner {
  readonly pid: number;
  /** The machine, and of a container its own processes: elsewhere the same number is another process. */
  readonly host: string;
  /** When it was taken, in ISO 8601. */
  readonly time: string;
  /** Another one for every lock. */
  readonly token: string;
}

/** A lock as it was found. */
export interface FoundLock {
  /** What its file says, to tell it from later ones. */
  readonly text: string;
  /** Undefined while it is being written, and for anything else than a lock. */
  readonly owner: LockOwner | undefined;
  /** In milliseconds. */
  readonly age: number;
}

/** A change takes far less than this many milliseconds: whoever holds a lock longer has stopped. */
const tooOld = 30_000;

/** A lock is written right after it is made; one that says nothing for so long was left by a process that died between. */
const tooEmpty = 2000;

/** A token for a lock and for files that are made under it. No secret, so it need not wait for cryptography to load. */
export function newToken(): string {
  const part = (): string =>
    Math.trunc(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return part() + part();
}

/** Makes a lock; false where there is one. Throws Node's own error where none can be made. */
export function makeLock(path: string, token: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", 0o644);
  } catch (error) {
    // Windows refuses so while a lock is being taken away.
    if (codeOf(error) === "EEXIST" || (process.platform === "win32" && /^(?:EPERM|EBUSY)$/u.test(codeOf(error)))) {
      return false;
    }
    throw error;
  }
  try {
    const owner: LockOwner = { pid: process.pid, host: thisHost(), time: new Date().toISOString(), token };
    writeSync(file, `${JSON.stringify(owner)}\n`);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** The lock at a path; undefined where there is none. */
export function readLock(path: string): FoundLock | undefined {
  try {
    const { mtimeMs } = statSync(path);
    const text = readFileSync(path, "utf8");
    const owner = ownerIn(text);
    // The clock of a network drive may be another one; a lock is as old as both say.
    const since = owner === undefined ? mtimeMs : Math.max(mtimeMs, Date.parse(owner.time));
    return { text, owner, age: Date.now() - since };
  } catch (error) {
    // Somebody else's lock may not be for us to read.
    return codeOf(error) === "ENOENT" ? undefined : { text: "", owner: undefined, age: 0 };
  }
}

/** Whether nobody holds a lock any more. */
export function isStale({ owner, age }: FoundLock): boolean {
  if (owner === undefined) {
    return age > tooEmpty;
  }
  return age > tooOld || (owner.host === thisHost() && !isAlive(owner.pid));
}

/**
 * Takes a stale lock away, and calls `clear` before anybody else can have the lock. Two that see the same stale lock must
 * not remove it one after the other, or the second removes what a third has made since: so a lock is removed under a
 * guard only, and only while it is the one that was seen. Whether it worked shows at the next try to make a lock.
 */
export function removeStaleLock(path: string, seen: FoundLock, clear: () => void): void {
  const guard = `${path}.takeover`;
  if (!makeLock(guard, newToken())) {
    const other = readLock(guard);
    if (other !== undefined && isStale(other)) {
      removeLock(guard, other.text);
    }
    return;
  }
  try {
    if (readLock(path)?.text === seen.text) {
      clear();
      removeLock(path, seen.text);
    }
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Removes a lock if it still says this: moved aside first, looked at, and put back where it is another one. */
export function removeLock(path: string, text: string): void {
  const aside = `${path}.${newToken()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, "utf8") !== text) {
      linkSync(aside, path);
    }
  } catch {
    // It is gone, or somebody else has one: either way it is not ours to remove.
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerIn(text: string): LockOwner | undefined {
  try {
    const { pid, host, time, token } = JSON.parse(text) as Partial<Record<keyof LockOwner, unknown>>;
    const isOwner =
      Number.isSafeInteger(pid) &&
      typeof host === "string" &&
      typeof time === "string" &&
      !Number.isNaN(Date.parse(time)) &&
      // It becomes a part of file names.
      typeof token === "string" &&
      /^[\da-f]{16}$/u.test(token);
    return isOwner ? { pid: pid as number, host, time, token } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

let host: string | undefined;

function thisHost(): string {
  host ??= `${hostname()}${processSpace()}`;
  return host;
}

/** On Linux the name of the space that process numbers are counted in; empty elsewhere. */
function processSpace(): string {
  try {
    return ` ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return "";
  }
}
