import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { locationOf } from "../locationOf.ts";
import type { PlanView } from "../../core/protocol/planView.ts";
import { planView } from "../../core/view/plan/planView.ts";
import { outside } from "../../core/view/plan/unitViews.ts";
import type { ViewWords } from "../../core/view/viewWords.ts";

/** So many plans keep which of their parts are unfolded. */
const mostRemembered = 50;

/** So many parts of one plan may be unfolded. */
const mostUnfolded = 2000;

/** The one plan on the page: which it is, what of it is unfolded, and what the page shows of it. */
export class ShownPlan {
  readonly #index: PlanIndex;
  readonly #unfolded = new Map<string, ReadonlySet<string>>();
  uri: string | undefined;

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  /** The plan as it is now; undefined where it went away or is no plan any more. */
  async read(): Promise<PlanRecord | undefined> {
    const record = this.uri === undefined ? undefined : await this.#index.open(this.uri);
    return record?.isPlan === true ? record : undefined;
  }

  /** Unfolds a part of a plan, or folds it. */
  unfold(uri: string, id: string, isUnfolded: boolean): void {
    const known = this.#unfolded.get(uri) ?? [];
    const others = [...known].filter((one) => one !== id);
    this.restore(uri, isUnfolded ? [...others, id] : others);
  }

  /** Has just these parts of a plan unfolded, as a page had before the window was loaded again. */
  restore(uri: string, ids: readonly string[]): void {
    this.#remember(uri, ids.slice(-mostUnfolded));
  }

  view(record: PlanRecord, words: ViewWords, today: string): PlanView {
    if (!this.#unfolded.has(record.uri)) {
      const first = record.progress.currentPhase ?? (record.plan.phases.length === 0 ? outside : undefined);
      this.#remember(record.uri, first === undefined ? [] : [first]);
    }
    const unfolded = this.#unfolded.get(record.uri) ?? new Set<string>();
    return planView({ record, words, today }, { location: locationOf(record.uri), unfolded });
  }

  #remember(uri: string, ids: readonly string[]): void {
    this.#unfolded.delete(uri);
    this.#unfolded.set(uri, new Set(ids));
    const [oldest] = this.#unfolded.keys();
    if (this.#unfolded.size > mostRemembered && oldest !== undefined) {
      this.#unfolded.delete(oldest);
    }
  }
}
