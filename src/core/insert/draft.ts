import { createBlockReader, type MarkdownText } from "../markdown/blockReader.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Plan } from "../plan/model.ts";
import { readPlan } from "../plan/readPlan.ts";
import { measurePlan } from "../progress/planProgress.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { readFacts } from "../schedule/readFacts.ts";
import { findPlaceholders } from "../placeholder/findPlaceholders.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import type { InsertionEdits, InsertionRefusal } from "./insertion.ts";

/** Lines to put into a text as they are, and what is to be true of them. */
export interface Draft {
  /** 0-based line behind which they go; -1 for the top. */
  readonly after: number;
  readonly lines: readonly string[];
  /** Whether a blank line must stand before and behind them; one that is there already is enough. */
  readonly apart: boolean;
  /** Title of the section they go into; empty for a new one. */
  readonly where: string;
  /** Replacements within other lines. */
  readonly changes?: readonly TextEdit[];
  /** New numbers of units by their headings' 0-based lines; every other unit keeps its own. */
  readonly renumbered?: ReadonlyMap<number, string>;
  /** How many tasks and phases more the plan has then; any number where undefined. */
  readonly tasks?: number;
  readonly phases?: number;
}

/**
 * The edits of the first draft that harms nothing: the text is read again with it, and every task, phase, heading, table
 * row and fence that was there must still be there, in the same role and state. That is what keeps an insertion out of
 * open fences and comments, whatever the text.
 */
export function settle(record: PlanRecord, drafts: readonly Draft[]): InsertionEdits | InsertionRefusal {
  for (const draft of drafts) {
    const made = make(record, draft);
    const text = applyTextEdits(record.lines.text, made.edits);
    const markdown = createBlockReader()(text);
    if (fits(record, markdown, readPlan(markdown, record.policy), draft, made)) {
      const blanks = findPlaceholders(markdown).flatMap(({ range }) =>
        range.start >= made.start && range.end <= made.end ? [range] : [],
      );
      return { edits: made.edits, selections: blanks.length > 0 ? blanks : [{ start: made.end, end: made.end }] };
    }
  }
  return { refused: drafts.length === 0 ? "noPlace" : "unsafe" };
}

/** The text's own line ending: that of its first line. */
export function lineEndingOf(text: string): string {
  const feed = text.indexOf("\n");
  const carriage = text.indexOf("\r");
  if (carriage === -1 || (feed !== -1 && feed < carriage)) {
    return "\n";
  }
  return feed === carriage + 1 ? "\r\n" : "\r";
}

interface MadeDraft {
  readonly edits: readonly TextEdit[];
  /** Where the lines stand in the new text. */
  readonly start: number;
  readonly end: number;
  /** The line behind which they went; -1 for the top. */
  readonly after: number;
  /** First of the lines, 0-based in the new text, and how many came in, blank ones included. */
  readonly line: number;
  readonly added: number;
}

function make({ lines: { text }, lines, markdown }: PlanRecord, draft: Draft): MadeDraft {
  const eol = lineEndingOf(text);
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

/** Kinds of blocks that an insertion elsewhere must leave as they are; paragraphs may take in a lazy line. */
const fixed: ReadonlySet<string> = new Set(["heading", "row", "code", "html", "rule", "item"]);

function fits(record: PlanRecord, markdown: MarkdownText, plan: Plan, draft: Draft, made: MadeDraft): boolean {
  const first = made.line;
  const end = first + draft.lines.length;
  const isNew = (line: number): boolean => line >= first && line < end;
  const from = made.after + 1;
  const moved = (line: number): number => (line < from ? line : line + made.added);
  const same = (before: readonly string[], after: readonly string[]): boolean =>
    before.length === after.length && before.every((one, nth) => one === after[nth]);
  const blocks = (one: MarkdownText, move: (line: number) => number, isOut: (line: number) => boolean) =>
    one.blocks.flatMap((block) =>
      fixed.has(block.kind) && !isOut(block.line) ? [`${move(block.line)} ${block.kind}`] : [],
    );
  // A phase that has been one unit of work by its mark is none once it has a task.
  const tasks = (one: Plan, move: (line: number) => number, isOut: (line: number) => boolean) =>
    one.tasks.flatMap(({ line, role, state, dialect }) =>
      isOut(line) || dialect === "statusLine" ? [] : [`${move(line)} ${role} ${state} ${dialect}`],
    );
  const phases = (
    one: Plan,
    move: (line: number) => number,
    isOut: (line: number) => boolean,
    numbers?: ReadonlyMap<number, string>,
  ) =>
    allUnits(one.phases).flatMap(({ line, number, task }) =>
      isOut(line) ? [] : [`${move(line)} ${task === null ? (numbers?.get(line) ?? number) : ""}`],
    );
  const stay = (line: number): number => line;
  const none = (): boolean => false;
  const fresh = plan.tasks.filter(({ line, dialect }) => isNew(line) && dialect !== "statusLine");
  const newTasks = fresh.length;
  const newPhases = plan.phases.filter(({ line }) => isNew(line)).length;
  return (
    isRead(markdown, draft, first, end) &&
    same(blocks(record.markdown, moved, none), blocks(markdown, stay, isNew)) &&
    same(tasks(record.plan, moved, none), tasks(plan, stay, isNew)) &&
    same(phases(record.plan, moved, none, draft.renumbered), phases(plan, stay, isNew)) &&
    (draft.tasks === undefined || draft.tasks === newTasks) &&
    (draft.phases === undefined || draft.phases === newPhases) &&
    markdown.hidden.size === record.markdown.hidden.size &&
    !fresh.some(({ state }) => state === "done") &&
    keepsDone(record, markdown, plan, moved)
  );
}

/** Whether as much is done as before, in the whole plan and in every phase that was there. */
function keepsDone(record: PlanRecord, markdown: MarkdownText, plan: Plan, moved: (line: number) => number): boolean {
  const before = record.progress;
  const after = measurePlan(plan, record.policy, (task) => readFacts(markdown, plan, task).estimate);
  const now = new Map(plan.phases.map(({ id, line }) => [line, after.phases.get(id)?.done ?? 0]));
  return (
    after.headline.done >= before.headline.done &&
    record.plan.phases.every(({ id, line }) => (before.phases.get(id)?.done ?? 0) === (now.get(moved(line)) ?? 0))
  );
}

/** Whether the new lines are read as what they are: text, or a fence that closes, and nothing else's inside. */
function isRead({ blocks }: MarkdownText, { lines }: Draft, first: number, end: number): boolean {
  const head = first + lines.findIndex((line) => line.trim() !== "");
  const block = blocks.find(({ line, kind }) => line === head && kind !== "html");
  return (
    block !== undefined &&
    blocks.every((one) => !(one.kind === "code" && one.line < first && one.endLine > first)) &&
    (block.kind !== "code" || (block.closed && block.endLine <= end))
  );
}
