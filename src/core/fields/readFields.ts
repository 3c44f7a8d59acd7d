import type { MarkdownText } from "../markdown/blockReader.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { Field } from "./field.ts";
import { readFieldLine } from "./fieldLine.ts";
import { firstBlockFrom } from "../markdown/firstBlockFrom.ts";
import { cellRanges } from "../markdown/cellRanges.ts";
import { fieldKey, knownKey } from "./fieldKeys.ts";

/**
 * The fields that stand between two lines (0-based, the second is excluded), in order: in paragraphs, list items,
 * blockquotes, metadata that CommonMark takes for a setext heading, and tables of keys and values. Nothing in code, and
 * nothing in a task or its detail lines: a task's `Status` is never its phase's (format §4).
 */
export function readFields({ lines, blocks }: MarkdownText, fromLine: number, toLine: number): readonly Field[] {
  const fields: Field[] = [];
  /** Depth of the list item that is a task; what stands deeper belongs to it. */
  let taskDepth = Infinity;
  let inKeyTable = false;
  for (let index = firstBlockFrom(blocks, fromLine); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.line >= toLine) {
      break;
    }
    if (block.depth < taskDepth || (block.kind === "item" && block.depth === taskDepth)) {
      taskDepth = Infinity;
    }
    if (block.kind === "paragraph") {
      if (block.opens !== undefined && block.depth < taskDepth && /^\[[^\]]{0,4}\]/u.test(block.text)) {
        taskDepth = block.depth;
      }
      if (block.depth < taskDepth) {
        addLines(fields, lines, block.line, Math.min(block.endLine, toLine));
      }
    } else if (block.kind === "heading" && block.setext) {
      // The last line is the heading's underline.
      addLines(fields, lines, block.line, Math.min(block.endLine - 1, toLine));
    } else if (block.kind === "row" && block.depth < taskDepth) {
      inKeyTable = block.header ? isKeyHeader(block.cells) : inKeyTable;
      if (inKeyTable && (!block.header || isKeyRow(block.cells))) {
        addRow(fields, lines, block.line);
      }
    }
  }
  return fields;
}

function addLines(fields: Field[], lines: LineIndex, from: number, to: number): void {
  for (let line = from; line < to; line++) {
    const start = lines.startOf(line);
    for (const { name, key, value, valueStart, valueEnd } of readFieldLine(lines.lineText(line))) {
      fields.push({ name, key, value, line, range: { start: start + valueStart, end: start + valueEnd } });
    }
  }
}

/** A table of keys and values has two columns, named so; or its header is itself a known key with its value. */
function isKeyHeader(cells: readonly string[]): boolean {
  const [first = "", second = ""] = cells;
  return (
    cells.length === 2 &&
    (isKeyRow(cells) ||
      (/^(?:key|field|property|attribute|item|name|metadata|meta|schlüssel|feld|eigenschaft|clé|champ|propriété|campo|clave|propiedad|chave|propriedade|chiave|proprietà|项目|字段|键|項目|キー|항목|키|)$/iu.test(
        bare(first),
      ) &&
        /^(?:value|values|details?|description|info|wert|valeur|valor|detalle|valore|dettagli|值|内容|値|詳細|값|내용|)$/iu.test(
          bare(second),
        )))
  );
}

function isKeyRow(cells: readonly string[]): boolean {
  const [first = "", second = ""] = cells;
  return first.startsWith("**") && second !== "" && knownKey(bare(first)) !== undefined;
}

function bare(cell: string): string {
  return cell.length > 60 ? cell : cell.replace(/[*_`:：]/gu, "").trim();
}

function addRow(fields: Field[], lines: LineIndex, line: number): void {
  const text = lines.lineText(line);
  const [first, second] = cellRanges(text);
  const name = first === undefined ? "" : bare(text.slice(first.start, first.end));
  if (name === "" || name.length > 60 || second === undefined) {
    return;
  }
  const start = lines.startOf(line);
  fields.push({
    name,
    key: fieldKey(name),
    value: text.slice(second.start, second.end),
    line,
    range: { start: start + second.start, end: start + second.end },
  });
}
