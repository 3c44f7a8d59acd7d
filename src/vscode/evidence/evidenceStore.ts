import * as vscode from "vscode";
import { areFor, type EvidenceAnswers } from "../../core/evidence/evidenceAnswers.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";

/**
 * What was found in the workspace of all that plans name, from the command that looked until a plan names something else,
 * a file that it names comes or goes, or it is closed. Nothing is looked at here.
 */
export class EvidenceStore implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<string>());
  /** By URI of the plan. */
  readonly #known = new Map<string, EvidenceAnswers>();
  /** Watches only while something is known. */
  #watcher: DisposableStore | undefined;

  /** Evidence of a plan, given by its URI, came or went. */
  readonly onDidChange = this.#changes.event;

  constructor() {
    this.#store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())));
  }

  /** What is known of a plan as it is now; undefined where nobody looked or something else is named by now. */
  of(record: PlanRecord): EvidenceAnswers | undefined {
    const answers = this.#known.get(record.uri);
    return answers !== undefined && areFor(answers, readNamed(record)) ? answers : undefined;
  }

  set(uri: string, answers: EvidenceAnswers): void {
    this.#known.set(uri, answers);
    this.#watcher ??= this.#watch();
    this.#changes.fire(uri);
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#store.dispose();
  }

  #watch(): DisposableStore {
    const store = new DisposableStore();
    const files = store.add(vscode.workspace.createFileSystemWatcher("**", false, true, false));
    store.add(files.onDidCreate(({ path }) => this.#moved(path)));
    store.add(files.onDidDelete(({ path }) => this.#moved(path)));
    return store;
  }

  /** A file or folder came or went: what is known of the plans that name one called so is old. */
  #moved(path: string): void {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    for (const [uri, { things }] of this.#known) {
      // Of a folder's files nothing is told.
      const isNamed = [...things.keys()].some((text) => text.toLowerCase().split(/[\\/]/u).includes(name));
      if (isNamed) {
        this.#forget(uri);
      }
    }
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) {
      if (this.#known.size === 0) {
        this.#watcher?.dispose();
        this.#watcher = undefined;
      }
      this.#changes.fire(uri);
    }
  }
}
