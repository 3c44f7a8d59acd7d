import { createBlockReader } from "../../markdown/blockReader.ts";
import { readRecord, type PlanRecord } from "../../index/planRecord.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";

/** What the phase is called that edits put into a plan, `Phase 2a`; undefined where they bring none. */
export function insertedName({ lines, policy }: PlanRecord, edits: readonly TextEdit[]): string | undefined {
  const insert = edits.find(({ range }) => range.start === range.end);
  if (insert === undefined) {
    return undefined;
  }
  const start = edits.reduce(
    (sum, { range, newText }) =>
      range.end <= insert.range.start && range.start < range.end ? sum + newText.length + range.start - range.end : sum,
    insert.range.start,
  );
  const getText = (): string => applyTextEdits(lines.text, edits);
  const after = readRecord({ uri: "", version: "", getText }, createBlockReader(), policy);
  const phase = after.plan.phases.find(({ line }) => {
    const at = after.lines.startOf(line);
    return at >= start && at <= start + insert.newText.length;
  });
  return phase && unitName(phase);
}
