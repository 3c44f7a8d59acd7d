import * as vscode from "vscode";
import type { PlanIndex } from "../core/index/planIndex.ts";
import type { PlanRecord } from "../core/index/planRecord.ts";
import { type Disposable, DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { Emitter } from "../core/lifecycle/emitter.ts";
import { tabUri } from "./openTabs.ts";

/**
 * The plan in front of the user: that of the active tab, in whichever editor it is open (text, diff or a custom editor,
 * where `activeTextEditor` is undefined), else the last one that was.
 */
export class ActivePlan implements Disposable {
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<PlanRecord | undefined>());
  #record: PlanRecord | undefined;
  #isInFront = false;
  /** Only the newest of overlapping look-ups may set the record. */
  #lookUp = 0;
  #settled: Promise<void> = Promise.resolve();

  /** Another plan, another version of it, or none any more; also when it comes to the front or leaves it. */
  readonly onDidChange = this.#changes.event;

  constructor(index: PlanIndex, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#index = index;
    this.#store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.refresh()));
    this.#store.add(vscode.window.tabGroups.onDidChangeTabGroups(() => this.refresh()));
    this.#store.add(
      index.onDidChange((uri) => {
        if (uri === undefined || uri === this.#record?.uri || uri === activeUri()) {
          this.refresh();
        }
      }),
    );
  }

  get record(): PlanRecord | undefined {
    return this.#record;
  }

  /** Whether the active tab shows the plan; else it is the last one that was. */
  get isInFront(): boolean {
    return this.#isInFront;
  }

  /** Resolves when the newest look at the active tab is done; never rejects. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Looks at the active tab again. */
  refresh(): void {
    this.#settled = this.#update().catch((error: unknown) => this.#log.error("active plan not shown", error));
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** The last plan that was in front; after a window was loaded on something else, one that is seen beside it. */
  async #other(): Promise<PlanRecord | undefined> {
    for (const uri of this.#record === undefined ? seenUris() : [this.#record.uri]) {
      const record = await this.#index.open(uri);
      if (record?.isPlan === true) {
        return record;
      }
    }
    return undefined;
  }

  async #update(): Promise<void> {
    const lookUp = ++this.#lookUp;
    const active = activeUri();
    const inFront = active === undefined ? undefined : await this.#index.open(active);
    const plan = inFront?.isPlan === true ? inFront : await this.#other();
    const isInFront = plan !== undefined && plan.uri === active;
    if (lookUp === this.#lookUp && (plan !== this.#record || isInFront !== this.#isInFront)) {
      this.#record = plan;
      this.#isInFront = isInFront;
      this.#changes.fire(plan);
    }
  }
}

/** The tabs that are seen, those of all groups. */
function seenUris(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ activeTab }) => tabUri(activeTab) ?? []);
}

function activeUri(): string | undefined {
  return tabUri(vscode.window.tabGroups.activeTabGroup.activeTab);
}
