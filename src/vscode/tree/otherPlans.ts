import * as vscode from "vscode";
import type { PlanIndex, ReadState } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { Cancelled } from "../../core/lifecycle/cancellation.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import { within } from "../within.ts";

/** How often the rows that are there by now are shown while more are read, in milliseconds. */
const showTime = 400;

/** How long rows may wait for a reading to end that may be a matter of moments, in milliseconds. */
const patience = 60;

/**
 * The plans of the workspace as the view shows them: read when first asked for, bit by bit, and again after changes. What
 * was read before stays until all is read anew.
 */
export class OtherPlans implements Disposable {
  readonly #index: PlanIndex;
  readonly #clock: Clock;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<void>());
  #records: readonly PlanRecord[] = [];
  #isStale = true;
  /** Whether all files were read at least once. */
  #isComplete = false;
  /** Whether somebody was answered before a reading ended. */
  #isOwed = false;
  #reading: Promise<void> | undefined;
  #source: vscode.CancellationTokenSource | undefined;
  #state: ReadState | undefined;
  #shown: Disposable | undefined;

  /** More is known, or how far the reading is. */
  readonly onDidChange = this.#changes.event;

  constructor(index: PlanIndex, clock: Clock, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#clock = clock;
    this.#log = log;
    this.#store.add(index.onDidChange(() => (this.#isStale = true)));
  }

  /** How far a reading is; undefined while none is under way. */
  get state(): ReadState | undefined {
    return this.#state;
  }

  /** Whether {@link known} are all plans there are. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** The plans that are known by now; starts reading where something may have changed. */
  async known(): Promise<readonly PlanRecord[]> {
    if (this.#isStale && this.#reading === undefined) {
      this.#reading = this.#read();
    }
    if (this.#reading !== undefined) {
      await within(patience, this.#clock, this.#reading);
      // Whoever asked goes with what is there by now, and is told of the rest.
      this.#isOwed = this.#reading !== undefined;
    }
    return this.#records;
  }

  /** Ends a reading; what is known stays, and the next change starts another. */
  stop(): void {
    this.#source?.cancel();
  }

  /** Reads all files again. */
  refresh(): void {
    this.#isStale = true;
    this.#changes.fire();
  }

  dispose(): void {
    this.stop();
    this.#shown?.dispose();
    this.#store.dispose();
  }

  async #read(): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    this.#source = source;
    this.#isStale = false;
    try {
      this.#records = await this.#index.plans(source.token, (state) => this.#onRead(state));
      this.#isComplete = true;
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.#log.error("plans not read", error);
      }
    } finally {
      this.#reading = undefined;
      this.#source = undefined;
      source.dispose();
      const isAwaited = this.#isOwed || this.#state !== undefined;
      this.#isOwed = false;
      this.#state = undefined;
      if (isAwaited) {
        this.#changes.fire();
      }
    }
  }

  #onRead(state: ReadState): void {
    if (!this.#isComplete) {
      this.#records = [...state.records];
    }
    if (this.#shown === undefined && state.read < state.all) {
      this.#shown = this.#clock.after(showTime, () => {
        this.#shown = undefined;
        if (this.#reading !== undefined) {
          this.#state = state;
          this.#changes.fire();
        }
      });
    }
  }
}
