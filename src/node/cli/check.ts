import { checkPlan, type CheckOptions as RuleOptions, type RuleLevels } from "../../core/check/checkPlan.ts";
import { failsBase } from "../../core/check/failsBase.ts";
import { failsPhase, failsPlaceholders, failsUnder, type GateFailure, type PhaseGate } from "../../core/check/gates.ts";
import { type CheckCounts, CheckCounter } from "../../core/report/check/checkCounts.ts";
import type { CheckedPlan } from "../../core/report/check/checkedPlan.ts";
import { safeText } from "../../core/report/safeText.ts";
import type { ReportError } from "../../core/report/statusReport.ts";
import { EvidenceGatherer } from "../evidence/gatherEvidence.ts";
import { stdinName } from "../find/findPlanFiles.ts";
import { BaseRevision } from "./check/baseRevision.ts";
import type { CheckOutput } from "./check/checkOutput.ts";
import { findGonePlans, type GonePlan, type GoneSearch } from "./check/gonePlans.ts";
import { GithubOutput } from "./check/githubOutput.ts";
import { JsonOutput } from "./check/jsonOutput.ts";
import { MarkdownOutput } from "./check/markdownOutput.ts";
import { SarifOutput } from "./check/sarifOutput.ts";
import { TextOutput } from "./check/textOutput.ts";
import type { Context, ExitCode, Output } from "./context.ts";
import type { PlanView } from "./planView.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";
import { Refusal } from "./refusal.ts";

/** The formats of `planwright check`. */
export const checkFormats = ["text", "json", "sarif", "github", "markdown"] as const;

/** One of {@link checkFormats}. */
export type CheckFormat = (typeof checkFormats)[number];

/** What a plan must have beside no findings. */
export type Requirement = "no-placeholders" | PhaseGate;

/** The options of `planwright check`. */
export interface CheckOptions {
  readonly format?: CheckFormat;
  /** How many warnings are no failure; none unless told. */
  readonly maxWarnings?: number;
  readonly rule?: RuleLevels;
  /** Whole percent. */
  readonly failUnder?: number;
  readonly require?: readonly Requirement[];
  /** Looks in the workspace for the files that plans name. */
  readonly evidence?: boolean;
  /** Prints hints, too: what editors show by three dots. */
  readonly hints?: boolean;
  /** A revision of git. */
  readonly base?: string;
  /** Of this program, for reports. */
  readonly version?: string;
}

/**
 * `planwright check PATH…`: what is wrong with plans. Ends with 1 for an error, for more warnings than are allowed, and for
 * a gate that fails (format §7).
 */
export async function check(paths: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const { out, today } = context;
  const output = outputOf(options, out);
  const counter = new CheckCounter();
  const gates = new Gates(paths, options, out);
  const ruleOptions: RuleOptions = {
    today,
    least: options.hints === true ? "hint" : "information",
    ...(options.rule !== undefined && { above: options.rule }),
  };
  const evidence = options.evidence === true ? new EvidenceGatherer() : undefined;
  const remarks = await readPlans(
    paths,
    context,
    async (plan) => {
      const { path, record } = plan;
      const answers = evidence === undefined ? undefined : (await evidence.gather(record, path)).answers;
      const found = checkPlan(record, { ...ruleOptions, evidence: answers });
      const findings = found.map((finding) => ({ finding, fixes: finding.fixes?.() ?? [] }));
      const checked: CheckedPlan = { path, record, findings, failures: gates.failures(plan) };
      counter.add(checked);
      await output.add(checked);
      tell(path, checked.failures, options, out);
    },
    true,
  );
  const errors = [...remarks.errors, ...gates.errors];
  gates.gone.forEach((one) => {
    counter.addFailure();
    tell(one.path, [one.failure], options, out);
  });
  const { counts } = counter;
  const exitCode = errors.length > 0 ? 2 : isFailing(counts, options) ? 1 : 0;
  await output.end({ counts, gone: gates.gone, errors, exitCode });
  reportRemarks({ ...remarks, errors }, context);
  return exitCode;
}

function outputOf({ format = "text", version = "" }: CheckOptions, out: Output): CheckOutput {
  switch (format) {
    case "text":
      return new TextOutput(out);
    case "json":
      return new JsonOutput(out);
    case "sarif":
      return new SarifOutput(out, version);
    case "github":
      return new GithubOutput(out);
    case "markdown":
      return new MarkdownOutput(out);
  }
}

function isFailing({ error, warning, gates }: CheckCounts, { maxWarnings = 0 }: CheckOptions): boolean {
  return error > 0 || warning > maxWarnings || gates > 0;
}

/** Who reads the log of a job sees why it failed, wherever the report went. */
function tell(path: string, failures: readonly GateFailure[], { format }: CheckOptions, out: Output): void {
  if (format === "json" || format === "sarif" || format === "markdown") {
    for (const { gate, line, message } of failures) {
      const place = line === null ? path : `${path}:${line + 1}`;
      out.problem(`planwright: ${safeText(place)}: ${safeText(message)} (${safeText(gate)})`);
    }
  }
}

/** What is asked of plans beside no findings. */
class Gates {
  readonly #options: CheckOptions;
  readonly #out: Output;
  readonly #base: BaseRevision | undefined;
  readonly #search: GoneSearch | undefined;
  readonly #errors: ReportError[] = [];

  constructor(paths: readonly string[], options: CheckOptions, out: Output) {
    this.#options = options;
    this.#out = out;
    const { base } = options;
    this.#base = base === undefined ? undefined : new BaseRevision(base);
    this.#search = base === undefined || this.#base === undefined ? undefined : findGonePlans(paths, base, this.#base);
    this.#search?.remarks.forEach((remark) => out.problem(`planwright: ${safeText(remark)}`));
  }

  /** Plans and folders that could not be compared. */
  get errors(): readonly ReportError[] {
    return [...(this.#search?.errors ?? []), ...this.#errors];
  }

  /** Plans that were there at a revision and go on in no other one. */
  get gone(): readonly GonePlan[] {
    return this.#search?.gone ?? [];
  }

  failures(plan: PlanView): readonly GateFailure[] {
    const { failUnder, require: required = [] } = this.#options;
    return [
      ...(failUnder === undefined ? [] : this.#failsUnder(failUnder, plan)),
      ...required.flatMap((one) =>
        one === "no-placeholders" ? failsPlaceholders(plan.record) : failsPhase(one, plan.record),
      ),
      ...this.#failsBase(plan),
    ];
  }

  #failsUnder(percent: number, { path, record }: PlanView): readonly GateFailure[] {
    if (record.progress.headline.percent === null) {
      this.#out.problem(`planwright: ${safeText(path)}: has no tasks; --fail-under says nothing of it`);
    }
    return failsUnder(percent, record);
  }

  #failsBase({ path, record, reread }: PlanView): readonly GateFailure[] {
    const { base } = this.#options;
    if (base === undefined || this.#base === undefined) {
      return [];
    }
    try {
      if (path === stdinName) {
        throw new Refusal(`cannot be compared with ${base}: standard input is in no repository`);
      }
      const before = this.#base.textOf(path);
      if (before !== undefined) {
        return failsBase(base, reread(before), record);
      }
      const origins = this.#search?.origins.get(path) ?? [];
      return origins.flatMap((old) => failsBase(base, reread(old.text), record, old.path));
    } catch (error) {
      if (error instanceof Refusal) {
        this.#errors.push({ path, message: error.message });
        return [];
      }
      throw error;
    }
  }
}
