import * as vscode from "vscode";
import { areFor, withWords } from "../../core/evidence/evidenceAnswers.ts";
import type { FileChange } from "../../core/evidence/evidenceTouch.ts";
import { lookUpNamed } from "../../core/evidence/lookUpNamed.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import type { EvidenceStore, KnownEvidence } from "./evidenceStore.ts";
import { pathBelow } from "./planFolder.ts";
import { WorkspaceEvidence } from "./workspaceEvidence.ts";

/** How long after a change, or after the last look, it is looked again, in milliseconds. */
const waitTime = 1000;
/** How many changed files are searched for symbols at a time: after a switch of branches nobody waits for all. */
const mostTexts = 50;

/** What looking again needs. */
export interface RenewalDeps {
  readonly index: PlanIndex;
  readonly evidence: EvidenceStore;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
}

/** Why a plan is looked at again. */
interface Due {
  /** Something that it names came or went; else it may name something else itself. */
  names: boolean;
  /** Files of the workspace that may hold a symbol now. */
  readonly texts: Set<string>;
}

/**
 * Looks again for what is named by plans that something is known of, once files that matter or the plans themselves
 * changed. One look at a time; the old answers stay until it is over. Where nothing is known nothing is watched.
 */
export class EvidenceRenewal implements Disposable {
  readonly #deps: RenewalDeps;
  readonly #store = new DisposableStore();
  /** By URI of the plan. */
  readonly #due = new Map<string, Due>();
  #watcher: Disposable | undefined;
  #timer: Disposable | undefined;
  #look: vscode.CancellationTokenSource | undefined;

  constructor(deps: RenewalDeps) {
    this.#deps = deps;
    this.#store.add(deps.evidence.onDidChange((uri) => this.#follow(uri)));
    this.#store.add(deps.index.onDidChange((uri) => this.#read(uri)));
  }

  /** Whether files are watched; for tests. */
  get isWatching(): boolean {
    return this.#watcher !== undefined;
  }

  dispose(): void {
    this.#stop();
    this.#store.dispose();
  }

  #follow(uri: string): void {
    if (this.#deps.evidence.isEmpty) {
      this.#stop();
      return;
    }
    this.#watcher ??= this.#watch();
    // The plan may name something else since the look began.
    this.#read(uri);
  }

  #stop(): void {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    this.#timer?.dispose();
    this.#timer = undefined;
    this.#look?.cancel();
    this.#due.clear();
  }

  #watch(): Disposable {
    const store = new DisposableStore();
    const files = store.add(vscode.workspace.createFileSystemWatcher("**"));
    store.add(files.onDidCreate((uri) => this.#touched(uri, "came")));
    store.add(files.onDidChange((uri) => this.#touched(uri, "changed")));
    store.add(files.onDidDelete((uri) => this.#touched(uri, "went")));
    return store;
  }

  #touched(file: vscode.Uri, change: FileChange): void {
    for (const { uri, place, touches } of this.#deps.evidence.all) {
      const path = pathBelow(place.root, file);
      const touch = path === undefined ? undefined : touches.of(path, change);
      if (path !== undefined && touch !== undefined && (touch.names || touch.words)) {
        const due = this.#dueOf(uri);
        due.names ||= touch.names;
        if (touch.words && due.texts.size < mostTexts) {
          due.texts.add(path);
        }
        this.#soon();
      }
    }
  }

  /** A plan's text changed; undefined for any. */
  #read(changed: string | undefined): void {
    for (const { uri } of this.#deps.evidence.all) {
      if (changed === undefined || changed === uri) {
        this.#dueOf(uri);
        this.#soon();
      }
    }
  }

  #dueOf(uri: string): Due {
    const due = this.#due.get(uri) ?? { names: false, texts: new Set() };
    this.#due.set(uri, due);
    return due;
  }

  #soon(): void {
    if (this.#look === undefined) {
      this.#timer ??= this.#deps.clock.after(waitTime, () => {
        this.#timer = undefined;
        void this.#lookAgain();
      });
    }
  }

  /** Looks at every plan that is due; never rejects. */
  async #lookAgain(): Promise<void> {
    const look = new vscode.CancellationTokenSource();
    this.#look = look;
    const all = [...this.#due];
    this.#due.clear();
    // Plans of one workspace share what is read of it.
    const workspaces = new Map<string, WorkspaceEvidence>();
    for (const [uri, due] of all) {
      const known = this.#deps.evidence.get(uri);
      if (known !== undefined && !look.token.isCancellationRequested) {
        const root = known.place.root.toString();
        const workspace = workspaces.get(root) ?? new WorkspaceEvidence(known.place.root, look.token);
        workspaces.set(root, workspace);
        try {
          await this.#renew(known, due, workspace);
        } catch (error) {
          if (!look.token.isCancellationRequested) {
            this.#deps.log.error("evidence not looked for again", error instanceof Error ? error : String(error));
          }
        }
      }
    }
    look.dispose();
    this.#look = undefined;
    if (this.#due.size > 0) {
      this.#soon();
    }
  }

  async #renew(known: KnownEvidence, { names, texts }: Due, workspace: WorkspaceEvidence): Promise<void> {
    const record = await this.#deps.index.open(known.uri);
    if (record === undefined) {
      return;
    }
    const named = readNamed(record);
    let { answers } = known;
    if (names || !areFor(answers, named)) {
      const { words } = answers;
      answers = { ...(await lookUpNamed(named, known.place.folder, workspace, false)), words };
    }
    if (texts.size > 0) {
      answers = withWords(answers, await workspace.wordsOf([...texts]));
    }
    if (answers !== known.answers) {
      this.#deps.evidence.replace(known, named, answers);
    }
  }
}
