import { readRiskLevel } from "../risks/riskLevel.ts";
import { type Column, columnOf } from "../tables/columnWords.ts";

/** Details named within a text, and the text without them. */
export interface InlineFields {
  readonly text: string;
  readonly fields: ReadonlyMap<Column, string>;
}

/** Columns that a bullet may name within its text; any other word with a colon is part of the text. */
const named: ReadonlySet<Column> = new Set<Column>([
  "impact",
  "likelihood",
  "level",
  "mitigation",
  "owner",
  "status",
  "rationale",
  "choice",
  "options",
  "version",
  "purpose",
  "current",
  "target",
  "nextStep",
  "answer",
  "priority",
]);
const graded: ReadonlySet<Column> = new Set<Column>(["impact", "likelihood", "level", "priority"]);
/** How much of a text is looked at, in UTF-16 units. */
const reach = 2000;

interface Part {
  readonly column: Column;
  readonly start: number;
  readonly from: number;
}

/** Reads `text - Mitigation: backups (Impact: High, Likelihood: Low)`: each named detail ends where the next begins. */
export function readInlineFields(source: string): InlineFields {
  const parts: Part[] = [];
  const text = source.slice(0, reach);
  for (let colon = 0; colon < text.length; colon++) {
    const code = text.charCodeAt(colon);
    const start = code === 58 || code === 0xff1a ? nameStart(text, colon) : -1;
    const column = start === -1 ? undefined : columnOf(text.slice(start, colon).replace(/^[*_]{2}|[*_]{2}$/gu, ""));
    if (column !== undefined && named.has(column)) {
      parts.push({ column, start, from: colon + 1 });
    }
  }
  if (parts.length === 0) {
    return { text: source, fields: new Map() };
  }
  const fields = new Map<Column, string>();
  parts.forEach(({ column, from }, nth) => {
    if (!fields.has(column)) {
      const value = bare(text.slice(from, parts[nth + 1]?.start));
      fields.set(column, graded.has(column) ? gradeOf(value) : value);
    }
  });
  return { text: bare(text.slice(0, parts[0]?.start)), fields };
}

/** A level ends before what is said about it: `Low, and not ours`. */
function gradeOf(value: string): string {
  const [first = ""] = value.split(/[;.(]|,\s/u, 1);
  return readRiskLevel(first) === undefined ? value : first.trim();
}

/** Where the one to three words before a colon begin, if something sets them off from the text before; else -1. */
function nameStart(text: string, colon: number): number {
  const next = text.charCodeAt(colon + 1);
  if (text.charCodeAt(colon) === 58 && !Number.isNaN(next) && next !== 32 && next !== 42) {
    return -1;
  }
  for (let at = colon - 1; at >= Math.max(0, colon - 32); at--) {
    if ("(,;|.[—–→（，；。、".includes(text.charAt(at)) || (text[at] === "-" && text[at - 1] === " ")) {
      const start = colon - text.slice(at + 1, colon).trimStart().length;
      return start < colon ? start : -1;
    }
  }
  return colon <= 32 ? 0 : -1;
}

/** A part without what set it off from its neighbours. */
function bare(part: string): string {
  const text = part.trim();
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charAt(start))) {
    start++;
  }
  while (end > start && isEdge(text.charAt(end - 1))) {
    end--;
  }
  const inner = text.slice(start, end);
  // A bracket that opens in the part closes in it.
  return text[end] === ")" && inner.includes("(")
    ? `${inner})`
    : text[end] === "]" && inner.includes("[")
      ? `${inner}]`
      : inner;
}

function isEdge(char: string): boolean {
  return " \t(),;|[].*-–—→（），；。、".includes(char);
}
