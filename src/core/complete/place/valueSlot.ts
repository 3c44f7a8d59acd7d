import type { PlanRecord } from "../../index/planRecord.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { cellRanges } from "../../markdown/cellRanges.ts";
import type { Block, TableRow } from "../../markdown/blocks.ts";
import { plainText } from "../../plan/plainText.ts";
import { unitWords } from "../../plan/units/unitWords.ts";
import { columnOf } from "../../register/tables/columnWords.ts";
import type { TextRange } from "../../text/textRange.ts";
import { blockAt } from "./blockAt.ts";
import { cellSubject, columnSubject, fieldSubject, type ValueSubject } from "./valueSubject.ts";

/** The value of a field or table cell that the caret stands in. */
export interface ValueSlot {
  /** The key or the column's header, without inline markup. */
  readonly name: string;
  readonly subject: ValueSubject;
  /** What stands there, without blanks around; empty where nothing does. */
  readonly text: string;
  /** Where it stands, in the document; the caret where nothing does. */
  readonly range: TextRange;
  /** What must be written before a value, so that it does not touch what stands there: a blank or nothing. */
  readonly before: string;
  readonly after: string;
  /** The table of a cell. */
  readonly cell: CellPlace | undefined;
  /** In front matter. */
  readonly yaml: boolean;
}

/** The table and column of a cell; indexes of blocks, the end excluded. */
export interface CellPlace {
  readonly header: number;
  readonly end: number;
  readonly column: number;
}

/** A line with more characters holds no plan's value, and looking through it costs. */
const longest = 5000;
/** How many rows of a table say what its columns hold. */
const mostRows = 400;

/** The slot at a 0-based line and UTF-16 column of a plan; undefined in prose, headings, code and comments. */
export function valueSlotAt(record: PlanRecord, line: number, column: number): ValueSlot | undefined {
  const { lines, markdown } = record;
  const start = lines.startOf(line);
  if (lines.endOf(line) - start > longest || markdown.hidden.has(line)) {
    return undefined;
  }
  const text = lines.lineText(line);
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  if (line < bodyLine) {
    // A key whose value stands below has none on its line.
    const hasMore = /^(?:\s+\S|-\s)/u.test(lines.lineText(line + 1));
    return line === 0 || line === bodyLine - 1 || hasMore ? undefined : yamlSlot(text, column, start);
  }
  const index = blockAt(markdown.blocks, line);
  const block = markdown.blocks[index];
  if (block?.kind === "row") {
    return block.header ? undefined : cellSlot(record, index, block, text, column, start);
  }
  const mayHold = block?.kind === "paragraph" || (block?.kind === "heading" && block.setext);
  return mayHold ? fieldSlot(text, column, start) : undefined;
}

function fieldSlot(text: string, column: number, start: number): ValueSlot | undefined {
  for (const { name, value, valueStart, valueEnd } of readFieldLine(text)) {
    const isEmpty = value === "";
    // Behind a value that is not there yet, or that may go on, blanks may stand before the caret.
    const subject = fieldSubject(name);
    const isWaiting = subject === "dependency" && waitsForNumber(value);
    const isOpen = isEmpty || isWaiting || mayGoOn(value, column - valueEnd);
    if (valueStart <= column && (column <= valueEnd || (isOpen && isBlankText(text.slice(valueEnd, column))))) {
      const from = isEmpty ? column : valueStart;
      const to = isEmpty ? column : Math.max(valueEnd, column);
      return slotOf(name, subject, text, from, to, start, undefined, false);
    }
  }
  return undefined;
}

