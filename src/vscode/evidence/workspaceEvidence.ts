import * as vscode from "vscode";
import {
  type EvidenceWorkspace,
  largestFile,
  unlistedFolders,
  type WorkspaceWords,
} from "../../core/evidence/evidenceWorkspace.ts";
import { FileNames } from "../../core/evidence/fileNames.ts";
import { ignoredByNames } from "../../core/evidence/ignoredNames.ts";
import { holdsWords, TextWords } from "../../core/evidence/textWords.ts";
import { type CancellationToken, Cancelled } from "../../core/lifecycle/cancellation.ts";
import { findFiles } from "../findFiles.ts";
import { folderGlob } from "../planDocuments.ts";

/** What is read for words, all files together, in bytes. */
const mostBytes = 64 * 1024 * 1024;
/** How many files are listed. */
const mostFiles = 50_000;
/** How many files are read at the same time. */
const atOnce = 16;

const excluded = folderGlob(unlistedFolders);

/**
 * The files of one workspace folder as evidence, of any file system. Looked at once; whoever wants a new look makes a new
 * one. Files that VS Code hides (`files.exclude`) are found by their whole path only.
 */
export class WorkspaceEvidence implements EvidenceWorkspace {
  readonly #root: vscode.Uri;
  readonly #token: vscode.CancellationToken;
  #files: Promise<FileNames> | undefined;
  #words: Promise<WorkspaceWords> | undefined;
  #ignores: ((path: string) => boolean) | undefined;

  constructor(root: vscode.Uri, token: vscode.CancellationToken) {
    this.#root = root;
    this.#token = token;
  }

  files(): Promise<FileNames> {
    this.#files ??= this.#list();
    return this.#files;
  }

  async typeAt(path: string): Promise<"file" | "folder" | "missing" | "beyond"> {
    stopIf(this.#token);
    const parts = path.split("/");
    for (let count = 1; count <= parts.length; count++) {
      const type = await typeOf(vscode.Uri.joinPath(this.#root, ...parts.slice(0, count)));
      if (type === undefined) {
        return "missing";
      }
      if (count === parts.length) {
        return (type & vscode.FileType.Directory) === 0 ? "file" : "folder";
      }
      if (type !== vscode.FileType.Directory) {
        return (type & vscode.FileType.SymbolicLink) === 0 ? "missing" : "beyond";
      }
    }
    return "missing";
  }

  isIgnored(path: string): boolean {
    return this.#ignores?.(path) ?? false;
  }

  async text(path: string): Promise<string | undefined> {
    return (await this.#read(path))?.text;
  }

  words(): Promise<WorkspaceWords> {
    this.#words ??= this.#gatherWords();
    return this.#words;
  }

  /** The words of some files alone, without those that are ignored or hold no words of the code. */
  async wordsOf(paths: readonly string[]): Promise<Pick<WorkspaceWords, "has">> {
    await this.#readIgnored();
    const words = new TextWords();
    for (const path of paths.filter((one) => holdsWords(one) && !this.isIgnored(one))) {
      stopIf(this.#token);
      words.add((await this.#read(path))?.text ?? "");
    }
    return words;
  }

  async #readIgnored(): Promise<void> {
    this.#ignores ??= ignoredByNames((await this.text(".gitignore")) ?? "");
  }

  async #list(): Promise<FileNames> {
    const search = { folder: this.#root, include: "**/*", exclude: excluded, most: mostFiles + 1 };
    const uris = await findFiles(search, this.#token);
    await this.#readIgnored();
    const from = this.#root.path.endsWith("/") ? this.#root.path.length : this.#root.path.length + 1;
    const paths = uris.slice(0, mostFiles).map((uri) => uri.path.slice(from));
    // A file system that cannot be read answers with nothing: that is no list of its files.
    return new FileNames(
      paths.toSorted((a, b) => (a < b ? -1 : 1)),
      uris.length > 0 && uris.length <= mostFiles,
    );
  }

  async #gatherWords(): Promise<WorkspaceWords> {
    const files = await this.files();
    const words = new TextWords();
    let bytes = 0;
    if (!files.isWhole) {
      words.leaveOut();
    }
    const paths = files.paths.filter((path) => holdsWords(path) && !this.isIgnored(path));
    for (let from = 0; from < paths.length; from += atOnce) {
      stopIf(this.#token);
      if (bytes > mostBytes) {
        words.leaveOut();
        break;
      }
      for (const file of await Promise.all(paths.slice(from, from + atOnce).map((path) => this.#read(path)))) {
        bytes += file?.size ?? 0;
        if (file === undefined) {
          words.leaveOut();
        } else {
          words.add(file.text);
        }
      }
    }
    return words;
  }

  /** A file's text, empty for a binary one; undefined where it is too large, a link, or cannot be read. `size` in bytes. */
  async #read(path: string): Promise<{ readonly text: string; readonly size: number } | undefined> {
    try {
      const uri = vscode.Uri.joinPath(this.#root, path);
      const { type, size } = await vscode.workspace.fs.stat(uri);
      if (type !== vscode.FileType.File || size > largestFile) {
        return undefined;
      }
      const bytes = await vscode.workspace.fs.readFile(uri);
      const isBinary = bytes.subarray(0, 8000).includes(0);
      return { text: isBinary ? "" : new TextDecoder("utf-8").decode(bytes), size: bytes.length };
    } catch {
      return undefined;
    }
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

function stopIf(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new Cancelled();
  }
}
