import { realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Message } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import { decodeText } from "../../decodeText.ts";
import { isMarkdown } from "../../find/folderWalk.ts";
import { explain } from "../../planFileReader.ts";
import { askGit } from "../../safeGit.ts";
import { Refusal } from "../refusal.ts";

/** Larger than any file that is read as a plan, in bytes. */
const most = 64 * 1024 * 1024;

/** A file of a revision. */
export interface FileThen {
  /** From the folder that was asked about, with `/`. */
  readonly path: string;
  /** Git's id of what it held. */
  readonly id: string;
}

/** Files as they were in one revision of the repositories that they lie in. */
export class BaseRevision {
  /** As it was called. */
  readonly revision: string;
  /** The commit that is meant, by folder. */
  readonly #commits = new Map<string, string>();

  constructor(revision: string) {
    this.revision = revision;
  }

  /**
   * A file's text in that revision; undefined where it was not there. What git would do to it on the way, filters and text
   * conversions, is not done. Throws a {@link Refusal} where git cannot say.
   */
  textOf(path: string): string | undefined {
    const real = realPath(path);
    const folder = dirname(real);
    const name = `${this.#commitOf(folder)}:./${basename(real)}`;
    const blob = askGit(folder, ["cat-file", "blob", name], { most });
    if (blob.kind === "refusal") {
      // A second question only where the first has no answer: each is a process of its own.
      const id = askGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
      if (id.kind === "refusal" && id.code === 1) {
        return undefined;
      }
      throw this.#refusal(blob.message);
    }
    const text = decodeText(blob.bytes)?.text;
    if (text === undefined) {
      throw this.#refusal(phrase("it was no text file"));
    }
    return text;
  }

  /**
   * The Markdown files that lay below a folder then, given by its real path and seen from it. What the working folder holds
   * is not compared: for that git would run the filters of the repository. Throws a {@link Refusal} where git cannot say.
   */
  markdownBelow(folder: string): readonly FileThen[] {
    const list = askGit(folder, ["ls-tree", "-r", "-z", this.#commitOf(folder)], { most });
    if (list.kind === "refusal") {
      throw this.#refusal(list.message);
    }
    return list.bytes
      .toString("utf8")
      .split("\0")
      .flatMap((entry) => {
        const { id, path } = /^100\d{3} blob (?<id>[0-9a-f]{40,64})\t(?<path>[^]+)$/u.exec(entry)?.groups ?? {};
        return id === undefined || path === undefined || !isMarkdown(path) ? [] : [{ path, id }];
      });
  }

  /** The text of such a file; undefined where it was no text. Throws a {@link Refusal} where git cannot say. */
  textBelow(folder: string, { id }: FileThen): string | undefined {
    const blob = askGit(folder, ["cat-file", "blob", id], { most });
    if (blob.kind === "refusal") {
      throw this.#refusal(blob.message);
    }
    return decodeText(blob.bytes)?.text;
  }

  #commitOf(folder: string): string {
    let commit = this.#commits.get(folder);
    if (commit === undefined) {
      const name = `${this.revision}^{commit}`;
      const found = askGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
      if (found.kind === "refusal") {
        throw this.#refusal(found.code === 1 ? phrase("there is no such revision") : found.message);
      }
      commit = idIn(found.bytes);
      this.#commits.set(folder, commit);
    }
    return commit;
  }

  #refusal(why: Message): Refusal {
    return new Refusal(phrase("cannot be compared with {0}: {1}", this.revision, why));
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new Refusal(explain(error), { cause: error });
  }
}

/** Nothing but the id that was asked for is handed to git again. */
function idIn(bytes: Uint8Array): string {
  const id = new TextDecoder().decode(bytes).trim();
  if (!/^[0-9a-f]{40,64}$/u.test(id)) {
    throw new Refusal(phrase("git gives no id"));
  }
  return id;
}