const yamlPair =
  /^(?<name>[\p{L}_][\p{L}\p{N} _-]{0,60}):(?<gap>[ \t]{0,8})(?<value>[^\s"'[\]{}&*!|>%@`#,][^\n]{0,200})?$/u;

function yamlSlot(text: string, column: number, start: number): ValueSlot | undefined {
  const trimmed = text.trimEnd();
  const groups = yamlPair.exec(trimmed)?.groups ?? yamlPair.exec(trimmed.slice(0, column))?.groups;
  const name = groups?.["name"];
  if (name === undefined) {
    return undefined;
  }
  const value = groups?.["value"] ?? "";
  const from = name.length + 1 + (groups?.["gap"]?.length ?? 0);
  const isEmpty = value === "";
  const to = from + value.length;
  const behind = column - to;
  const isOpen = behind <= 0 || (mayGoOn(value, behind) && isBlankText(text.slice(to, column)));
  if (isEmpty ? column <= name.length : column < from || !isOpen) {
    return undefined;
  }
  const subject = fieldSubject(name);
  return isEmpty
    ? slotOf(name, subject, text, column, column, start, undefined, true)
    : slotOf(name, subject, text, from, Math.max(to, column), start, undefined, true);
}

function cellSlot(
  record: PlanRecord,
  index: number,
  row: TableRow,
  text: string,
  column: number,
  start: number,
): ValueSlot | undefined {
  const { blocks } = record.markdown;
  let header = index;
  while (isBodyRow(blocks[header])) {
    header--;
  }
  const head = blocks[header];
  // A row on the line of its list marker is a table's header at best.
  if (head?.kind !== "row" || row.item?.line === row.line) {
    return undefined;
  }
  const cuts = pipesOf(text);
  const opens = /^[\s>]*\|/u.test(text);
  const pipes = opens ? cuts : [-1, ...cuts];
  const nth = pipes.findLastIndex((pipe) => pipe < column);
  const cell = cellRanges(text)[nth];
  const name = plainText(head.cells[nth] ?? "");
  if (nth === -1 || name.length > 100 || nth >= head.cells.length) {
    return undefined;
  }
  let end = index + 1;
  while (isBodyRow(blocks[end])) {
    end++;
  }
  const isEmpty = cell === undefined || cell.start === cell.end;
  const from = isEmpty ? column : cell.start;
  const written = cell === undefined ? "" : text.slice(cell.start, cell.end);
  const isWaiting = columnSubject(name) === "dependency" && waitsForNumber(written);
  const isBehind = cell !== undefined && column > cell.end && (isWaiting || mayGoOn(written, column - cell.end));
  const to = isEmpty || isBehind ? column : cell.end;
  // In the blanks around a value nothing is asked for.
  if (column < from || column > to) {
    return undefined;
  }
  const place = { header, end, column: nth };
  const key = plainText(row.cells[0] ?? "");
  if (nth === 1 && head.cells.length === 2 && isKeyTable(head)) {
    return slotOf(key, fieldSubject(key), text, from, to, start, undefined, false);
  }
  const cells = blocks.slice(header + 1, Math.min(end, header + 1 + mostRows));
  const subject = cellSubject(
    head.cells.map(plainText),
    nth,
    cells.flatMap((one) => (one.kind === "row" ? (one.cells[nth] ?? "") : [])),
  );
  // The first column names what the row is about.
  return slotOf(name, subject === "dependency" && nth === 0 ? "other" : subject, text, from, to, start, place, false);
}

function isBodyRow(block: Block | undefined): boolean {
  return block?.kind === "row" && !block.header;
}

function isKeyTable({ cells: [first = "", second = ""] }: TableRow): boolean {
  const value = columnOf(second);
  return columnOf(first) === "key" && (value === "value" || value === "description");
}

function pipesOf(text: string): readonly number[] {
  const pipes: number[] = [];
  for (let at = text.indexOf("|"); at !== -1; at = text.indexOf("|", at + 1)) {
    if (text.charCodeAt(at - 1) !== 92) {
      pipes.push(at);
    }
  }
  return pipes;
}

function slotOf(
  name: string,
  subject: ValueSubject,
  line: string,
  from: number,
  to: number,
  start: number,
  cell: CellPlace | undefined,
  yaml: boolean,
): ValueSlot {
  const isEmpty = from === to;
  return {
    name,
    subject,
    text: line.slice(from, to),
    range: { start: start + from, end: start + to },
    before: isEmpty && from > 0 && !isBlank(line.charCodeAt(from - 1)) ? " " : "",
    after: isEmpty && line.charCodeAt(to) === 124 ? " " : "",
    cell,
    yaml,
  };
}

/** Whether a value may go on so many blanks behind it: a list does, and words whose end was just taken away. */
function mayGoOn(value: string, blanks: number): boolean {
  return blanks === 1 || /[,;，、]$/u.test(value.slice(-1));
}

const builtInWords = unitWords({ phase: [], step: [] });

/** Whether a list of dependencies ends with the word of a phase or step whose number is still to come: `Phase`. */
function waitsForNumber(value: string): boolean {
  const word = /(?:^|[,;，、]\s{0,4})(?<word>\p{L}{2,14})$/u.exec(value.slice(-24))?.groups?.["word"];
  return word !== undefined && builtInWords.has(word.toLowerCase());
}

function isBlankText(text: string): boolean {
  return text.trim() === "";
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}
