import { type CancellationToken, Cancelled } from "../lifecycle/cancellation.ts";
import type { Clock } from "../lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../lifecycle/disposableStore.ts";
import { Emitter } from "../lifecycle/emitter.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import { type PlanRecord, readRecord } from "./planRecord.ts";
import type { PlanWorkspace, Source } from "./planWorkspace.ts";

/** How long a document must rest before its change is announced, in milliseconds. */
const restTime = 120;

/** How many files are read before other work gets a turn. */
const slice = 20;

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
  readonly #pending = new Map<string | undefined, Disposable>();
  readonly #changes = new Emitter<string | undefined>();
  readonly #store = new DisposableStore();

  /** The URI of a document that changed, appeared or went away; undefined when any may have. */
  readonly onDidChange = this.#changes.event;

  constructor(workspace: PlanWorkspace, clock: Clock) {
    this.#workspace = workspace;
    this.#clock = clock;
    this.#store.add(this.#changes);
    this.#store.add(
      workspace.onDidChange((uri) => {
        if (this.#listed?.has(uri) === false) {
          this.#listed = undefined;
        }
        this.#records.delete(uri);
        this.#announce(uri);
      }),
    );
    this.#store.add(
      workspace.onDidDelete((uri) => {
        this.#listed = undefined;
        this.#records.delete(uri);
        this.#announce(uri);
      }),
    );
    this.#store.add(
      workspace.onDidReset(() => {
        this.#listed = undefined;
        this.#announce(undefined);
      }),
    );
  }

  /** The plan of exactly this version of a document. */
  get(source: Source): PlanRecord {
    const known = this.#records.get(source.uri);
    if (known?.version === source.version) {
      return known;
    }
    const record = readRecord(source, this.#readMarkdown);
    this.#records.set(source.uri, record);
    return record;
  }

  /** The plan as it is now; undefined when the document is gone or cannot be read. */
  async open(uri: string): Promise<PlanRecord | undefined> {
    const source = await this.#workspace.open(uri);
    if (source === undefined) {
      this.#records.delete(uri);
      return undefined;
    }
    return this.get(source);
  }

  /** Every plan of the workspace by URI. Throws {@link Cancelled} when told to stop. */
  async plans(token: CancellationToken): Promise<readonly PlanRecord[]> {
    this.#listed ??= new Set(await this.#workspace.list(token));
    const uris = [...this.#listed];
    const records: (PlanRecord | undefined)[] = [];
    for (let from = 0; from < uris.length; from += slice) {
      if (token.isCancellationRequested) {
        throw new Cancelled();
      }
      const some = uris.slice(from, from + slice);
      records.push(...(await Promise.all(some.map(async (uri) => this.#records.get(uri) ?? this.open(uri)))));
    }
    return records.filter((record): record is PlanRecord => record?.isPlan === true);
  }

  dispose(): void {
    for (const pending of this.#pending.values()) {
      pending.dispose();
    }
    this.#pending.clear();
    this.#store.dispose();
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
