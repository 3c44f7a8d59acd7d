import * as vscode from "vscode";
import type { PlanWorkspace, Source } from "../core/index/planWorkspace.ts";
import type { CancellationToken } from "../core/lifecycle/cancellation.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { Emitter } from "../core/lifecycle/emitter.ts";
import type { PolicyPart } from "../core/config/countingPolicy.ts";
import { findPlanFiles, mostPlanFiles } from "./planFiles.ts";
import { openTabUris } from "./openTabs.ts";
import { isExcluded, isMarkdownDocument, openDocument, sourceOf } from "./planDocuments.ts";
import { ProjectSettings } from "./projectSettings.ts";

const markdownFiles = "**/*.{md,markdown}";

/** The {@link PlanWorkspace} over VS Code: open documents first, then files of any file system. */
export class VsCodePlanWorkspace implements PlanWorkspace, Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<string>());
  readonly #deletions = this.#store.add(new Emitter<string>());
  readonly #resets = this.#store.add(new Emitter<void>());
  readonly #log: vscode.LogOutputChannel;
  readonly #settings: ProjectSettings;
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
    this.#settings = this.#store.add(new ProjectSettings(log));
    this.#store.add(this.#settings.onDidChange(() => this.#resets.fire()));
    const { workspace } = vscode;
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without changes it only tells that the document was saved or became dirty.
        if (contentChanges.length > 0) {
          this.#appeared(document);
        }
      }),
    );
    this.#store.add(workspace.onDidOpenTextDocument((document) => this.#appeared(document)));
    this.#store.add(workspace.onDidCloseTextDocument((document) => this.#closed(document)));
    this.#store.add(workspace.onDidChangeWorkspaceFolders(() => this.#resets.fire()));
    this.#store.add(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("planwright.files")) {
          this.#resets.fire();
        }
      }),
    );
    const files = this.#store.add(workspace.createFileSystemWatcher(markdownFiles));
    this.#store.add(files.onDidCreate((uri) => this.#fileIsThere(uri)));
    this.#store.add(files.onDidChange((uri) => this.#fileIsThere(uri)));
    // A folder that comes or goes is told as one event of its own, without its files.
    const all = this.#store.add(workspace.createFileSystemWatcher("**", false, true, false));
    this.#store.add(all.onDidCreate((uri) => void this.#folderMayBeThere(uri)));
    this.#store.add(all.onDidDelete((uri) => this.#wentAway(uri)));
  }

  async list(token: CancellationToken): Promise<readonly string[]> {
    const files = await findPlanFiles(token);
    if (files.length >= mostPlanFiles) {
      this.#log.warn(`only the first ${mostPlanFiles} files are looked at; see planwright.files.exclude`);
    }
    // VS Code keeps documents for minutes after their last tab was closed: these are files like all others by then.
    const shown = new Set(openTabUris());
    const open = vscode.workspace.textDocuments.filter(
      (document) =>
        (document.isDirty || shown.has(document.uri.toString())) &&
        mayBePlan(document) &&
        !this.#gone.has(document.uri.toString()),
    );
    const uris = new Set([...files, ...open.map(({ uri }) => uri)].map((uri) => uri.toString()));
    return [...uris].toSorted((a, b) => a.localeCompare(b));
  }

  policyOf(uri: string): PolicyPart | undefined {
    return this.#settings.knownFor(vscode.Uri.parse(uri));
  }

  async open(uri: string): Promise<Source | undefined> {
    if (this.#gone.has(uri)) {
      return undefined;
    }
    await this.#settings.load(vscode.Uri.parse(uri));
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
    if (mayBePlan(document)) {
      if (document.isDirty) {
        this.#gone.delete(document.uri.toString());
      }
      this.#changes.fire(document.uri.toString());
    }
  }

  #fileIsThere(uri: vscode.Uri): void {
    const text = uri.toString();
    // An open document tells its changes itself; its own saves change nothing that is shown.
    if (!isExcluded(uri) && (this.#gone.delete(text) || openDocument(text) === undefined)) {
      this.#changes.fire(text);
    }
  }

  async #folderMayBeThere(uri: vscode.Uri): Promise<void> {
    // Names with a dot are files nearly always, and a build makes thousands of them.
    if (isExcluded(uri) || /\.[^/]*$/u.test(uri.path)) {
      return;
    }
    try {
      if ((await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory) {
        this.#resets.fire();
      }
    } catch (error) {
      this.#log.debug("came and went", uri.toString(), error);
    }
  }

  /** A file or a folder went away, and with a folder all that was in it. */
  #wentAway(uri: vscode.Uri): void {
    if (isExcluded(uri)) {
      return;
    }
    const text = uri.toString();
    for (const document of vscode.workspace.textDocuments) {
      const open = document.uri.toString();
      if (isMarkdownDocument(document) && (open === text || open.startsWith(`${text}/`))) {
        this.#gone.add(open);
      }
    }
    this.#deletions.fire(text);
  }

  /** A closed untitled document is gone, one from outside the workspace no longer ours; a file lives on as its file. */
  #closed(document: vscode.TextDocument): void {
    if (isMarkdownDocument(document)) {
      const livesOn = !document.isUntitled && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
      const emitter = livesOn ? this.#changes : this.#deletions;
      emitter.fire(document.uri.toString());
    }
  }
}

/** Whether a document is Markdown where plans are looked for: a template that is open is none. */
function mayBePlan(document: vscode.TextDocument): boolean {
  return isMarkdownDocument(document) && !isExcluded(document.uri);
}
