import * as vscode from "vscode";
import type { PlanWorkspace, Source } from "../core/index/planWorkspace.ts";
import { type CancellationToken, Cancelled } from "../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { Emitter } from "../core/lifecycle/emitter.ts";
import { excludedFolders, isExcluded, isMarkdownDocument, openDocument, sourceOf } from "./planDocuments.ts";

/** Most files a workspace is searched for; the view says nothing of the rest yet. */
const mostFiles = 5000;

/** The {@link PlanWorkspace} over VS Code: open documents first, then files of any file system. */
export class VsCodePlanWorkspace implements PlanWorkspace, Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<string>());
  readonly #deletions = this.#store.add(new Emitter<string>());
  readonly #resets = this.#store.add(new Emitter<void>());
  readonly #log: vscode.LogOutputChannel;
  /** Makes the version of a closed file's text: every read is a version of its own. */
  #reads = 0;

  readonly onDidChange = this.#changes.event;
  readonly onDidDelete = this.#deletions.event;
  readonly onDidReset = this.#resets.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const changed = (document: vscode.TextDocument): void => {
      if (isMarkdownDocument(document)) {
        this.#changes.fire(document.uri.toString());
      }
    };
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => changed(document)));
    this.#store.add(vscode.workspace.onDidOpenTextDocument(changed));
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#resets.fire()));
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher("**/*.{md,markdown}"));
    const onFile = (emitter: Emitter<string>) => (uri: vscode.Uri) => {
      if (!isExcluded(uri)) {
        emitter.fire(uri.toString());
      }
    };
    this.#store.add(watcher.onDidCreate(onFile(this.#changes)));
    this.#store.add(watcher.onDidChange(onFile(this.#changes)));
    this.#store.add(watcher.onDidDelete(onFile(this.#deletions)));
  }

  async list(token: CancellationToken): Promise<readonly string[]> {
    const files = await vscode.workspace.findFiles("**/*.{md,markdown}", excludedFolders, mostFiles);
    if (token.isCancellationRequested) {
      throw new Cancelled();
    }
    const open = vscode.workspace.textDocuments.filter(
      (document) => !document.isClosed && isMarkdownDocument(document),
    );
    const uris = new Set([...files, ...open.map(({ uri }) => uri)].map((uri) => uri.toString()));
    return [...uris].toSorted((a, b) => a.localeCompare(b));
  }

  async open(uri: string): Promise<Source | undefined> {
    const document = openDocument(uri);
    if (document !== undefined) {
      return sourceOf(document);
    }
    try {
      const file = vscode.Uri.parse(uri, true);
      const bytes = await vscode.workspace.fs.readFile(file);
      const text = await vscode.workspace.decode(bytes, { uri: file });
      return { uri, version: `file:${++this.#reads}`, getText: () => text };
    } catch (error) {
      // Gone, a folder, no permission, or binary to VS Code: nothing to show, and no reason to disturb anyone.
      this.#log.debug("not readable as text", uri, error);
      return undefined;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** A closed untitled document is gone; a closed file lives on as its file. */
  #closed(document: vscode.TextDocument): void {
    if (isMarkdownDocument(document)) {
      const emitter = document.isUntitled ? this.#deletions : this.#changes;
      emitter.fire(document.uri.toString());
    }
  }
}
