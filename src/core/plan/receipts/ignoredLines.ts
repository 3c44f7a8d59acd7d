import type { Block } from "../../markdown/blocks.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { IgnoredReason } from "./ignoredReason.ts";
import type { Plan } from "../model.ts";
import { readLookalike } from "./lookalike.ts";

/** A line that looks like a task and was not counted. */
export interface IgnoredLine {
  /** 0-based. */
  readonly line: number;
  readonly reason: IgnoredReason;
  /** The line without blanks around, at most {@link longest} UTF-16 units. */
  readonly text: string;
  /** 0-based line of the fence that is never closed, for `unclosedFence`. */
  readonly fence?: number;
}

const longest = 200;
/** What may be a box or is often taken for one; bounded, so that a line of brackets costs its length once. */
const boxes = /\[(?:[^[\]\n\r]{0,3}|US\d{1,4})\]/gu;

/** The receipts: every line that looks like a task and was not counted, in order, with the reason (format §1). */
export function findIgnoredLines(markdown: MarkdownText, plan: Plan): readonly IgnoredLine[] {
  const { lines } = markdown;
  const counted = new Set(plan.tasks.map(({ line }) => line));
  const found = new Map<number, IgnoredLine>();
  const report = (line: number, reason: IgnoredReason, fence?: number): void => {
    const text = lines.lineText(line).trim().slice(0, longest);
    found.set(line, fence === undefined ? { line, reason, text } : { line, reason, text, fence });
  };
  plan.rowsLeftOut.forEach((reason, line) => report(line, reason));
  plan.legendLines.forEach((line) => report(line, "legend"));
  // The box of a phase with tasks says its state a second time.
  plan.boxedUnits.forEach((line) => report(line, "repeats"));
  const blocks = new BlockCursor(markdown.blocks);
  let line = 0;
  for (const { index } of lines.text.matchAll(boxes)) {
    while (lines.startOf(line + 1) <= index && line + 1 < lines.lineCount) {
      line++;
    }
    if (counted.has(line) || found.has(line)) {
      continue;
    }
    const look = readLookalike(lines.lineText(line), index - lines.startOf(line));
    const hidden = markdown.hidden.get(line);
    if (look === undefined) {
      continue;
    }
    if (hidden !== undefined || line < (markdown.frontMatter?.bodyLine ?? 0)) {
      report(line, hidden ?? "frontMatter");
      continue;
    }
    const block = blocks.at(line);
    const reason = block === undefined ? "reference" : reasonIn(block, look.reason, look.startsLine);
    if (reason !== undefined) {
      report(line, reason, reason === "unclosedFence" ? block?.line : undefined);
    }
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

function reasonIn(block: Block, reason: IgnoredReason | undefined, startsLine: boolean): IgnoredReason | undefined {
  switch (block.kind) {
    case "code":
      return startsLine ? (block.fenced ? (block.closed ? "fence" : "unclosedFence") : "indentedCode") : undefined;
    case "html":
      return startsLine ? (/^\s*<!--/u.test(block.text) ? "comment" : "html") : undefined;
    case "row":
      return reason === "inlineCode" || reason === "link" || reason === "reference" ? undefined : "cell";
    case "item":
      return startsLine ? "empty" : undefined;
    case "heading":
    case "paragraph":
    case "rule":
      return reason;
  }
}

/** The innermost block of a line, asked for with growing lines. */
class BlockCursor {
  readonly #blocks: readonly Block[];
  #next = 0;
  #last: Block | undefined;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  at(line: number): Block | undefined {
    for (let block = this.#blocks[this.#next]; block !== undefined && block.line <= line;) {
      this.#last = block;
      this.#next++;
      block = this.#blocks[this.#next];
    }
    return this.#last !== undefined && line < this.#last.endLine ? this.#last : undefined;
  }
}
