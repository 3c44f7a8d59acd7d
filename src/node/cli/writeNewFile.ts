import { closeSync, constants, lstatSync, mkdirSync, openSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { longestName, utf8Length } from "../../core/template/destination/resolveDestination.ts";
import { explain } from "../planFileReader.ts";
import { Refusal } from "./refusal.ts";

/** What a file that is written must be called. */
export interface FileKind {
  /** `a plan is a Markdown file`. */
  readonly what: Message;
  readonly example: string;
  /** In lower case, `.md`. */
  readonly endings: readonly string[];
}

const planFile: FileKind = {
  what: phrase("a plan is a Markdown file"),
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
    throw new Refusal(phrase("{0} needs the name of a file, such as {1}", "--out", example));
  }
  const name = /[^./\\][^/\\]*$/u.exec(path)?.[0].toLowerCase() ?? "";
  if (!endings.some((ending) => name.endsWith(ending) && name !== ending)) {
    throw new Refusal(phrase("{0}: {1}; {2} must end with {3}", path, what, "--out", oneOf(endings)));
  }
  const long = path.split(/[/\\]/u).find((part) => utf8Length(part) > longestName);
  if (long !== undefined) {
    throw new Refusal(
      phrase("{0}…: a name may have {1} bytes, this one has {2}", long.slice(0, 40), longestName, utf8Length(long)),
    );
  }
  let isThere = false;
  let made: string | undefined;
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    isThere = there !== undefined;
    if (there?.isFile() === false) {
      throw new Refusal(phrase("{0}: is there and no file; it is never written to", path));
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
    throw error instanceof Refusal
      ? error
      : new Refusal(phrase("{0}: {1}", path.slice(0, 300), whyNot(error, isThere)));
  }
}

function oneOf([first = "", ...others]: readonly string[]): string | Message {
  return others.length === 0 ? first : phrase("{0} or {1}", first, others.join(", "));
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

function whyNot(error: unknown, isThere: boolean): Message {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  switch (code) {
    case "EEXIST":
      return isThere
        ? phrase("is there already; {0} overwrites it", "--force")
        : phrase("a part of the path is no folder");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return phrase("no permission to write it");
    case "ENAMETOOLONG":
      return phrase("the path is too long");
    case "ELOOP":
      return phrase("a link in the path leads back to itself");
    default:
      return explain(error);
  }
}
