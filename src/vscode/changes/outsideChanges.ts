import * as vscode from "vscode";
import { comparePlans } from "../../core/changes/comparePlans.ts";
import { type ChangeCount, countChanges } from "../../core/changes/countChanges.ts";
import { lostTicks } from "../../core/changes/lostTicks.ts";
import { snapshotOf } from "../../core/changes/planSnapshot.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import { changeText } from "./changeText.ts";
import { HeadWatch } from "./headWatch.ts";
import { type LossWarningsDeps, LossWarnings, type PlanLoss } from "./lossWarnings.ts";
import { type OutsideChange, OutsideWatcher } from "./outsideWatcher.ts";

/** One change of a plan by another program. */
export interface OutsideReport {
  readonly uri: string;
  readonly counts: readonly ChangeCount[];
  /** How many done tasks are open now or gone. */
  readonly lost: number;
  /** The counts as a sentence. */
  readonly text: string;
}

/** What became of lost ticks: none were lost, the user is warned, or why not. */
export type LossVerdict = "none" | "warned" | "off" | "severalPlans" | "headMoved";

/** How long changes belong together, in milliseconds: a program that writes several plans is no accident in one. */
const burstTime = 2000;

/** How long the view says what happened, in milliseconds. */
const messageTime = 30_000;

/** Says what other programs did to plans: in the log, in the view, and by a warning where ticks got lost. */
export class OutsideChanges implements Disposable {
  readonly #deps: LossWarningsDeps;
  readonly #store = new DisposableStore();
  readonly #reports = this.#store.add(new Emitter<OutsideReport>());
  readonly #messages = this.#store.add(new Emitter<string | undefined>());
  readonly #verdicts = this.#store.add(new Emitter<LossVerdict>());
  readonly #heads: HeadWatch;
  readonly #warnings: LossWarnings;
  /** Losses by plan since the first change of the burst; plans that lost none stand in it, too. */
  #burst: Map<string, PlanLoss[]> | undefined;
  #burstTimer: Disposable | undefined;
  #message: string | undefined;
  #messageTimer: Disposable | undefined;

  readonly onDidReport = this.#reports.event;
  readonly onDidChangeMessage = this.#messages.event;
  /** At the end of each burst of changes. */
  readonly onDidJudge = this.#verdicts.event;

  constructor(deps: LossWarningsDeps) {
    const { index, clock, log } = deps;
    this.#deps = deps;
    this.#heads = this.#store.add(new HeadWatch(clock));
    this.#warnings = this.#store.add(new LossWarnings(deps));
    const watcher = this.#store.add(new OutsideWatcher(index, clock, log, deps.editor.onDidWrite));
    this.#store.add(watcher.onDidChange((change) => this.#report(change)));
    // As soon as there is a plan, so that HEAD is known from before its first change.
    this.#store.add(index.onDidRead(() => this.#heads.start()));
  }

  /** The last report while it is news. */
  get message(): string | undefined {
    return this.#message;
  }

  dispose(): void {
    this.#messageTimer?.dispose();
    this.#burstTimer?.dispose();
    this.#store.dispose();
  }

  #report({ uri, before, now }: OutsideChange): void {
    const changes = comparePlans(before.snapshot, snapshotOf(now.plan));
    const counts = countChanges(changes);
    if (counts.length === 0) {
      return;
    }
    const tasks = lostTicks(changes);
    const text = changeText(counts, uri);
    this.#deps.log.info(text);
    this.#say(text);
    this.#join(uri, tasks.length === 0 ? [] : [{ before: before.snapshot, tasks, text: before.text }]);
    this.#reports.fire({ uri, counts, lost: tasks.length, text });
  }

  #say(text: string | undefined): void {
    this.#messageTimer?.dispose();
    this.#message = text;
    this.#messages.fire(text);
    this.#messageTimer =
      text === undefined ? undefined : this.#deps.clock.after(messageTime, () => this.#say(undefined));
  }

  #join(uri: string, losses: readonly PlanLoss[]): void {
    if (this.#burst === undefined) {
      this.#burst = new Map();
      this.#burstTimer = this.#deps.clock.after(burstTime, () => void this.#endBurst());
    }
    this.#burst.set(uri, [...(this.#burst.get(uri) ?? []), ...losses]);
  }

  async #endBurst(): Promise<void> {
    const plans = [...(this.#burst ?? [])];
    this.#burst = undefined;
    try {
      const [[uri, losses] = ["", []]] = plans;
      const verdict = plans.length > 1 ? "severalPlans" : await this.#judge(uri, losses);
      if (verdict === "warned") {
        this.#warnings.warn(uri, losses);
      }
      this.#deps.log.debug("lost ticks", verdict);
      this.#verdicts.fire(verdict);
    } catch (error) {
      this.#deps.log.error("lost ticks not told", error);
    }
  }

  async #judge(uri: string, losses: readonly PlanLoss[]): Promise<LossVerdict> {
    if (losses.length === 0) {
      return "none";
    }
    const settings = vscode.workspace.getConfiguration("planwright", vscode.Uri.parse(uri));
    if (!settings.get("outsideChanges.warn", true)) {
      return "off";
    }
    return (await this.#heads.movedLately(uri)) ? "headMoved" : "warned";
  }
}
