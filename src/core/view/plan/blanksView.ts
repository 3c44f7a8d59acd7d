import { duePlaceholders } from "../../placeholder/fill/readiness.ts";
import type { BlanksView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import type { ViewSource } from "../viewSource.ts";

/** So many names of blanks are shown. */
const mostNames = 6;

/** What is still to be filled in; null where nothing is. */
export function blanksView({ record, words }: ViewSource): BlanksView | null {
  const due = duePlaceholders(record);
  const [first] = due;
  if (first === undefined) {
    return null;
  }
  return {
    count: due.length,
    text: words.readiness(record) ?? words.blankCount(due.length),
    names: [...new Set(due.map(({ name }) => plainLine(name, 60)))].filter((name) => name !== "").slice(0, mostNames),
    line: record.lines.positionAt(first.range.start).line,
  };
}
