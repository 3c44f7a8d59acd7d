import type { PlanRecord } from "../../index/planRecord.ts";
import type { Block } from "../../markdown/blocks.ts";
import type { TextRange } from "../../text/textRange.ts";
import { blockAt } from "./blockAt.ts";

/** A line that holds nothing but `/` and what was typed behind it. */
export interface LinePlace {
  /** From the `/` to the caret. */
  readonly range: TextRange;
  /** Whether the line before has text: a table or heading put here would become part of its paragraph. */
  readonly glued: boolean;
}

const asked = /^[ \t]{0,40}(?<typed>\/[\p{L}\p{N} -]{0,40})$/u;

/**
 * The place that `/` opens at the start of a line of a plan; undefined in code, comments, front matter and where anything
 * else stands on the line. Paths such as `/usr/bin` end it by their second slash.
 */
export function linePlaceAt(record: PlanRecord, offset: number): LinePlace | undefined {
  const { lines, markdown, isPlan } = record;
  const { line, column } = lines.positionAt(offset);
  const start = lines.startOf(line);
  const end = lines.endOf(line);
  if (!isPlan || end - start > 100 || line < (markdown.frontMatter?.bodyLine ?? 0) || markdown.hidden.has(line)) {
    return undefined;
  }
  const text = lines.lineText(line);
  const typed = asked.exec(text.slice(0, column))?.groups?.["typed"];
  if (typed === undefined || text.slice(column).trim() !== "") {
    return undefined;
  }
  const block = markdown.blocks[blockAt(markdown.blocks, line)];
  if (block !== undefined && !isText(block)) {
    return undefined;
  }
  return {
    range: { start: start + column - typed.length, end: start + column },
    glued: line > 0 && lines.lineText(line - 1).trim() !== "",
  };
}

/** What a line with nothing but `/` can be a part of: right below a table it is a row, right above `---` a heading. */
function isText(block: Block): boolean {
  return (
    block.kind === "paragraph" ||
    block.kind === "item" ||
    block.kind === "row" ||
    (block.kind === "heading" && block.setext)
  );
}
