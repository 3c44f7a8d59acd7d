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
  /**
   * Files that went away while a tab still shows their last text. Such a tab is no plan until its file comes back or the
   * user edits it: ticking there would quietly create the file anew.
   */
  readonly #gone = new Set<string>();
  /** Makes the version of a closed file's text: every read is a version of its own. */
  #reads = 0;

  readonly onDidChange = this.#changes.event;
  readonly onDidDelete = this.#deletions.event;
  readonly onDidReset = this.#resets.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without changes it only tells that the document was saved or became dirty.
        if (contentChanges.length > 0) {
          this.#appeared(document);
        }
      }),
    );
    this.#store.add(vscode.workspace.onDidOpenTextDocument((document) => this.#appeared(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#resets.fire()));
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher("**/*.{md,markdown}"));
    this.#store.add(watcher.onDidCreate((uri) => this.#file(uri, true)));
    this.#store.add(watcher.onDidChange((uri) => this.#file(uri, true)));
    this.#store.add(watcher.onDidDelete((uri) => this.#file(uri, false)));
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
    if (this.#gone.has(uri)) {
      return undefined;
    }
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

  #appeared(document: vscode.TextDocument): void {
    if (isMarkdownDocument(document)) {
      if (document.isDirty) {
        this.#gone.delete(document.uri.toString());
      }
      this.#changes.fire(document.uri.toString());
    }
  }

  #file(uri: vscode.Uri, isThere: boolean): void {
    if (isExcluded(uri)) {
      return;
    }
    const text = uri.toString();
    if (isThere) {
      // An open document tells its changes itself; its own saves change nothing that is shown.
      if (this.#gone.delete(text) || openDocument(text) === undefined) {
        this.#changes.fire(text);
      }
    } else {
      this.#gone.add(text);
      this.#deletions.fire(text);
    }
  }

  /** A closed untitled document is gone; a closed file lives on as its file. */
  #closed(document: vscode.TextDocument): void {
    if (isMarkdownDocument(document)) {
      const emitter = document.isUntitled ? this.#deletions : this.#changes;
      emitter.fire(document.uri.toString());
    }
  }
}
