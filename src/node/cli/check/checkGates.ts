import { englishOf } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import { failsBase } from "../../../core/check/failsBase.ts";
import {
  failsPhase,
  failsPlaceholders,
  failsUnder,
  type GateFailure,
  gateOf,
  type PhaseGate,
  phasesOf,
} from "../../../core/check/gates.ts";
import { stdinName } from "../../find/findPlanFiles.ts";
import type { Output } from "../context.ts";
import type { PlanView } from "../planView.ts";
import { Refusal } from "../refusal.ts";
import { type Remark, tell } from "../remark.ts";
import { BaseRevision } from "./baseRevision.ts";
import { findGonePlans, type GonePlan, type GoneSearch } from "./gonePlans.ts";

/** What a plan must have beside no findings. */
export type Requirement = "no-placeholders" | PhaseGate;

/** The options of `planwright check` that ask something of plans. */
export interface GateOptions {
  /** Whole percent. */
  readonly failUnder?: number;
  readonly require?: readonly Requirement[];
  /** A revision of git. */
  readonly base?: string;
}

/** Holds plans against what is asked of them beside no findings. */
export class CheckGates {
  readonly #options: GateOptions;
  readonly #out: Output;
  /** The revision to compare with, and what became of its plans. */
  readonly #then: { readonly base: BaseRevision; readonly search: GoneSearch } | undefined;
  readonly #errors: Remark[] = [];
  /** The gates whose phase a plan has. */
  readonly #known = new Set<PhaseGate>();
  #plans = 0;

  constructor(paths: readonly string[], options: GateOptions, out: Output) {
    this.#options = options;
    this.#out = out;
    if (options.base !== undefined) {
      const base = new BaseRevision(options.base);
      this.#then = { base, search: findGonePlans(paths, base) };
    }
    this.#then?.search.remarks.forEach((remark) => tell(out, remark));
  }

  /** Plans and folders that could not be compared. */
  get errors(): readonly Remark[] {
    return [...(this.#then?.search.errors ?? []), ...this.#errors];
  }

  /** Plans that were there at a revision and go on in no other one. */
  get gone(): readonly GonePlan[] {
    return this.#then?.search.gone ?? [];
  }

  /** What a plan lacks. */
  failures(plan: PlanView): readonly GateFailure[] {
    const { failUnder, require: required = [] } = this.#options;
    this.#plans++;
    return [
      ...(failUnder === undefined ? [] : this.#failsUnder(failUnder, plan)),
      ...required.flatMap((one) =>
        one === "no-placeholders" ? failsPlaceholders(plan.record) : this.#failsPhase(one, plan),
      ),
      ...this.#failsBase(plan),
    ];
  }

  /** Says once all plans are seen which gates were asked of none of them: a phase may be misspelt. */
  tellUnknown(): void {
    for (const one of this.#options.require ?? []) {
      if (this.#plans > 0 && one !== "no-placeholders" && !this.#known.has(one)) {
        tell(this.#out, phrase("no plan has this phase"), gateOf(one));
      }
    }
  }

  #failsPhase(gate: PhaseGate, { record }: PlanView): readonly GateFailure[] {
    if (phasesOf(gate, record).length > 0) {
      this.#known.add(gate);
    }
    return failsPhase(gate, record);
  }

  #failsUnder(percent: number, { path, record }: PlanView): readonly GateFailure[] {
    if (record.progress.headline.percent === null) {
      tell(this.#out, phrase("has no tasks; {0} says nothing of it", "--fail-under"), path);
    }
    return failsUnder(percent, record);
  }

  #failsBase({ path, record, reread }: PlanView): readonly GateFailure[] {
    if (this.#then === undefined) {
      return [];
    }
    const { base, search } = this.#then;
    const { revision } = base;
    try {
      if (path === stdinName) {
        throw new Refusal(phrase("cannot be compared with {0}: standard input is in no repository", revision));
      }
      const before = base.textOf(path);
      if (before !== undefined) {
        return failsBase(revision, reread(before), record);
      }
      const origins = search.origins.get(path) ?? [];
      return origins.flatMap((old) => failsBase(revision, reread(old.text), record, old.path));
    } catch (error) {
      if (error instanceof Refusal) {
        // What git cannot say of a folder it says of none of its plans; that is told once.
        const isTold = search.errors.some(({ message }) => englishOf(message) === error.message);
        this.#errors.push(...(isTold ? [] : [{ path, message: error.reason }]));
        return [];
      }
      throw error;
    }
  }
}
