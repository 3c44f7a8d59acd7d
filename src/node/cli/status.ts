import { Buffer } from "node:buffer";
import type { Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { plansMessage } from "../../core/report/check/checkCounts.ts";
import { explainText } from "../../core/report/explainText.ts";
import { countSamples } from "../../core/report/countSamples.ts";
import { planReport, TotalReport } from "../../core/report/statusReport.ts";
import { listWords } from "./listWords.ts";
import { reportError, tell } from "./remark.ts";
import type { Context, ExitCode } from "./context.ts";
import { JsonReport } from "./jsonReport.ts";
import type { PlanView } from "./planView.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";
import { type StatusRow, statusTable } from "./statusTable.ts";

/** The options of `planwright status`. */
export interface StatusOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  /** With `json`: also what the plans list beside their tasks. */
  readonly details?: boolean;
}

/** `planwright status PATH…`: every plan's number, as a table or as the JSON contract. */
export async function status(
  paths: readonly string[],
  { json = false, explain = false, details = false }: StatusOptions,
  context: Context,
): Promise<ExitCode> {
  return json || details ? statusJson(paths, details, context) : table(paths, explain, context);
}

async function statusJson(paths: readonly string[], details: boolean, context: Context): Promise<ExitCode> {
  const report = new JsonReport(context.out, "planwright.status/1");
  const total = new TotalReport();
  const remarks = await readPlans(paths, context, async ({ path, record }) => {
    total.add(record.progress.headline);
    await report.add(planReport(path, record, details));
  });
  await report.end({ total: total.report(), errors: remarks.errors.map(reportError) });
  return reportRemarks(remarks, context);
}

async function table(paths: readonly string[], explain: boolean, context: Context): Promise<ExitCode> {
  const rows: StatusRow[] = [];
  const total = new TotalReport();
  const remarks = await readPlans(paths, context, (plan) => {
    total.add(plan.record.progress.headline);
    rows.push(rowOf(plan, explain, context.out.say));
  });
  if (rows.length > 1) {
    const { plans, ...sum } = total.report();
    const isComplete = rows.every((row) => row.isComplete);
    rows.push({
      ...sum,
      isComplete,
      openElsewhere: 0,
      title: listWords(context.out)(plansMessage(plans)),
      path: undefined,
      details: [],
    });
  }
  for (const line of statusTable(rows, context.out)) {
    await context.out.write(`${line}\n`);
  }
  if (rows.length === 0 && remarks.errors.length === 0) {
    tell(context.out, phrase("no plan found"));
  }
  return reportRemarks(remarks, context);
}

/** Keeps nothing of the plan but a few words; copied, because a part of a string keeps the whole alive. */
function rowOf({ path, record }: PlanView, explain: boolean, say: Say): StatusRow {
  const { plan, progress, policy } = record;
  const { done, total, percent } = progress.headline;
  const openElsewhere = done === total && total > 0 ? progress.openElsewhere : 0;
  const details = explain ? explainText(plan, progress, policy, countSamples(record), say) : [];
  const title = plan.title === null ? null : Buffer.from(plan.title).toString();
  return { done, total, percent, isComplete: progress.complete, openElsewhere, title, path, details };
}
