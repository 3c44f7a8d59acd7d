import { realpath } from "node:fs/promises";
import { createBlockReader } from "../../core/markdown/blockReader.ts";
import { percentText } from "../../core/report/progressText.ts";
import { escapeForTerminal, safeText } from "../../core/report/safeText.ts";
import { type ReportedPlan, type ReportError, statusReport, totalOf } from "../../core/report/statusReport.ts";
import { findPlanFiles } from "../findPlanFiles.ts";
import { explain, readPlanFile } from "../readPlanFile.ts";
import type { ExitCode, Output } from "./output.ts";

/** `planwright status PATH…`: every plan's number, as a table or as the JSON contract. What cannot be read is said, the rest printed. */
export async function status(
  paths: readonly string[],
  options: { readonly json: boolean },
  out: Output,
): Promise<ExitCode> {
  const { plans, errors, warnings } = await readAll(paths);
  if (options.json) {
    out.line(escapeForTerminal(JSON.stringify(statusReport(plans, errors), null, 2)));
  } else {
    table(plans).forEach((line) => out.line(line));
  }
  for (const { path, message } of [...warnings, ...errors]) {
    out.problem(`planwright: ${safeText(path)}: ${safeText(message)}`);
  }
  return errors.length > 0 ? 2 : 0;
}

interface ReadPlans {
  readonly plans: readonly ReportedPlan[];
  readonly errors: readonly ReportError[];
  readonly warnings: readonly ReportError[];
}

async function readAll(paths: readonly string[]): Promise<ReadPlans> {
  const readMarkdown = createBlockReader();
  const plans: ReportedPlan[] = [];
  const errors: ReportError[] = [];
  const warnings: ReportError[] = [];
  // A file counts once, however many of the paths lead to it.
  const seen = new Set<string>();
  for (const given of paths) {
    try {
      const { files, named, failures } = await findPlanFiles(given);
      errors.push(...failures.map(({ path, error }) => ({ path, message: explain(error) })));
      for (const path of files) {
        const place = await realpath(path).catch(() => path);
        if (seen.has(place)) {
          continue;
        }
        seen.add(place);
        const file = await readPlanFile(path, readMarkdown);
        if (file.kind === "unreadable") {
          errors.push({ path, message: file.message });
        } else if (named || file.record.isPlan) {
          plans.push({ path, record: file.record });
          if (file.warning !== undefined) {
            warnings.push({ path, message: file.warning });
          }
        }
      }
    } catch (error) {
      errors.push({ path: given, message: explain(error) });
    }
  }
  return { plans, errors, warnings };
}

/** A line a plan: percentage, n/m, path, title; a last line with the sum where there are several. */
function table(plans: readonly ReportedPlan[]): readonly string[] {
  const total = totalOf(plans);
  const rows = plans.map(({ path, record: { plan, progress } }) => ({
    percent: percentText(progress.headline),
    count: `${progress.headline.done}/${progress.headline.total}`,
    words: plan.title === null ? safeText(path) : `${safeText(path)}  ${safeText(plan.title)}`,
  }));
  if (plans.length > 1) {
    rows.push({ percent: percentText(total), count: `${total.done}/${total.total}`, words: `${plans.length} plans` });
  }
  const width = (key: "percent" | "count"): number => Math.max(0, ...rows.map((row) => row[key].length));
  return rows.map(
    ({ percent, count, words }) => `${percent.padStart(width("percent"))}  ${count.padStart(width("count"))}  ${words}`,
  );
}
