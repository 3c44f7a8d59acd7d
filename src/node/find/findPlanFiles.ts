import { realpathSync, statSync } from "node:fs";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { explain } from "../planFileReader.ts";
import { folderWalk, type WalkEntry } from "./folderWalk.ts";
import { globWalk, isGlob } from "./globWalk.ts";

/** The path that stands for standard input, and how it is shown. */
export const stdinPath = "-";
export const stdinName = "<stdin>";

/** What the paths of a command line lead to. */
export type FoundPath =
  | {
      readonly kind: "file";
      /** In the form in which the path was given. */
      readonly path: string;
      /** Whether the user named the file itself: then it is read whatever it holds. */
      readonly named: boolean;
    }
  | { readonly kind: "stdin" }
  | { readonly kind: "failure"; readonly path: string; readonly message: Message };

/**
 * Finds the files of paths, folders, patterns and `-`, while they are asked for: in the order of the paths, and each
 * file once, however many of them lead to it. What does not exist or cannot be read is a failure; the rest is found all
 * the same.
 */
export function* findPlanFiles(paths: readonly string[]): Generator<FoundPath> {
  const seen = new Set<string>();
  const isNew = (real: string): boolean => seen.size !== seen.add(real).size;
  for (const given of paths) {
    if (given === stdinPath) {
      if (isNew(stdinName)) {
        yield { kind: "stdin" };
      }
      continue;
    }
    try {
      const stats = statSync(given, { throwIfNoEntry: false });
      if (stats?.isDirectory() === false) {
        if (isNew(realpathSync(given))) {
          yield { kind: "file", path: given, named: true };
        }
        continue;
      }
      const isFolder = stats !== undefined;
      let files = 0;
      for (const entry of isFolder ? folderWalk(given) : walkGlob(given)) {
        if (entry.kind === "failure") {
          yield { kind: "failure", path: entry.path, message: explain(entry.error) };
        } else {
          files++;
          if (isNew(entry.real)) {
            yield { kind: "file", path: entry.path, named: false };
          }
        }
      }
      if (!isFolder && files === 0) {
        yield { kind: "failure", path: given, message: phrase("no Markdown file matches") };
      }
    } catch (error) {
      yield { kind: "failure", path: given, message: explain(error) };
    }
  }
}

function walkGlob(pattern: string): Iterable<WalkEntry> {
  if (!isGlob(pattern)) {
    throw Object.assign(new Error(pattern), { code: "ENOENT" });
  }
  return globWalk(pattern);
}
