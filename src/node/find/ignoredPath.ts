import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { rulesAbove } from "./folderWalk.ts";
import { ownExcludes, textOf } from "./repository.ts";

/**
 * Whether git would ignore what lies, or would lie, at a path below a folder, given with `/`. `root` is the folder's real
 * path; the ignore files of the folders between are read, none below a link.
 */
export function isIgnoredPath(root: string, path: string): boolean {
  const place = join(root, path);
  const folders: string[] = [];
  for (let at = dirname(place); at.length >= root.length; at = dirname(at)) {
    folders.unshift(at);
  }
  let rules = rulesAbove(root).with(root, ownExcludes(root));
  for (const folder of folders) {
    if (typeOf(folder) !== "folder") {
      break;
    }
    const file = join(folder, ".gitignore");
    rules = typeOf(file) === "file" ? rules.with(folder, textOf(file)) : rules;
  }
  return rules.ignores(place, false) || rules.ignores(place, true);
}

function typeOf(place: string): "file" | "folder" | undefined {
  const stats = lstatSync(place, { throwIfNoEntry: false });
  return stats?.isDirectory() ? "folder" : stats?.isFile() ? "file" : undefined;
}
