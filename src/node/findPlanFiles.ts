import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A path from the command line as files to read. */
export interface FoundFiles {
  /** In the form in which the path was given, folders walked in name order. */
  readonly files: readonly string[];
  /** Whether the user named the file itself: then it is read whatever it holds. */
  readonly named: boolean;
}

const skipped = new Set(["node_modules", ".git", ".hg", ".svn", "dist", "out", "build", "target", "vendor", ".venv"]);

/** Finds the Markdown files a path stands for. Throws Node's own error when it does not exist or cannot be read. */
export async function findPlanFiles(path: string): Promise<FoundFiles> {
  if (!(await stat(path)).isDirectory()) {
    return { files: [path], named: true };
  }
  const files: string[] = [];
  await walk(path, files);
  return { files, named: false };
}

async function walk(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) {
      await walk(path, files);
    } else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) {
      files.push(path);
    }
  }
}
