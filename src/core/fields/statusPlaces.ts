import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Block, Heading, Paragraph, TableRow } from "../markdown/blocks.ts";
import { cellRanges } from "../markdown/cellRanges.ts";
import { firstBlockFrom } from "../markdown/firstBlockFrom.ts";
import type { Plan, Section } from "../plan/model.ts";
import { stripLead } from "../plan/plainText.ts";
import { trimEndBlanks } from "../text/trimEndBlanks.ts";
import type { Field } from "./field.ts";
import { type KnownKey, knownKey } from "./fieldKeys.ts";
import { readFieldLine } from "./fieldLine.ts";
import { saysStatus } from "./saysStatus.ts";

/** An empty status field with the value that stands below it: on the next line, or as the only text of its own. */
export function withValueBelow({ lines, blocks }: MarkdownText, field: Field): Field {
  const { line, range } = field;
  const nth = firstBlockFrom(blocks, line + 1);
  const block = blocks[nth - 1];
  if (field.value !== "" || block?.kind !== "paragraph" || block.line > line || block.endLine <= line) {
    return field;
  }
  const next = lines.lineText(line + 1);
  if (line + 1 < block.endLine && readFieldLine(next).length === 0) {
    const lead = /^[\s>]*/u.exec(next)?.[0].length ?? 0;
    const value = trimEndBlanks(next.slice(lead)).replace(/\\$/u, "");
    const placed = placedAt(field, line + 1, value, lines.startOf(line + 1) + lead);
    return saysStatus(value) ? { ...placed, keyEnd: range.start } : field;
  }
  const below = blocks.slice(nth, nth + 3).find(({ kind }) => kind !== "item");
  const isBelow = below?.kind === "paragraph" && below.endLine === below.line + 1 && below.line - line <= 3;
  return isBelow && readFieldLine(lines.lineText(below.line)).length === 0 && isStatusAlone(blocks, below, below.text)
    ? placedAt(field, below.line, below.text, below.range.start)
    : field;
}

/**
 * The status of a plan that has no field for it in its text: what stands first below a heading `Status`, as decision
 * records and stories have it, or behind the colon of one; or the cell of a column `Status` in a table of one row in its
 * head whose columns are all keys.
 */
export function statusElsewhere(markdown: MarkdownText, plan: Plan): Field | undefined {
  return statusSection(markdown, plan) ?? statusCell(markdown, plan);
}

function statusSection({ lines, blocks }: MarkdownText, plan: Plan): Field | undefined {
  for (const section of plan.sections) {
    const { title, level, line } = section;
    const [, name = "", said = ""] = /^([^:：]{1,60})(?:[:：]\s*(.*))?$/u.exec(stripLead(title).slice(0, 200)) ?? [];
    const isKey = level < 7 && line !== plan.titleLine && knownKey(name.trim()) === "status";
    // Below another chapter it is the status of something else, or its definition.
    const isOfPlan = section.parent === undefined || section.parent.line === plan.titleLine;
    if (!isKey || !isOfPlan || isInUnit(section, plan)) {
      continue;
    }
    const nth = firstBlockFrom(blocks, line + 1);
    const heading = blocks[nth - 1];
    if (said !== "") {
      return heading?.kind === "heading" ? inHeading(name, heading) : undefined;
    }
    const block = blocks.slice(nth, nth + 2).find(({ kind }) => kind !== "item");
    if (block?.kind !== "paragraph" || readFieldLine(lines.lineText(block.line)).length > 0) {
      continue;
    }
    const [value = ""] = block.text.split("\n", 1);
    if (isStatusAlone(blocks, block, value)) {
      return placedAt({ name, key: "status" }, block.line, value, block.range.start);
    }
  }
  return undefined;
}

/** Whether a paragraph is a status and neither a task, the first of a list nor the label of what follows. */
function isStatusAlone(blocks: readonly Block[], { opens, line }: Paragraph, value: string): boolean {
  if (opens !== undefined) {
    const nth = firstBlockFrom(blocks, line + 1);
    const next = blocks.slice(nth, nth + 2).find(({ kind }) => kind === "item");
    const goesOn = next?.kind === "item" && (next.list === opens.list || next.parent === opens);
    if (goesOn || /^\[.?\]/u.test(value)) {
      return false;
    }
  }
  return !/^[^:：–—-]{1,40}[:：]/u.test(value) && saysStatus(value);
}

function inHeading(name: string, { text, line, range }: Heading): Field | undefined {
  const colon = text.search(/[:：]/u) + 1;
  const behind = text.slice(colon).split("\n", 1)[0] ?? "";
  const value = behind.trim();
  return colon > 0 && saysStatus(value)
    ? placedAt({ name, key: "status" }, line, value, range.start + colon + behind.indexOf(value))
    : undefined;
}

function statusCell({ lines, blocks }: MarkdownText, plan: Plan): Field | undefined {
  const chapter = plan.sections.find(({ line, level }) => level < 7 && line !== plan.titleLine);
  for (const [nth, block] of blocks.entries()) {
    if (block.line > (chapter?.line ?? Infinity)) {
      break;
    }
    const row = isKeyRow(block) ? blocks[nth + 1] : undefined;
    if (block.kind !== "row" || row?.kind !== "row" || row.header || isBodyRow(blocks[nth + 2])) {
      continue;
    }
    const column = block.cells.findIndex((cell) => knownKey(cell) === "status");
    const range = column === -1 ? undefined : cellRanges(lines.lineText(row.line))[column];
    if (range !== undefined) {
      const value = lines.lineText(row.line).slice(range.start, range.end);
      const place = lines.startOf(row.line) + range.start;
      return placedAt({ name: block.cells[column] ?? "", key: "status" }, row.line, value, place);
    }
  }
  return undefined;
}

/** Keys that name what a table of work, files or risks lists. */
const listed: ReadonlySet<KnownKey | undefined> = new Set([undefined, "phase", "files", "risk"]);

function isKeyRow(block: Block): block is TableRow {
  return block.kind === "row" && block.header && !block.cells.some((cell) => listed.has(knownKey(cell)));
}

function isBodyRow(block: Block | undefined): boolean {
  return block?.kind === "row" && !block.header;
}

function placedAt(field: Pick<Field, "name" | "key">, line: number, value: string, start: number): Field {
  return { ...field, value, line, range: { start, end: start + value.length } };
}

function isInUnit({ line }: Section, { phases }: Plan): boolean {
  return phases.some((phase) => phase.line <= line && line < phase.endLine);
}
