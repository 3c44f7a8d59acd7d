import { lstatSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  type EvidenceWorkspace,
  largestFile,
  unlistedFolders,
  type WorkspaceWords,
} from "../../core/evidence/evidenceWorkspace.ts";
import { FileNames } from "../../core/evidence/fileNames.ts";
import { holdsWords, TextWords } from "../../core/evidence/textWords.ts";
import { folderWalk } from "../find/folderWalk.ts";
import { isIgnoredPath } from "../find/ignoredPath.ts";
import { slashes } from "../find/paths.ts";

/** What is read for words, all files together, in bytes. */
const mostBytes = 256 * 1024 * 1024;
/** How many files are listed. */
const mostFiles = 200_000;

/**
 * The files below one folder as evidence, each looked at when first asked for. Nothing outside is looked at and no link
 * is followed. Files ignored by git are found by their whole path only.
 */
export class FolderEvidence implements EvidenceWorkspace {
  readonly #root: string;
  #files: FileNames | undefined;
  #words: WorkspaceWords | undefined;

  /** `root` is the real path of an existing folder. */
  constructor(root: string) {
    this.#root = root;
  }

  async files(): Promise<FileNames> {
    this.#files ??= this.#list();
    return this.#files;
  }

  async typeAt(path: string): Promise<"file" | "folder" | "missing" | "beyond"> {
    let at = this.#root;
    const parts = path.split("/");
    for (const [nth, part] of parts.entries()) {
      at = join(at, part);
      const stats = this.#look(at);
      if (stats === undefined) {
        return "missing";
      }
      if (nth === parts.length - 1) {
        // A link is there itself, wherever it leads.
        return stats.isDirectory() ? "folder" : "file";
      }
      if (!stats.isDirectory()) {
        return stats.isSymbolicLink() ? "beyond" : "missing";
      }
    }
    return "missing";
  }

  isIgnored(path: string): boolean {
    return isIgnoredPath(this.#root, path);
  }

  async text(path: string): Promise<string | undefined> {
    return this.#read(path)?.text;
  }

  async words(): Promise<WorkspaceWords> {
    this.#words ??= this.#gatherWords(await this.files());
    return this.#words;
  }

  #list(): FileNames {
    const paths: string[] = [];
    let isWhole = true;
    for (const entry of folderWalk(this.#root, { wants: () => true, excluded: unlistedFolders })) {
      if (entry.kind === "failure" || paths.length === mostFiles) {
        isWhole = false;
        if (paths.length === mostFiles) {
          break;
        }
        continue;
      }
      paths.push(slashes(relative(this.#root, entry.real)));
    }
    return new FileNames(paths, isWhole);
  }

  #gatherWords(files: FileNames): WorkspaceWords {
    const words = new TextWords();
    let bytes = 0;
    if (!files.isWhole) {
      words.leaveOut();
    }
    for (const path of files.paths.filter(holdsWords)) {
      const file = bytes > mostBytes ? undefined : this.#read(path);
      if (file === undefined) {
        words.leaveOut();
        continue;
      }
      bytes += file.size;
      words.add(file.text);
    }
    return words;
  }

  /** A file's text, empty for a binary one; undefined where it is too large or cannot be read. `size` in bytes. */
  #read(path: string): { readonly text: string; readonly size: number } | undefined {
    try {
      const place = join(this.#root, path);
      const stats = lstatSync(place);
      if (!stats.isFile() || stats.size > largestFile) {
        return undefined;
      }
      const bytes = readFileSync(place);
      const isBinary = bytes.subarray(0, 8000).includes(0);
      return { text: isBinary ? "" : bytes.toString("utf8"), size: bytes.length };
    } catch {
      return undefined;
    }
  }

  #look(place: string): ReturnType<typeof lstatSync> {
    try {
      return lstatSync(place, { throwIfNoEntry: false });
    } catch {
      // A part of the way is a file, or nobody may look.
      return undefined;
    }
  }
}
