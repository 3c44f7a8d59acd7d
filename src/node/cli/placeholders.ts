import { phrase } from "../../core/message/phrase.ts";
import { placeholderReport } from "../../core/report/statusReport.ts";
import type { Context, ExitCode } from "./context.ts";
import { type ListItem, planList } from "./planList.ts";
import type { PlanView } from "./planView.ts";

/** The options of `planwright placeholders`. */
export interface PlaceholdersOptions {
  readonly json?: boolean;
}

/** `planwright placeholders PATH…`: the blanks that are still to be filled in. */
export function placeholders(
  paths: readonly string[],
  { json = false }: PlaceholdersOptions,
  context: Context,
): Promise<ExitCode> {
  const list = {
    name: "placeholders",
    key: "placeholders",
    nothing: phrase("nothing is left to fill in"),
    items: placeholderItems,
  };
  return planList(list, paths, json, context);
}

/** A plan's blanks, or some of them, as a list shows them. */
export function placeholderItems({ record }: PlanView, blanks = record.placeholders): readonly ListItem[] {
  return blanks.map((placeholder) => {
    const { kind, name, text, range } = placeholder;
    const report = placeholderReport(placeholder, record);
    return { ...record.lines.positionAt(range.start), cells: [kind, name], shown: text, aside: kind, report };
  });
}
