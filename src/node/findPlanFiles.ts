import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { excludedFolders } from "../core/index/excludedFolders.ts";

/** A path from the command line as files to read. */
export interface FoundFiles {
  /** In the form in which the path was given, folders walked in name order. */
  readonly files: readonly string[];
  /** Whether the user named the file itself: then it is read whatever it holds. */
  readonly named: boolean;
  /** Folders within that could not be read, with Node's own errors; the rest is found all the same. */
  readonly failures: readonly { readonly path: string; readonly error: unknown }[];
}

/** Finds the Markdown files a path stands for. Throws Node's own error when it does not exist or cannot be read. */
export async function findPlanFiles(path: string): Promise<FoundFiles> {
  if (!(await stat(path)).isDirectory()) {
    return { files: [path], named: true, failures: [] };
  }
  const files: string[] = [];
  const failures: { path: string; error: unknown }[] = [];
  await walk(path, files, failures);
  return { files, named: false, failures };
}

async function walk(folder: string, files: string[], failures: { path: string; error: unknown }[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failures.push({ path: folder, error });
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !excludedFolders.includes(entry.name)) {
      await walk(path, files, failures);
    } else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) {
      files.push(path);
    }
  }
}
