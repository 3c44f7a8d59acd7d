import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { PlanRecord } from "../../core/index/planRecord.ts";
import type { Source } from "../../core/index/planWorkspace.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter, type Event } from "../../core/lifecycle/emitter.ts";
import { isMarkdownDocument, openDocument, sourceOf } from "../planDocuments.ts";
import { PlanMemory, type SeenPlan } from "./planMemory.ts";

/** A plan before and after somebody else wrote it. */
export interface OutsideChange {
  readonly uri: string;
  readonly before: SeenPlan;
  readonly now: PlanRecord;
}

/** How long a file must rest before its change is told, in milliseconds: programs write in several steps. */
const restTime = 300;

/** A version of a document as it was found. */
type Version = Source | PlanRecord;

/** A change that waits for the file to rest. */
interface Waiting {
  readonly timer: Disposable;
  /** Versions that their files seem to say, the latest last; none for a closed file, which is read when it rests. */
  readonly found: readonly Version[];
}

/**
 * Tells changes of plans that were not made in this window. What was saved here is remembered as it was saved; a document
 * without unsaved changes, or a closed file, that says anything else was written by another program. So neither typing
 * nor an edit of ours is ever taken for one, whatever the order of events.
 */
export class OutsideWatcher implements Disposable {
  readonly #index: PlanIndex;
  readonly #clock: Clock;
  readonly #log: vscode.LogOutputChannel;
  readonly #memory = new PlanMemory();
  readonly #waiting = new Map<string, Waiting>();
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<OutsideChange>());

  /** Once for each plan when its file rests. */
  readonly onDidChange = this.#changes.event;

  /** `onDidWrite` tells the plans that are written into closed files here. */
  constructor(index: PlanIndex, clock: Clock, log: vscode.LogOutputChannel, onDidWrite: Event<PlanRecord>) {
    this.#index = index;
    this.#clock = clock;
    this.#log = log;
    const { workspace } = vscode;
    this.#store.add(index.onDidRead((record) => this.#read(record)));
    this.#store.add(onDidWrite((record) => this.#memory.remember(record)));
    this.#store.add(
      index.onDidChange((uri) => {
        if (uri !== undefined && this.#memory.has(uri) && openDocument(uri) === undefined) {
          this.#wait(uri);
        }
      }),
    );
    this.#store.add(workspace.onDidOpenTextDocument((document) => this.#found(document)));
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // What was typed first is told before the document is called dirty, which is told without any change.
        if (contentChanges.length > 0) {
          this.#found(document);
        } else if (document.isDirty) {
          this.#typed(sourceOf(document));
        }
      }),
    );
    this.#store.add(workspace.onDidSaveTextDocument((document) => this.#saved(document)));
  }

  dispose(): void {
    this.#waiting.forEach(({ timer }) => timer.dispose());
    this.#waiting.clear();
    this.#store.dispose();
  }

  #read(record: PlanRecord): void {
    const { uri } = record;
    const document = openDocument(uri);
    if (document?.isDirty === true || document?.isUntitled === true || this.#waiting.has(uri)) {
      return;
    }
    if (this.#memory.has(uri)) {
      // Read once more: nothing new, or a change that no event told of.
      this.#wait(uri, record);
    } else if (record.isPlan) {
      this.#memory.remember(record);
    }
  }

  #found(document: vscode.TextDocument): void {
    if (!document.isDirty && this.#memory.has(document.uri.toString())) {
      // Taken now: before the file rests, the user may type into it.
      const text = document.getText();
      this.#wait(document.uri.toString(), { ...sourceOf(document), getText: () => text });
    }
  }

  /** A version is the user's own and not what the file says; one that was found before it may still be. */
  #typed({ uri, version }: Source): void {
    const waiting = this.#waiting.get(uri);
    const found = waiting?.found.filter((one) => one.version !== version) ?? [];
    if (waiting !== undefined && found.length > 0) {
      this.#waiting.set(uri, { ...waiting, found });
    } else {
      this.#stopWaiting(uri);
    }
  }

  #saved(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const found = this.#waiting.get(uri)?.found.at(-1);
    if (found !== undefined) {
      this.#stopWaiting(uri);
      this.#compare(uri, this.#recordOf(found));
    }
    if (isMarkdownDocument(document)) {
      const record = this.#index.get(sourceOf(document));
      if (record.isPlan || this.#memory.has(uri)) {
        this.#memory.remember(record);
      }
    }
  }

  #wait(uri: string, version?: Version): void {
    // The one before the last counts where the last turns out to be typed.
    const found = version === undefined ? [] : [...(this.#waiting.get(uri)?.found.slice(-1) ?? []), version];
    this.#stopWaiting(uri);
    const timer = this.#clock.after(restTime, () => {
      const last = this.#waiting.get(uri)?.found.at(-1);
      this.#waiting.delete(uri);
      void this.#rested(uri, last).catch((error: unknown) => this.#log.error("change not compared", error));
    });
    this.#waiting.set(uri, { timer, found });
  }

  #stopWaiting(uri: string): void {
    this.#waiting.get(uri)?.timer.dispose();
    this.#waiting.delete(uri);
  }

  async #rested(uri: string, found: Version | undefined): Promise<void> {
    const record = found === undefined ? await this.#index.open(uri) : this.#recordOf(found);
    if (record === undefined) {
      this.#memory.forget(uri);
    } else if (found !== undefined || openDocument(uri)?.isDirty !== true) {
      this.#compare(uri, record);
    }
  }

  #recordOf(found: Version): PlanRecord {
    return found instanceof PlanRecord ? found : this.#index.peek(found);
  }

  #compare(uri: string, now: PlanRecord): void {
    const before = this.#memory.get(uri);
    this.#memory.remember(now);
    if (before !== undefined && before.text !== now.lines.text && readingOf(before) === readingOf(now)) {
      this.#changes.fire({ uri, before, now });
    }
  }
}

/** What decides how marks and headings are read. */
function readingOf({ policy: { states, unitWords } }: Pick<SeenPlan, "policy">): string {
  return JSON.stringify([[...states], unitWords]);
}
