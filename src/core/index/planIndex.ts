import { type CancellationToken, Cancelled } from "../lifecycle/cancellation.ts";
import type { Clock } from "../lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../lifecycle/disposableStore.ts";
import { Emitter } from "../lifecycle/emitter.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import { type OptionsFor, type PlanRecord, readRecord } from "./planRecord.ts";
import type { PlanWorkspace, Source } from "./planWorkspace.ts";

/** How long a document must rest before its change is announced, in milliseconds. */
const restTime = 120;

/** How many files are read before other work gets a turn. */
const slice = 20;

/** How far the reading of a workspace's files is. */
export interface ReadState {
  readonly records: readonly PlanRecord[];
  readonly read: number;
  readonly all: number;
}

/**
 * The plans of a workspace, read at most once a version. Pulls (`get`, `open`) are never stale; pushes (`onDidChange`)
 * wait until a document rests. Nothing is read until somebody asks.
 */
export class PlanIndex implements Disposable {
  readonly #workspace: PlanWorkspace;
  readonly #clock: Clock;
  readonly #readMarkdown = createBlockReader();
  /** Only what is known to be current: a change or deletion drops the record. */
  readonly #records = new Map<string, PlanRecord>();
  /** What the workspace listed; undefined until asked, and again after files came or went. */
  #listed: ReadonlySet<string> | undefined;
  /** How often each document changed since it was first asked for; an answer begun before a change is not kept. */
  readonly #changeCounts = new Map<string, number>();
  /** The same for the list. */
  #listChanges = 0;
  readonly #pending = new Map<string | undefined, Disposable>();
  readonly #changes = new Emitter<string | undefined>();
  readonly #reads = new Emitter<PlanRecord>();
  readonly #store = new DisposableStore();

  /** The URI of a document that changed, appeared or went away; undefined when any may have. */
  readonly onDidChange = this.#changes.event;

  /** A version of a document that somebody asked for and that was read just now. */
  readonly onDidRead = this.#reads.event;

  readonly #optionsFor: OptionsFor | undefined;

  /** `optionsFor` says what templates know of blanks; call {@link forget} when they know something else. */
  constructor(workspace: PlanWorkspace, clock: Clock, optionsFor?: OptionsFor) {
    this.#workspace = workspace;
    this.#optionsFor = optionsFor;
    this.#clock = clock;
    this.#store.add(this.#changes);
    this.#store.add(this.#reads);
    this.#store.add(workspace.onDidChange((uri) => this.#changed(uri)));
    this.#store.add(workspace.onDidDelete((uri) => this.#deleted(uri)));
    this.#store.add(workspace.onDidReset(() => this.#reset()));
  }

  /** The plan of exactly this version of a document. */
  get(source: Source): PlanRecord {
    const known = this.#records.get(source.uri);
    if (known?.version === source.version) {
      return known;
    }
    const record = this.read(source);
    this.#records.set(source.uri, record);
    this.#reads.fire(record);
    return record;
  }

  /** The plan of a version that may be a past one: nothing of it is kept or told. */
  peek(source: Source): PlanRecord {
    const known = this.#records.get(source.uri);
    return known?.version === source.version ? known : this.read(source);
  }

  /** The plan as it is now; undefined when the document is gone or cannot be read. */
  async open(uri: string): Promise<PlanRecord | undefined> {
    const changes = this.#changeCounts.get(uri) ?? 0;
    this.#changeCounts.set(uri, changes);
    const source = await this.#workspace.open(uri);
    if (source === undefined) {
      this.#records.delete(uri);
      return undefined;
    }
    if (changes === this.#changeCounts.get(uri)) {
      return this.get(source);
    }
    // Something changed while it was read: what was read is good for this answer only.
    return this.read(source);
  }

  /**
   * Every plan of the workspace by URI. Throws {@link Cancelled} when told to stop. `onRead` is told after each slice of
   * files which plans are known by then, and how many of all files are read; what it does is waited for.
   */
  async plans(
    token: CancellationToken,
    onRead?: (state: ReadState) => void | Promise<void>,
  ): Promise<readonly PlanRecord[]> {
    const uris = this.#listed ?? (await this.#list(token));
    const records: PlanRecord[] = [];
    const all = [...uris];
    for (let from = 0; from < all.length; from += slice) {
      if (token.isCancellationRequested) {
        throw new Cancelled();
      }
      const some = all.slice(from, from + slice);
      const known = some.map((uri) => this.#records.get(uri));
      const read = await Promise.all(some.map(async (uri, nth) => known[nth] ?? this.open(uri)));
      records.push(...read.filter((record): record is PlanRecord => record?.isPlan === true));
      await onRead?.({ records, read: Math.min(from + slice, all.length), all: all.length });
      // Most of them nobody looks into; what they are made of was needed so far.
      read.forEach((record, nth) => known[nth] ?? record?.letGoOfBlocks());
    }
    return records;
  }

  dispose(): void {
    for (const pending of this.#pending.values()) {
      pending.dispose();
    }
    this.#pending.clear();
    this.#store.dispose();
  }

  /** The plan of a text that is not a document's current version, or of no document here; it is not kept. */
  read(source: Source): PlanRecord {
    return readRecord(source, this.#readMarkdown, this.#workspace.policyOf(source.uri), this.#optionsFor);
  }

  async #list(token: CancellationToken): Promise<ReadonlySet<string>> {
    const changes = this.#listChanges;
    const uris = new Set(await this.#workspace.list(token));
    if (changes === this.#listChanges) {
      this.#listed = uris;
    }
    return uris;
  }

  #changed(uri: string): void {
    if (this.#listed?.has(uri) !== true) {
      this.#unlist();
    }
    this.#forget(uri);
  }

  /** A document, or a folder with all that was in it; of most files that go away nobody here ever asked. */
  #deleted(uri: string): void {
    const isIn = (known: string): boolean => known === uri || known.startsWith(`${uri}/`);
    const asked = [...(this.#listed ?? []), ...this.#changeCounts.keys(), ...this.#records.keys()];
    const known = new Set(asked.filter(isIn));
    for (const one of known) {
      this.#unlist();
      this.#forget(one);
    }
  }

  /** A document was changed by us: what is known of it goes, and the change is told. */
  touch(uri: string): void {
    this.#changed(uri);
  }

  /** Has every document read anew at the next question: what is known around them changed. */
  forget(): void {
    this.#records.clear();
    this.#announce(undefined);
  }

  #reset(): void {
    this.#unlist();
    this.#records.clear();
    this.#announce(undefined);
  }

  #unlist(): void {
    this.#listChanges++;
    this.#listed = undefined;
  }

  #forget(uri: string): void {
    this.#records.delete(uri);
    this.#changeCounts.set(uri, (this.#changeCounts.get(uri) ?? 0) + 1);
    this.#announce(uri);
  }

  #announce(uri: string | undefined): void {
    this.#pending.get(uri)?.dispose();
    this.#pending.set(
      uri,
      this.#clock.after(restTime, () => {
        this.#pending.delete(uri);
        this.#changes.fire(uri);
      }),
    );
  }
}
