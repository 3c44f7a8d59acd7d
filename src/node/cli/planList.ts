import type { Message } from "../../core/message/message.ts";
import { pathAtStart } from "../../core/report/lineStart.ts";
import { safeText } from "../../core/report/safeText.ts";
import { reportError, tell } from "./remark.ts";
import type { Context, ExitCode, Output } from "./context.ts";
import { JsonReport } from "./jsonReport.ts";
import { type Paint, painter } from "./paint.ts";
import type { PlanView } from "./planView.ts";
import { readPlans, reportRemarks } from "./readPlans.ts";

/** A line of a list of something of a plan. Its texts may still be foreign. */
export interface ListLine {
  /** 0-based. */
  readonly line: number;
  /** 0-based; undefined where the line says enough. */
  readonly column?: number;
  /** What stands after the place in a pipe, each in a column of its own. */
  readonly cells: readonly string[];
  /** What a person wants to see first, and what only sometimes. */
  readonly shown: string;
  readonly aside: string;
}

/** The same with what JSON says of it. */
export interface ListItem extends ListLine {
  readonly report: object;
}

/** What a verb lists of each plan. */
export interface PlanList {
  /** Of its JSON: `planwright.<name>/1`. */
  readonly name: string;
  /** The JSON property of a plan that holds the list. */
  readonly key: string;
  /** Said to a person when there is nothing to list. */
  readonly nothing: Message;
  items(plan: PlanView): readonly ListItem[];
}

/**
 * Lists something of every plan, plan by plan: as JSON, as lines of `path:line` and columns with a tab between them in a
 * pipe, and under a heading for each plan on a terminal.
 */
export async function planList(
  list: PlanList,
  paths: readonly string[],
  json: boolean,
  context: Context,
): Promise<ExitCode> {
  const { out } = context;
  if (json) {
    const report = new JsonReport(out, `planwright.${list.name}/1`);
    const remarks = await readPlans(paths, context, (plan) =>
      report.add({
        path: plan.path,
        title: plan.record.plan.title,
        [list.key]: list.items(plan).map((item) => item.report),
      }),
    );
    await report.end({ errors: remarks.errors.map(reportError) });
    return reportRemarks(remarks, context);
  }
  let listed = 0;
  const remarks = await readPlans(paths, context, async (plan) => {
    const items = list.items(plan);
    if (items.length > 0) {
      await out.write(`${listLines(plan, items, listed === 0, out).join("\n")}\n`);
      listed += items.length;
    }
  });
  if (listed === 0 && remarks.errors.length === 0 && out.columns !== undefined) {
    tell(out, list.nothing);
  }
  return reportRemarks(remarks, context);
}

/** What is listed of one plan, for people or for a pipe. */
export function listLines(
  plan: PlanView,
  items: readonly ListLine[],
  isFirst: boolean,
  { columns, colour }: Output,
): readonly string[] {
  return columns === undefined ? pipedLines(plan, items) : shownLines(plan, items, isFirst, painter(colour));
}

function pipedLines({ path }: PlanView, items: readonly ListLine[]): readonly string[] {
  return items.map((item) => [`${pathAtStart(path)}:${place(item)}`, ...item.cells.map(safeText)].join("\t"));
}

/** Editors' terminals make links of a path with `line:` under it. */
function shownLines(
  { path, record }: PlanView,
  items: readonly ListLine[],
  isFirst: boolean,
  paint: Paint,
): readonly string[] {
  const width = items.reduce((widest, item) => Math.max(widest, place(item).length), 0);
  const title = record.plan.title === null ? "" : `  ${paint("bold", safeText(record.plan.title))}`;
  return [
    ...(isFirst ? [] : [""]),
    `${pathAtStart(path)}${title}`,
    ...items.map((item) => {
      const aside = item.aside === "" ? "" : `  ${paint("dim", safeText(item.aside))}`;
      return `  ${paint("dim", `${place(item).padStart(width)}:`)} ${safeText(item.shown)}${aside}`;
    }),
  ];
}

function place({ line, column }: ListLine): string {
  return column === undefined ? String(line + 1) : `${line + 1}:${column + 1}`;
}
