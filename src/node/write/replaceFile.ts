import type { Buffer } from "node:buffer";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { codeOf } from "./writeRefusal.ts";
import type { WriteTarget } from "./writeTarget.ts";

/** A file's bytes before and after a change. */
export interface ByteChange {
  readonly before: Buffer;
  readonly after: Buffer;
}

/** How a file was written; `note` says why it could not be replaced as a whole. `changed`: somebody else wrote it. */
export type WriteResult =
  | { readonly kind: "written"; readonly note: Message | undefined }
  | { readonly kind: "changed" };

/**
 * Writes a file so that readers, and the file after a crash, have the old or the new bytes and never a mixture: a new
 * file with the same mode and owner takes its place. Where that would cut a hard link, give the file another owner or is
 * refused, the bytes that differ are written into it. Nothing is written unless the file still holds the old bytes and
 * `mayWrite` right before. Throws Node's own errors.
 */
export function replaceFile(
  target: WriteTarget,
  change: ByteChange,
  temporary: string,
  mayWrite: () => boolean,
): WriteResult {
  const { real } = target;
  let obstacle =
    target.names > 1 ? phrase("it has other names (hard links)") : writeTemporary(target, change.after, temporary);
  try {
    if (!mayWrite() || !readFileSync(real).equals(change.before)) {
      return { kind: "changed" };
    }
    obstacle ??= moveOver(temporary, real);
    if (obstacle === undefined) {
      keepFolder(dirname(real));
      return { kind: "written", note: undefined };
    }
  } finally {
    remove(temporary);
  }
  writeInto(real, change);
  return { kind: "written", note: phrase("{0}, so it was written in place", obstacle) };
}

/** Returns why the file cannot be replaced by a new one, undefined where it can. */
function writeTemporary({ mode, owner, group }: WriteTarget, bytes: Buffer, path: string): Message | undefined {
  let file: number;
  try {
    file = openSync(path, "wx", 0o600);
  } catch (error) {
    if (/^(?:EACCES|EPERM|EROFS)$/u.test(codeOf(error))) {
      return phrase("its folder cannot be written to");
    }
    throw error;
  }
  try {
    const { uid, gid } = fstatSync(file);
    if (uid !== owner || gid !== group) {
      try {
        fchownSync(file, owner, group);
      } catch {
        return phrase("its owner could not be kept");
      }
    }
    // After the owner, whose change takes some of it away.
    fchmodSync(file, mode & 0o7777);
    writeAll(file, bytes, 0);
    fsyncSync(file);
    return undefined;
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Returns why the file could not be moved, undefined where it was. */
function moveOver(temporary: string, real: string): Message | undefined {
  // On Windows a scanner or an editor that has the file open for a moment refuses it.
  const tries = process.platform === "win32" ? 10 : 1;
  for (let left = tries; ; left--) {
    try {
      renameSync(temporary, real);
      return undefined;
    } catch (error) {
      if (!/^(?:EACCES|EPERM|EBUSY|EXDEV)$/u.test(codeOf(error))) {
        throw error;
      }
      if (left <= 1) {
        return phrase("it could not be replaced");
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Writes from the first byte that differs to the last: of a tick that is one byte, which no crash can halve. */
function writeInto(real: string, { before, after }: ByteChange): void {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = after.length;
  if (before.length === after.length) {
    while (end > start && before[end - 1] === after[end - 1]) {
      end--;
    }
  }
  const file = openSync(real, "r+");
  try {
    writeAll(file, after.subarray(start, end), start);
    ftruncateSync(file, after.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
  }
}

/** Has the new name survive a crash, where the system can do that for folders. */
function keepFolder(folder: string): void {
  try {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows, and some network drives.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // In a folder that cannot be written to there is none.
  }
}
