import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder with `.git` that a folder belongs to, itself or above; undefined outside repositories. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) {
      return at;
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

/** The text of a repository's own ignore file, which is in no commit: `.git/info/exclude`. Empty where there is none. */
export function ownExcludes(root: string): string {
  const git = join(root, ".git");
  // Of worktrees and submodules `.git` is a file that names the folder; a worktree's folder names the common one.
  const named = /^gitdir: (.+)/u.exec(textOf(git))?.[1]?.trimEnd();
  const folder = named === undefined ? git : resolve(root, named);
  const common = textOf(join(folder, "commondir")).trimEnd();
  return textOf(join(common === "" ? folder : resolve(folder, common), "info", "exclude"));
}

/** A small file's text; empty where it cannot be read. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
