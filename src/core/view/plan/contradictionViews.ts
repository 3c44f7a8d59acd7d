import type { PlanRecord } from "../../index/planRecord.ts";
import type { Stated } from "../../stated/stated.ts";
import type { ContradictionView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import type { ViewSource } from "../viewSource.ts";

/** What makes a line an item, a heading or a quotation. */
const marker = /^[\s>]*(?:[-*+]|\d{1,4}[.)]|#{1,6})\s+/u;

/** So many are shown. */
const most = 100;

/** Every line of the plan that says something of its progress which the counts do not bear out. */
export function contradictionViews({ record, words }: ViewSource): readonly ContradictionView[] {
  return contradictionsOf(record)
    .slice(0, most)
    .map((stated) => ({
      line: stated.line,
      quote: plainLine(stated.text.replace(marker, ""), 200),
      text: words.contradiction(stated),
    }));
}

/** What does not agree, a line once: `5/5 (100%)` is one statement in two forms. */
export function contradictionsOf(record: Pick<PlanRecord, "contradictions">): readonly Stated[] {
  const byLine = new Map<number, Stated>();
  for (const { stated } of record.contradictions) {
    if (!byLine.has(stated.line)) {
      byLine.set(stated.line, stated);
    }
  }
  return [...byLine.values()];
}
