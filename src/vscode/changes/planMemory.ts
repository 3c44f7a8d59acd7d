import { type PlanSnapshot, snapshotOf } from "../../core/changes/planSnapshot.ts";
import type { CountingPolicy } from "../../core/config/countingPolicy.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { openDocument } from "../planDocuments.ts";

/** A plan as this window saw it last. */
export interface SeenPlan {
  readonly snapshot: PlanSnapshot;
  /** By what the text was read; versions read otherwise cannot be compared. */
  readonly policy: CountingPolicy;
  /** Kept of few plans. */
  readonly text: string | undefined;
}

/** Of how many plans the text is kept. */
const mostTexts = 20;

/** Length of the longest text that is kept. */
const longestText = 1024 * 1024;

/**
 * Every plan as somebody saw it last: its tasks, and the whole text of those that are or were open lately and of some
 * others while there is room.
 */
export class PlanMemory {
  readonly #plans = new Map<string, Omit<SeenPlan, "text">>();
  readonly #texts = new Map<string, string>();

  has(uri: string): boolean {
    return this.#plans.has(uri);
  }

  get(uri: string): SeenPlan | undefined {
    const seen = this.#plans.get(uri);
    return seen && { ...seen, text: this.#texts.get(uri) };
  }

  remember({ uri, plan, policy, lines: { text } }: PlanRecord): void {
    this.#plans.set(uri, { snapshot: snapshotOf(plan), policy });
    const hadText = this.#texts.delete(uri);
    if (text.length <= longestText && (hadText || this.#texts.size < mostTexts || openDocument(uri) !== undefined)) {
      this.#texts.set(uri, text);
      const [oldest] = this.#texts.keys();
      if (oldest !== undefined && this.#texts.size > mostTexts) {
        this.#texts.delete(oldest);
      }
    }
  }

  forget(uri: string): void {
    this.#plans.delete(uri);
    this.#texts.delete(uri);
  }
}
