import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { phrase } from "../../core/message/phrase.ts";
import { explain } from "../planFileReader.ts";
import { WriteRefusal } from "./writeRefusal.ts";

/** A file that is to be changed, as it is now. */
export interface WriteTarget {
  /** Where links lead: they stay links. */
  readonly real: string;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
  /** In bytes. */
  readonly size: number;
  /** Names of the same file, this one among them. */
  readonly names: number;
  /** The file itself, whatever it is called. */
  readonly identity: string;
}

/** Finds the file that a path leads to. Throws a {@link WriteRefusal} for anything but a file. */
export function findTarget(path: string): WriteTarget {
  try {
    const real = realpathSync.native(path);
    const stat = statSync(real);
    if (!stat.isFile()) {
      throw new WriteRefusal(
        stat.isDirectory() ? phrase("is a folder; name one file") : phrase("is a device or pipe and no file"),
      );
    }
    const { mode, uid, gid, nlink, dev, ino, size } = stat;
    return { real, mode, owner: uid, group: gid, size, names: nlink, identity: `${dev}:${ino}` };
  } catch (error) {
    throw error instanceof WriteRefusal ? error : new WriteRefusal(explain(error), { cause: error });
  }
}

/**
 * Throws a {@link WriteRefusal} where a file is not to be written: replacing it would need no permission for it, only for
 * its folder, and an administrator may write anything.
 */
export function assertWritable({ real, mode }: WriteTarget): void {
  if ((mode & 0o222) === 0) {
    throw new WriteRefusal(phrase("is read-only; nothing was written"));
  }
  try {
    accessSync(real, constants.W_OK);
  } catch (error) {
    throw new WriteRefusal(phrase("no permission to write it; nothing was written"), { cause: error });
  }
}
