import type { Field } from "../../fields/field.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import { stripLead } from "../../plan/plainText.ts";
import { trimEndBlanks } from "../../text/trimEndBlanks.ts";
import { readStatus } from "../../words/readStatus.ts";
import { isStatusChoice } from "../../words/statusChoice.ts";
import { statusHead, statusWords } from "./statusWording.ts";

/** A place that says a plan's status. */
export interface StatusField extends Field {
  /** Where the key ends whose value stands on the next line: what is written begins here. */
  readonly keyEnd?: number;
  /** Whether the value is a sentence that goes on in the next line. */
  readonly goesOn: boolean;
}

/** What is read of a plan to find its status. */
export type StatusSource = Pick<PlanRecord, "fields" | "markdown" | "lines" | "plan" | "registers">;

/**
 * The status fields of a plan that say or ask for its status: the one of its text first (the first that says one, else
 * the first blank, else the first), then that of its front matter. One of the two may be missing. A text without such a
 * field may say it in another form: below a heading `Status`, or in a table of one row in the plan's head.
 */
export function statusFields(source: StatusSource): readonly StatusField[] {
  const { fields, markdown } = source;
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  const named = fields.filter(({ key }) => key === "status");
  const inText = named.filter(({ line }) => line >= bodyLine).map((field) => withNextLine(source, field));
  const main =
    inText.find(({ value }) => !isUnfilled(value) && readStatus(value) !== undefined) ??
    inText.find(({ value }) => isUnfilled(value)) ??
    inText[0] ??
    statusSection(source) ??
    statusCell(source);
  const inMatter = named.find(({ line }) => line < bodyLine);
  return [main, inMatter === undefined ? undefined : { ...inMatter, goesOn: false }].filter(
    (field) => field !== undefined,
  );
}

/** A field with its value below it, where that says a status: on the next line, or as the only text of its own. */
function withNextLine({ lines, markdown: { blocks } }: StatusSource, field: Field): StatusField {
  const { line, value, range } = field;
  const nth = firstBlockFrom(blocks, line + 1);
  const block = blocks[nth - 1];
  if (block?.kind !== "paragraph" || block.line > line || block.endLine <= line) {
    return { ...field, goesOn: false };
  }
  const next = lines.lineText(line + 1);
  const goesOn = line + 1 < block.endLine && readFieldLine(next).length === 0;
  if (value !== "") {
    const text = lines.lineText(line);
    const isHard = / {2}$|\\$/u.test(text);
    const isLast = trimEndBlanks(text).length === range.end - lines.startOf(line);
    return { ...field, goesOn: goesOn && isLast && !isHard && /^[\s>]{0,40}\p{Ll}/u.test(next) };
  }
  if (goesOn) {
    const lead = /^[\s>]*/u.exec(next)?.[0].length ?? 0;
    const start = lines.startOf(line + 1) + lead;
    const own = { value: trimEndBlanks(next.slice(lead)).replace(/\\$/u, ""), start };
    return saysStatus(own.value)
      ? { ...placed(field, line + 1, own), keyEnd: range.start }
      : { ...field, goesOn: false };
  }
  const below = blocks.slice(nth, nth + 3).find(({ kind }) => kind !== "item");
  const isBelow = below?.kind === "paragraph" && below.endLine === below.line + 1 && below.line - line <= 3;
  return isBelow && readFieldLine(lines.lineText(below.line)).length === 0 && saysStatus(below.text)
    ? placed(field, below.line, { value: below.text, start: below.range.start })
    : { ...field, goesOn: false };
}

function placed(field: Field, line: number, { value, start }: { value: string; start: number }): StatusField {
  return { ...field, value, line, range: { start, end: start + value.length }, goesOn: false };
}

/** Whether a text by itself says a status in words or asks for one, and is not the start of a sentence. */
function saysStatus(text: string): boolean {
  return hasStatusWords(text) ? statusHead(text).kind !== "sentence" : isAsking(text);
}

/** A sign alone may be a bullet of what follows. */
function hasStatusWords(text: string): boolean {
  return readStatus(text) !== undefined && (statusWords(text) !== "" || !/[\p{L}\p{N}]/u.test(text));
}

/** What stands first below a heading `Status`, as architecture decisions have it, or behind the colon of one. */
function statusSection({ lines, plan, markdown: { blocks } }: StatusSource): StatusField | undefined {
  for (const { title, level, line } of plan.sections) {
    const [, name = "", said = ""] = /^([^:：]{1,60})(?:[:：]\s*(.*))?$/u.exec(stripLead(title).slice(0, 200)) ?? [];
    if (level > 6 || line === plan.titleLine || knownKey(name.trim()) !== "status") {
      continue;
    }
    if (plan.phases.some((phase) => phase.line <= line && line < phase.endLine)) {
      continue;
    }
    const nth = firstBlockFrom(blocks, line + 1);
    const heading = blocks[nth - 1];
    if (said !== "") {
      const at = heading?.kind === "heading" ? heading.text.search(/[:：]/u) + 1 : 0;
      const text = heading?.kind === "heading" ? heading.text.slice(at) : "";
      const value = text.trim();
      const start = (heading?.kind === "heading" ? heading.range.start : 0) + at + text.indexOf(value);
      return at > 0 && saysStatus(value) && lines.text.startsWith(value, start)
        ? placed({ name, key: "status", value, line, range: { start, end: start } }, line, { value, start })
        : undefined;
    }
    const block = blocks.slice(nth, nth + 2).find(({ kind }) => kind !== "item");
    if (block?.kind !== "paragraph" || readFieldLine(lines.lineText(block.line)).length > 0) {
      continue;
    }
    const [value = ""] = block.text.split("\n", 1);
    const isBox = /^\[.?\]/u.test(value) && block.opens !== undefined;
    if (!isBox && (isAsking(value) || hasStatusWords(value))) {
      const { start } = block.range;
      const goesOn = /^\s*\p{Ll}/u.test(block.text.slice(value.length)) && !/ {2}$|\\$/u.test(value);
      return { name, key: "status", value, line: block.line, range: { start, end: start + value.length }, goesOn };
    }
  }
  return undefined;
}

/** Whether a line is nothing but a blank for a status. */
function isAsking(value: string): boolean {
  return isStatusChoice(value) || (/^(?:[[{<].{0,80}[\]}>]|\S{1,4})$/u.test(value) && isUnfilled(value));
}

/** The cell of a column `Status` in a table of one row before the first chapter whose columns are all a plan's keys. */
function statusCell({ lines, plan, registers }: StatusSource): StatusField | undefined {
  const chapter = plan.sections.find(({ line, level }) => level < 7 && line !== plan.titleLine);
  for (const { line: at, kind, header, rows } of registers.tables) {
    const column = header.findIndex((cell) => knownKey(cell) === "status");
    const [row] = rows;
    if (at > (chapter?.line ?? Infinity)) {
      break;
    }
    const isHead = kind === "other" && header.every((cell) => knownKey(cell) !== undefined);
    if (column === -1 || !isHead || row === undefined || rows.length > 1) {
      continue;
    }
    const range = row.cells[column]?.range;
    if (range !== undefined) {
      const value = lines.text.slice(range.start, range.end);
      return { name: header[column] ?? "", key: "status", value, line: row.line, range, goesOn: false };
    }
  }
  return undefined;
}
