import type { CountingPolicy } from "../../config/countingPolicy.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { findLegendLists, type ListedBox, readLegend } from "./legends.ts";
import type { FoundBox } from "../scanPlan.ts";
import { MarkStates } from "./states.ts";

/** What marks mean in one document, and which of its lists only say so. */
export interface DocumentStates {
  readonly marks: MarkStates;
  /** Numbers of lists. */
  readonly legendLists: ReadonlySet<number>;
}

/** Finds a document's legends. What they say is read when a mark other than blank and `x` turns up. */
export function documentStates(
  markdown: MarkdownText,
  policy: CountingPolicy,
  boxes: readonly FoundBox[],
): DocumentStates {
  const listed = boxes.filter((found): found is FoundBox & ListedBox => found.item !== undefined);
  const legendLists = findLegendLists(listed);
  let legend: ReturnType<typeof readLegend> | undefined;
  const marks = new MarkStates(policy.states, () => {
    legend ??= readLegend(
      markdown.blocks,
      listed.filter(({ item }) => legendLists.has(item.list)),
    );
    return legend;
  });
  return { marks, legendLists };
}
