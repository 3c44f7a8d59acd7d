import { createBlockReader } from "../markdown/blockReader.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { readPlan } from "../plan/readPlan.ts";
import { measurePlan } from "../progress/planProgress.ts";
import { readFacts } from "../schedule/readFacts.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
import { lineEnding } from "../text/lineEnding.ts";
import { applyTextEdits } from "../text/textEdit.ts";
import type { Draft, MadeDraft } from "./draft.ts";
import { harmOf } from "./harm.ts";
import { inQuote } from "./place/inQuote.ts";
import type { Harm, InsertionEdits, InsertionRefusal } from "./insertion.ts";

/**
 * The edits of the first draft that harms nothing: the text is read again with it, and every task, phase, heading, table
 * row and fence that was there must still be there, in the same role and state. That is what keeps an insertion out of
 * open fences and comments, whatever the text. A draft with which less is counted than before comes after all others.
 */
export function settle(record: PlanRecord, drafts: readonly Draft[]): InsertionEdits | InsertionRefusal {
  let reason: Harm | undefined;
  let second: InsertionEdits | undefined;
  for (const plain of drafts) {
    const draft = inQuote(record, plain);
    const made = make(record, draft);
    const markdown = createBlockReader()(applyTextEdits(record.lines.text, made.edits));
    const plan = readPlan(markdown, record.policy);
    const progress = measurePlan(plan, record.policy, (task) => readFacts(markdown, plan, task).estimate);
    const harm = harmOf(record, { markdown, plan, progress }, draft, made);
    reason ??= harm;
    if (harm === undefined) {
      const blanks = findPlaceholders(markdown).flatMap(({ range }) =>
        range.start >= made.start && range.end <= made.end ? [range] : [],
      );
      const selections = blanks.length > 0 ? blanks : [{ start: made.end, end: made.end }];
      const [before, after] = [record.progress.headline, progress.headline];
      if (after.total >= before.total) {
        return { edits: made.edits, selections };
      }
      second ??= { edits: made.edits, selections, fewer: { before, after } };
    }
  }
  return second ?? { refused: reason ?? "noPlace" };
}

function make({ lines: { text }, lines, markdown }: PlanRecord, draft: Draft): MadeDraft {
  const eol = lineEnding(text);
  const body = draft.lines.join(eol);
  const isBlank = (line: number): boolean => lines.lineText(line).trim() === "";
  const top = markdown.frontMatter?.bodyLine ?? 0;
  const after = text === "" ? -1 : Math.max(draft.after, Math.min(top, lines.lineCount) - 1);
  const atTop = after < 0;
  const isLast = after + 1 >= lines.lineCount;
  const before = !atTop && draft.apart && !isBlank(after) ? eol : "";
  const behind = !isLast && draft.apart && !isBlank(after + 1) ? eol : "";
  const at = atTop ? lines.startOf(0) : lines.endOf(after);
  const lead = atTop ? "" : eol + before;
  const newText = lead + body + (atTop ? eol : "") + behind;
  const changes = draft.changes ?? [];
  const moved = changes.reduce(
    (sum, { range, newText: own }) => (range.end <= at ? sum + own.length - (range.end - range.start) : sum),
    0,
  );
  const start = at + moved + lead.length;
  return {
    edits: [...changes, { range: { start: at, end: at }, newText }],
    start,
    end: start + body.length,
    after,
    line: after + (before === "" ? 1 : 2),
    added: draft.lines.length + (before === "" ? 0 : 1) + (behind === "" ? 0 : 1),
  };
}
