import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { csvRow } from "../../core/report/csvRow.ts";
import { pathAtStart } from "../../core/report/lineStart.ts";
import type { Context, ExitCode } from "./context.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";

/** What stands in which column never changes; more may come behind. */
const columns = [
  "path",
  "line",
  "id",
  "state",
  "text",
  "role",
  "phase",
  "parent",
  "depends on",
  "due",
  "estimate",
  "assignee",
] as const;

/** `planwright tasks --csv`: a line for each task under a line of headings, for spreadsheets. */
export async function tasksCsv(
  paths: readonly string[],
  wanted: (record: PlanRecord) => readonly Task[],
  context: Context,
): Promise<ExitCode> {
  await context.out.write(csvRow(columns));
  const remarks = await readPlans(paths, context, async ({ path, record }) => {
    for (const task of wanted(record)) {
      await context.out.write(csvRow(cellsOf(path, task, record)));
    }
  });
  return reportRemarks(remarks, context);
}

function cellsOf(path: string, task: Task, { schedule }: PlanRecord): readonly (string | number)[] {
  const { id, line, text, state, role, phase, parent } = task;
  const { facts, dependsOn } = schedule.of(task);
  return [
    pathAtStart(path),
    line + 1,
    id,
    state,
    plainText(text),
    role,
    phase ?? "",
    parent ?? "",
    dependsOn.join(" "),
    facts.due ?? "",
    facts.estimate?.text ?? "",
    facts.assignee ?? "",
  ];
}
