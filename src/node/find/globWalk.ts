import { relative } from "node:path";
import picomatch from "picomatch";
import { folderWalk, type WalkEntry } from "./folderWalk.ts";
import { slashes } from "./paths.ts";

const options = { dot: true, nonegate: true };

/** Whether a path is a pattern: it holds `*`, `?`, `[…]`, `{a,b}` or the like. Windows writes it with backslashes, which mean something else in patterns. */
export function isGlob(path: string): boolean {
  return picomatch.scan(slashes(path), options).isGlob;
}

/**
 * The Markdown files that match a pattern, in name order. It walks from the folder before the first wildcard and leaves
 * out what {@link folderWalk} leaves out. Throws Node's own error when that folder does not exist.
 */
export function* globWalk(pattern: string): Generator<WalkEntry> {
  const { folder, glob, matches } = readGlob(pattern);
  for (const entry of folderWalk(folder, { depth: depthOf(glob) })) {
    if (entry.kind === "failure" || matches(slashes(relative(folder, entry.path)))) {
      yield entry;
    }
  }
}

/** A pattern as the folder before its first wildcard, the rest, and what a path from there, with `/`, is asked. */
export function readGlob(pattern: string): {
  readonly folder: string;
  readonly glob: string;
  readonly matches: (path: string) => boolean;
} {
  const { base, glob } = picomatch.scan(slashes(pattern), options);
  return { folder: base === "" ? "." : base, glob, matches: picomatch(glob, options) };
}

/** How deep matches can lie; groups with slashes are not taken apart. */
function depthOf(glob: string): number {
  return glob.includes("**") || /[({][^)}]*\//u.test(glob) ? Infinity : glob.split("/").length;
}
