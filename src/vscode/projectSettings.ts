import * as vscode from "vscode";
import { englishOf } from "../core/message/message.ts";
import type { PolicyPart } from "../core/config/countingPolicy.ts";
import { readConfig } from "../core/config/readConfig.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { Emitter } from "../core/lifecycle/emitter.ts";
import { exists } from "./exists.ts";
import { SettingDiagnostics } from "./settingDiagnostics.ts";

/** Far more than settings need, in bytes. */
const largest = 65_536;
const configFile = ".planwright/config.yaml";

/**
 * The counting settings of projects (format §5), as the command line finds them: `.planwright/config.yaml` of the plan's
 * folder or the nearest one above, up to the repository's root. Each folder is looked at once; the files that were found
 * and those that may come into the workspace are watched. What is wrong in them is shown in the files themselves.
 */
export class ProjectSettings implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<void>());
  readonly #diagnostics = this.#store.add(new SettingDiagnostics());
  readonly #log: vscode.LogOutputChannel;
  readonly #folders = new Map<string, Promise<PolicyPart | undefined>>();
  readonly #known = new Map<string, PolicyPart>();
  /** Folders whose settings, or that they have none, are known. */
  readonly #looked = new Set<string>();
  /** Folders that somebody asked of before they were looked at. */
  readonly #owed = new Set<string>();
  readonly #watched = new Set<string>();
  /** Folders that had settings at some time, by their URI. */
  readonly #own = new Map<string, vscode.Uri>();

  /** Settings became known or changed: what was counted before may be wrong. */
  readonly onDidChange = this.#changes.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#watch(`**/${configFile}`);
    // The whole folder may come or go as one event.
    this.#watch("**/.planwright");
    // So may a folder further up, and nothing is told of what was in it.
    const all = this.#store.add(vscode.workspace.createFileSystemWatcher("**", true, true, false));
    this.#store.add(all.onDidDelete((gone) => this.#wentAway(gone)));
  }

  /** The settings for a document as far as they are known; asking makes them known. */
  knownFor(document: vscode.Uri): PolicyPart | undefined {
    if (!hasFolder(document)) {
      return undefined;
    }
    const key = folderOf(document).toString();
    // Also where somebody else looks already: who is answered now must hear of what is found.
    if (!this.#looked.has(key) && !this.#owed.has(key)) {
      this.#owed.add(key);
      void this.load(document).then((policy) => {
        this.#owed.delete(key);
        return policy === undefined ? undefined : this.#changes.fire(undefined);
      });
    }
    return this.#known.get(key);
  }

  /** The settings for a document; never rejects. */
  async load(document: vscode.Uri): Promise<PolicyPart | undefined> {
    return hasFolder(document) ? this.#policyOf(folderOf(document)) : undefined;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #policyOf(folder: vscode.Uri): Promise<PolicyPart | undefined> {
    const key = folder.toString();
    let policy = this.#folders.get(key);
    if (policy === undefined) {
      policy = this.#find(folder).then((found) => {
        if (this.#folders.get(key) === policy) {
          this.#looked.add(key);
          if (found !== undefined) {
            this.#known.set(key, found);
          }
        }
        return found;
      });
      this.#folders.set(key, policy);
    }
    return policy;
  }

  async #find(folder: vscode.Uri): Promise<PolicyPart | undefined> {
    const own = await this.#read(vscode.Uri.joinPath(folder, configFile));
    if (own !== undefined) {
      this.#own.set(folder.toString(), folder);
      this.#watch(new vscode.RelativePattern(folder, configFile), folder);
      return own;
    }
    this.#own.delete(folder.toString());
    const above = vscode.Uri.joinPath(folder, "..");
    // Of a URI without a root `..` has no end, so a parent must be shorter.
    const isTop = above.path.length >= folder.path.length || (await exists(vscode.Uri.joinPath(folder, ".git")));
    return isTop ? undefined : this.#policyOf(above);
  }

  async #read(file: vscode.Uri): Promise<PolicyPart | undefined> {
    const tell = this.#diagnostics.begin(file);
    if (!(await exists(file))) {
      tell("", []);
      return undefined;
    }
    try {
      const { type, size } = await vscode.workspace.fs.stat(file);
      // A link to a device or a pipe would never end.
      if ((type & vscode.FileType.File) === 0 || size > largest) {
        this.#log.warn(configFile, "is no small file; its settings are not used");
        tell("", []);
        return undefined;
      }
      const bytes = await vscode.workspace.fs.readFile(file);
      const yaml = (await vscode.workspace.decode(bytes, { encoding: "utf8" })).replace(/^\ufeff/u, "");
      const { policy, problems } = readConfig(yaml);
      problems.forEach(({ message }) => this.#log.warn(configFile, englishOf(message)));
      tell(yaml, problems);
      return policy;
    } catch (error) {
      this.#log.warn("settings not readable", file.toString(), error);
      tell("", []);
      return undefined;
    }
  }

  #watch(pattern: vscode.GlobPattern, folder?: vscode.Uri): void {
    const key = folder?.toString() ?? JSON.stringify(pattern);
    if (this.#watched.has(key)) {
      return;
    }
    this.#watched.add(key);
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(pattern));
    const forget = (): void => this.#forget();
    this.#store.add(watcher.onDidCreate(forget));
    this.#store.add(watcher.onDidChange(forget));
    this.#store.add(watcher.onDidDelete(forget));
  }

  #wentAway(gone: vscode.Uri): void {
    if ([...this.#own.keys()].some((folder) => `${folder}/`.startsWith(`${gone.toString()}/`))) {
      this.#forget();
    }
  }

  #forget(): void {
    this.#folders.clear();
    this.#known.clear();
    this.#looked.clear();
    this.#changes.fire();
    // Also where no plan asks for them: what is said of mistakes must not be what was wrong before.
    this.#own.forEach((one) => void this.#policyOf(one));
  }
}

/** Untitled documents and URIs that are no path of a file system belong to no project. */
function hasFolder({ scheme, path }: vscode.Uri): boolean {
  return scheme !== "untitled" && path.startsWith("/");
}

function folderOf(document: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(document, "..");
}
