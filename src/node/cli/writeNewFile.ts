import { closeSync, constants, lstatSync, mkdirSync, openSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { longestName, utf8Length } from "../../core/template/destination/resolveDestination.ts";
import { explain } from "../planFileReader.ts";
import { Refusal } from "./refusal.ts";

/** What a file that is written must be called. */
export interface FileKind {
  /** `a plan is a Markdown file`. */
  readonly what: string;
  readonly example: string;
  /** In lower case, `.md`. */
  readonly endings: readonly string[];
}

const planFile: FileKind = {
  what: "a plan is a Markdown file",
  example: "docs/plans/offline-sync.md",
  endings: [".md", ".markdown"],
};

/**
 * Writes a new file, by default a plan, and the folders it needs; never over another file unless told, and never over a
 * link, which may lead anywhere. Folders that are links are followed: whoever names one means what is behind it. Throws a
 * {@link Refusal}, and leaves no folder behind then.
 */
export function writeNewFile(path: string, text: string, force: boolean, kind: FileKind = planFile): void {
  const { what, example, endings } = kind;
  if (path.trim() === "") {
    throw new Refusal(`--out needs the name of a file, such as ${example}`);
  }
  const name = /[^./\\][^/\\]*$/u.exec(path)?.[0].toLowerCase() ?? "";
  if (!endings.some((ending) => name.endsWith(ending) && name !== ending)) {
    throw new Refusal(`${path}: ${what}; --out must end with ${endings.join(" or ")}`);
  }
  const long = path.split(/[/\\]/u).find((part) => utf8Length(part) > longestName);
  if (long !== undefined) {
    throw new Refusal(`${long.slice(0, 40)}…: a name may have ${longestName} bytes, this one has ${utf8Length(long)}`);
  }
  let isThere = false;
  let made: string | undefined;
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    isThere = there !== undefined;
    if (there?.isFile() === false) {
      throw new Refusal(`${path}: is there and no file; it is never written to`);
    }
    made = mkdirSync(dirname(path), { recursive: true });
    // Windows has no O_NOFOLLOW and reads it as 0.
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;
    const file = openSync(path, O_WRONLY | O_CREAT | (force ? O_TRUNC | O_NOFOLLOW : O_EXCL));
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (made !== undefined) {
      removeEmpty(dirname(resolve(path)), resolve(made));
    }
    throw error instanceof Refusal ? error : new Refusal(`${path.slice(0, 300)}: ${whyNot(error, isThere)}`);
  }
}

/** Removes folders from one up to another, as far as they are empty. */
function removeEmpty(from: string, to: string): void {
  try {
    for (let folder = from; folder.length >= to.length; folder = dirname(folder)) {
      rmdirSync(folder);
    }
  } catch {
    // Somebody put something into it.
  }
}

function whyNot(error: unknown, isThere: boolean): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  switch (code) {
    case "EEXIST":
      return isThere ? "is there already; --force overwrites it" : "a part of the path is no folder";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "no permission to write it";
    case "ENAMETOOLONG":
      return "the path is too long";
    case "ELOOP":
      return "a link in the path leads back to itself";
    default:
      return explain(error);
  }
}
