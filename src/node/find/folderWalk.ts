import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { excludedFolders } from "../../core/index/excludedFolders.ts";
import { IgnoreRules } from "./ignoreRules.ts";
import { ownExcludes, repositoryRoot, textOf } from "./repository.ts";

/** What a walk looks for, and where it does not go. */
export interface WalkOptions {
  /** How many levels of folders to go down. */
  readonly depth?: number;
  /** Whether a file of this name is looked for; Markdown files unless told. */
  readonly wants?: (name: string) => boolean;
  /** Names of folders that are not looked into; those that no host looks into unless told. */
  readonly excluded?: readonly string[];
}

/** What a walk meets: a file that it looks for, or a folder that it could not read, with Node's own error. */
export type WalkEntry =
  | { readonly kind: "file"; readonly path: string; readonly real: string }
  | { readonly kind: "failure"; readonly path: string; readonly error: unknown };

/**
 * The files below a folder in name order, found while they are asked for. Leaves out what git ignores and the excluded
 * folders. Links are not followed: within the folder they lead to files found anyway, and beyond it to what nobody asked
 * for. Throws Node's own error when `folder` does not exist.
 */
export function* folderWalk(
  folder: string,
  { depth = Infinity, wants = isMarkdown, excluded = excludedFolders }: WalkOptions = {},
): Generator<WalkEntry> {
  const real = realpathSync(folder);
  yield* walk(folder, real, rulesAbove(real), { depth, wants, excluded });
}

/** Whether a file's name, or a path, is that of a Markdown file: plans are looked for among these. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name);
}

function* walk(
  folder: string,
  real: string,
  above: IgnoreRules,
  { depth, ...options }: Required<WalkOptions>,
): Generator<WalkEntry> {
  let entries: Dirent[];
  try {
    entries = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    yield { kind: "failure", path: folder, error };
    return;
  }
  const rules = rulesIn(real, entries, above);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = join(real, entry.name);
    if (entry.isDirectory()) {
      if (depth > 1 && !options.excluded.includes(entry.name) && !rules.ignores(place, true)) {
        yield* walk(join(folder, entry.name), place, rules, { ...options, depth: depth - 1 });
      }
    } else if (entry.isFile() && options.wants(entry.name) && !rules.ignores(place, false)) {
      yield { kind: "file", path: join(folder, entry.name), real: place };
    }
  }
}

/**
 * What git ignores in a folder and below, by the rules of all folders above it up to its repository's root; nothing
 * outside repositories. `folder` is a real path.
 */
export function rulesAbove(folder: string): IgnoreRules {
  const root = repositoryRoot(folder);
  if (root === undefined || root === folder) {
    return new IgnoreRules(folder);
  }
  const folders: string[] = [];
  for (let at = dirname(folder); at.length >= root.length; at = dirname(at)) {
    folders.unshift(at);
  }
  const base = new IgnoreRules(root).with(root, ownExcludes(root));
  return folders.reduce((rules, at) => rules.with(at, textOf(join(at, ".gitignore"))), base).keeping(folder);
}

/** The rules above, and those of the folder itself; a repository in it starts anew. */
function rulesIn(folder: string, entries: readonly Dirent[], above: IgnoreRules): IgnoreRules {
  const isRepository = entries.some(({ name }) => name === ".git");
  const rules = isRepository ? new IgnoreRules(folder).with(folder, ownExcludes(folder)) : above;
  const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile());
  return own ? rules.with(folder, textOf(join(folder, ".gitignore"))) : rules;
}
