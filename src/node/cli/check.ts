import { englishOf, type Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { checkPlan, type CheckOptions as RuleOptions, type RuleLevels } from "../../core/check/checkPlan.ts";
import type { GateFailure } from "../../core/check/gates.ts";
import { type CheckCounts, CheckCounter, countsText, gatesText } from "../../core/report/check/checkCounts.ts";
import type { CheckedPlan } from "../../core/report/check/checkedPlan.ts";
import { EvidenceGatherer } from "../evidence/gatherEvidence.ts";
import { CheckGates, type GateOptions } from "./check/checkGates.ts";
import type { CheckOutput } from "./check/checkOutput.ts";
import { GithubOutput } from "./check/githubOutput.ts";
import { JsonOutput } from "./check/jsonOutput.ts";
import { MarkdownOutput } from "./check/markdownOutput.ts";
import { SarifOutput } from "./check/sarifOutput.ts";
import { TextOutput } from "./check/textOutput.ts";
import type { Context, ExitCode, Output } from "./context.ts";
import { tell } from "./remark.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";

/** The formats of `planwright check`. */
export const checkFormats = ["text", "json", "sarif", "github", "markdown"] as const;

/** One of {@link checkFormats}. */
export type CheckFormat = (typeof checkFormats)[number];

/** The options of `planwright check`. */
export interface CheckOptions extends GateOptions {
  readonly format?: CheckFormat;
  /** How many warnings are no failure; none unless told. */
  readonly maxWarnings?: number;
  readonly rule?: RuleLevels;
  /** Looks in the workspace for the files that plans name. */
  readonly evidence?: boolean;
  /** Prints hints, too: what editors show by three dots. */
  readonly hints?: boolean;
  /** Leaves the rules out: nothing is found then. */
  readonly onlyGates?: boolean;
  /** Of this program, for reports. */
  readonly version?: string;
}

/**
 * `planwright check PATH…`: what is wrong with plans. Ends with 1 for an error, for more warnings than are allowed, and for
 * a gate that fails (format §7).
 */
export async function check(paths: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const { out, today } = context;
  const { onlyGates = false } = options;
  const problem = onlyGates ? problemOf(options) : undefined;
  if (problem !== undefined) {
    tell(out, problem);
    return 2;
  }
  const output = outputOf(options, out);
  const counter = new CheckCounter();
  const gates = new CheckGates(paths, options, out);
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
      const found = onlyGates ? [] : checkPlan(record, { ...ruleOptions, evidence: answers });
      const findings = found.map((finding) => ({ finding, fixes: finding.fixes?.() ?? [] }));
      const checked: CheckedPlan = { path, record, findings, failures: gates.failures(plan) };
      counter.add(checked);
      await output.add(checked);
      tellFailures(path, checked.failures, options, out);
    },
    !onlyGates,
  );
  const errors = [...remarks.errors, ...gates.errors];
  gates.tellUnknown();
  gates.gone.forEach((one) => {
    counter.addFailure();
    tellFailures(one.path, [one.failure], options, out);
  });
  const { counts } = counter;
  const exitCode = errors.length > 0 ? 2 : isFailing(counts, options) ? 1 : 0;
  const say = isForPrograms(options) ? englishOf : out.say;
  const sum = onlyGates ? gatesText(counts, say) : countsText(counts, say);
  await output.end({ counts, sum, gone: gates.gone, errors, exitCode });
  reportRemarks({ ...remarks, errors }, context);
  return exitCode;
}

/** Why gates alone would tell nothing, or something wrong. */
function problemOf({ format, base, failUnder, require = [] }: CheckOptions): Message | undefined {
  if (base === undefined && failUnder === undefined && require.length === 0) {
    return phrase("{0} needs {1}, {2} or {3}", "--only-gates", "--base", "--fail-under", "--require");
  }
  // Code scanning would take all that it knows for mended.
  return format === "sarif"
    ? phrase("{0} has nothing to say in SARIF, which is for findings", "--only-gates")
    : undefined;
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

/** Annotations are commands to GitHub's runner, like the reports that programs read. */
function isForPrograms({ format = "text" }: CheckOptions): boolean {
  return format !== "text" && format !== "markdown";
}

/** Who reads the log of a job sees why it failed, wherever the report went. */
function tellFailures(path: string, failures: readonly GateFailure[], { format }: CheckOptions, out: Output): void {
  if (format === "json" || format === "sarif" || format === "markdown") {
    for (const { gate, line, message } of failures) {
      tell(out, phrase("{0} ({1})", message, gate), line === null ? path : `${path}:${line + 1}`);
    }
  }
}
