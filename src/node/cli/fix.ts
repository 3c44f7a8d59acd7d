import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { CheckOptions, RuleLevels } from "../../core/check/checkPlan.ts";
import { type FixedPlan, fixPlan } from "../../core/check/fixPlan.ts";
import type { RuleId } from "../../core/check/ruleIds.ts";
import { pathAtStart } from "../../core/report/lineStart.ts";
import { safeText } from "../../core/report/safeText.ts";
import { plansMessage } from "../../core/report/check/checkCounts.ts";
import { unifiedDiff } from "../../core/text/unifiedDiff.ts";
import { stdinName } from "../find/findPlanFiles.ts";
import { pathBelow, slashes } from "../find/paths.ts";
import { changeFile, type Computed } from "../write/changeFile.ts";
import { WriteRefusal } from "../write/writeRefusal.ts";
import type { Context, ExitCode, Output } from "./context.ts";
import { painter } from "./paint.ts";
import type { PlanView } from "./planView.ts";
import { type Remark, tell } from "./remark.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";

/** The options of `planwright fix`. */
export interface FixOptions {
  /** Prints what would change as a patch and writes nothing. */
  readonly dryRun?: boolean;
  /** Only the fixes of these rules, which are looked for whatever they are set to. */
  readonly rule?: readonly RuleId[];
}

/** A plan's text and what it becomes, with the byte order mark in front of both. */
interface FixedText {
  readonly mark: string;
  readonly before: string;
  readonly fixed: FixedPlan;
}

/**
 * `planwright fix PATH…`: makes the fixes that change nothing that an author meant. What cannot be written ends with 2; the
 * rest is fixed all the same.
 */
export async function fix(
  paths: readonly string[],
  { dryRun = false, rule }: FixOptions,
  context: Context,
): Promise<ExitCode> {
  const { out, today } = context;
  const rules = rule === undefined ? undefined : new Set(rule);
  const above: RuleLevels = new Map(rule?.map((id) => [id, "hint"]));
  const errors: Remark[] = [];
  let plans = 0;
  let changed = 0;
  let findings = 0;
  const remarks = await readPlans(paths, context, async (plan) => {
    plans++;
    try {
      const fixed = await fixFile(plan, { today, above }, rules, dryRun, out);
      changed += fixed > 0 ? 1 : 0;
      findings += fixed;
    } catch (error) {
      if (!(error instanceof WriteRefusal)) {
        throw error;
      }
      errors.push({ path: plan.path, message: error.reason });
    }
  });
  const parts = [findingsMessage(findings), changed, plansMessage(plans)] as const;
  if (dryRun) {
    // Standard output holds the patch and nothing else.
    tell(out, phrase("{0} would be fixed in {1} of {2}", ...parts));
  } else {
    await out.write(`${out.say(phrase("{0} fixed in {1} of {2}", ...parts))}
`);
  }
  return reportRemarks({ ...remarks, errors: [...remarks.errors, ...errors] }, context);
}

function findingsMessage(count: number): Message {
  return count === 1 ? phrase("1 finding") : phrase("{0} findings", count);
}

/** Returns how many findings were mended. */
async function fixFile(
  { path, record, reread }: PlanView,
  options: CheckOptions,
  rules: ReadonlySet<RuleId> | undefined,
  dryRun: boolean,
  out: Output,
): Promise<number> {
  const seen = fixPlan(record, options, reread, rules);
  if (seen.text === record.lines.text) {
    return 0;
  }
  if (path === stdinName) {
    throw new WriteRefusal(phrase("standard input cannot be changed; name a file"));
  }
  const compute = (text: string, mark: string): Computed<FixedText> => {
    const fixed = text === record.lines.text ? seen : fixPlan(reread(text), options, reread, rules);
    return { text: fixed.text, result: { mark, before: text, fixed } };
  };
  const { result, note } = await changeFile(path, compute, { dryRun });
  if (note !== undefined) {
    tell(out, note, path);
  }
  const counts = [...result.fixed.fixed];
  const count = counts.reduce((sum, [, one]) => sum + one, 0);
  if (dryRun) {
    const name = nameInPatch(path);
    if (name === undefined) {
      tell(out, phrase("leads to a file outside the working folder, which no patch can name; it is left out"), path);
    } else {
      await out.write(patch(name, result, out));
    }
  } else if (count > 0) {
    const byRule = counts.map(([id, one]) => `${id} ${one}`).join(", ");
    await out.write(`${pathAtStart(path)}: ${out.say(phrase("{0} fixed ({1})", count, byRule))}\n`);
  }
  return count;
}

/** In a pipe the patch is exact to the character, so that it can be applied; on a terminal it is only looked at. */
function patch(name: string, { mark, before, fixed }: FixedText, { columns, colour }: Output): string {
  const text = unifiedDiff(name, mark + before, mark + fixed.text);
  if (columns === undefined) {
    return text;
  }
  const paint = painter(colour);
  return text
    .split("\n")
    .map((line) => {
      const safe = safeText(line.replace(/\r$/u, ""));
      return /^(?:---|\+\+\+) /u.test(line)
        ? paint("bold", safe)
        : paint(line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "dim", safe);
    })
    .join("\n");
}

/**
 * The file that is meant, from the working folder on: git applies no patch through a link. Undefined where a link leads out
 * of that folder; a file outside that was named as such is named so.
 */
function nameInPatch(path: string): string | undefined {
  const real = pathBelow(realpathSync("."), realpathSync(path));
  if (real !== undefined) {
    return real;
  }
  const own = relative(resolve("."), resolve(path));
  return pathBelow(resolve("."), resolve(path)) === undefined
    ? slashes(isAbsolute(own) ? path : own).replace(/^\//u, "")
    : undefined;
}
