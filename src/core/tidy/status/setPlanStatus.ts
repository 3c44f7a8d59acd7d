import { knownKey } from "../../fields/fieldKeys.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import type { Field } from "../../fields/field.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import { valueEnd } from "../../fields/valueEnd.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Block, Heading } from "../../markdown/blocks.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { trimEndBlanks } from "../../text/trimEndBlanks.ts";
import { readStatus } from "../../words/readStatus.ts";
import { dateEdit } from "./dateEdit.ts";
import { contradicts } from "../../words/contradicts.ts";
import { isStatusText } from "./statusChoices.ts";
import { statusFields, type StatusField } from "./statusFields.ts";
import { statusWords } from "../../words/statusHead.ts";
import { likeCase, statusOver, wordStatus } from "./statusWording.ts";
import { lineEnding } from "../../text/lineEnding.ts";

/** Words that ask for a status and say more than that: `TBD until May`. */
const laterOn = /^(?:tb[acd]|to be (?:determined|defined|decided))(?![\p{L}\p{N}]).*\p{L}/iu;

/**
 * Gives a plan a status: the value of its status field and that of its front matter, each in its own form, and today
 * (`YYYY-MM-DD`) as the day of its last update where such a field holds a day or a blank for one. What else a value says
 * stays behind the new status. A plan that says its status nowhere gets a field behind the last one of its head, written
 * as that one is. No edits for what is no status.
 */
export function setPlanStatus(record: PlanRecord, choice: string, today: string): readonly TextEdit[] {
  const text = choice.trim();
  if (!isStatusText(text)) {
    return [];
  }
  const bodyLine = record.markdown.frontMatter?.bodyLine ?? 0;
  const fields = statusFields(record);
  const edits = fields.flatMap((field) => {
    if (saysAlready(field, text)) {
      return [];
    }
    return field.line < bodyLine ? matterEdit(record, field, text) : [textEdit(record, field, text)];
  });
  if (fields.length === 0) {
    edits.push(newField(record, text));
  }
  const updated = record.fields
    .filter(({ key, line }) => key === "updated" && line >= bodyLine)
    .slice(0, 1)
    .concat(record.fields.filter(({ key, line }) => key === "updated" && line < bodyLine));
  return changes(record, [...edits, ...updated.flatMap((field) => dateEdit(record, field, today, "any"))]);
}

/** The edits that change anything. */
export function changes({ lines }: Pick<PlanRecord, "lines">, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ range, newText }) => lines.text.slice(range.start, range.end) !== newText);
}

/** A blank before a value that is written right behind its colon. */
export function spaced({ lines }: Pick<PlanRecord, "lines">, { range }: Field, value: string): string {
  return /[:：*_]/u.test(lines.text[range.start - 1] ?? "") ? ` ${value}` : value;
}

/** Whether a plan says a status where its status stands, so that there is nothing to write. */
export function saysStatus(record: PlanRecord, choice: string): boolean {
  const bodyLine = record.markdown.frontMatter?.bodyLine ?? 0;
  const fields = statusFields(record);
  return (
    fields.length > 0 &&
    fields.every((field) =>
      field.line < bodyLine
        ? saysAlready(field, choice) || meansTheSame(field.value, choice)
        : saysAlready(field, choice),
    )
  );
}

/** Tools have words of their own in front matter, and one that means the same stays. */
function meansTheSame(value: string, choice: string): boolean {
  const means = readStatus(value.replaceAll("_", " "));
  return means !== undefined && means === readStatus(choice);
}

/** Whether a field says these words now and not on another line than its key. */
function saysAlready({ value, keyEnd, goesOn }: StatusField, choice: string): boolean {
  if (isUnfilled(value) || keyEnd !== undefined) {
    return false;
  }
  // A plan that is done and waits for something is not closed yet.
  if (readStatus(choice) === "done" && contradicts(value, "done", goesOn)) {
    return false;
  }
  // What was typed may bring an emoji along, which the form of the value decides.
  const [said, wanted] = [statusWords(value).toLowerCase(), (statusWords(choice) || choice).toLowerCase()];
  const isOwn = said === "" && value.toLowerCase().startsWith(wanted);
  return said === wanted || (isOwn && !/^[\p{L}\p{N}]/u.test(value.slice(choice.length)));
}

/** The status in place of the old one; a remark, other keys, comments and footnotes on the line stay. */
function textEdit(record: PlanRecord, field: StatusField, choice: string): TextEdit {
  const { start } = field.range;
  const old = field.value.slice(0, valueEnd(field.value));
  const gap = old === "" && field.value !== "" ? " " : "";
  const isBlank = isUnfilled(old) && !laterOn.test(old);
  const over = isBlank
    ? { end: old.length, newText: wordStatus(choice, old) }
    : statusOver(choice, old, field.goesOn && old === field.value);
  const from = field.keyEnd ?? start;
  const place = { ...field, range: { start: from, end: from } };
  return { range: { start: from, end: start + over.end }, newText: spaced(record, place, over.newText) + gap };
}

/** A scalar of front matter: its quotes stay, and what YAML would read as more than words gets some. */
function matterEdit(record: PlanRecord, field: Field, choice: string): readonly TextEdit[] {
  if (meansTheSame(field.value, choice)) {
    return [];
  }
  const { range } = field;
  const words = statusWords(choice) || choice;
  const written = record.lines.text.slice(range.start, range.end);
  const old = field.value.replace(/\s+/gu, " ").trim();
  const said = statusWords(old.replaceAll("_", " "));
  const status = likeCase(words, said === "" ? old : old.slice(0, said.length));
  const isBlank = old === "" || isUnfilled(old);
  const over = isBlank ? undefined : statusOver(status, old);
  const value = over === undefined ? status : over.newText + old.slice(over.end);
  const quote = /^["']/u.exec(written)?.[0];
  const plain = /^\p{L}[\p{L}\p{N} _-]*$/u.test(value) && !/^(?:yes|no|on|off|true|false|null|y|n)$/iu.test(value);
  const newText =
    quote === "'" ? `'${value.replaceAll("'", "''")}'` : quote === undefined && plain ? value : JSON.stringify(value);
  return [{ range, newText: spaced(record, field, newText) }];
}

/** A status field of its own, behind the last field of the plan's head, under its title, or above its first heading. */
function newField(record: PlanRecord, choice: string): TextEdit {
  const { lines, plan, markdown, fields } = record;
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  const title = titleHeading(record);
  const chapter = plan.sections.find(({ line, level }) => level < labelLevel && line !== title?.line);
  const head = fields.filter(({ line }) => line >= bodyLine && line < (chapter?.line ?? Infinity));
  const last = lastOfHead(head.filter((field) => field.value !== "" && maySitBeside(record, field)));
  const eol = lineEnding(lines.text);
  if (last !== undefined) {
    return besideField(record, head, last, choice, eol);
  }
  // What stands below a chapter is not the head.
  if (title === undefined || (chapter !== undefined && chapter.line < title.line)) {
    const isPlain = chapter !== undefined && chapter.line >= bodyLine && lines.lineText(chapter.line).startsWith("#");
    const line = isPlain ? chapter.line : bodyLine;
    const start = lines.startOf(line);
    const before = line > 0 && trimEndBlanks(lines.lineText(line - 1)) !== "" ? eol : "";
    const behind = trimEndBlanks(lines.lineText(line)) === "" ? eol : eol + eol;
    const newText =
      line < lines.lineCount ? `${before}**Status**: ${choice}${behind}` : `${eol}${eol}**Status**: ${choice}`;
    return { range: { start, end: start }, newText };
  }
  const end = lines.endOf(title.endLine - 1);
  const next = trimEndBlanks(lines.lineText(title.endLine)) === "" ? "" : eol;
  return { range: { start: end, end }, newText: `${eol}${eol}**Status**: ${choice}${next}` };
}

/** The heading with the plan's title; where that is the first of several of its level it is a chapter's. */
function titleHeading({ plan, markdown }: PlanRecord): Heading | undefined {
  const title = markdown.blocks.find(
    (block): block is Heading => block.kind === "heading" && block.line === plan.titleLine,
  );
  const isTitle =
    plan.title !== null &&
    title !== undefined &&
    (title.level === 1 || !plan.sections.some(({ line, level }) => line !== title.line && level <= title.level));
  return isTitle ? title : undefined;
}

/** The last field of the block that the last known key stands in: a bold lead in a list of the summary is none. */
function lastOfHead(head: readonly Field[]): Field | undefined {
  let nth = head.findLastIndex(({ name }) => knownKey(name) !== undefined);
  for (let next = head[nth + 1]; nth >= 0 && next !== undefined; next = head[nth + 1]) {
    if (next.line > (head[nth]?.line ?? 0) + 1) {
      break;
    }
    nth++;
  }
  return head[nth];
}

/** Whether a line behind a field's would be its neighbour: not where the field's bullet goes on with bullets of its own. */
function maySitBeside({ markdown: { blocks } }: PlanRecord, { line }: Field): boolean {
  const nth = firstBlockFrom(blocks, line + 1);
  const block = blocks[nth - 1];
  const next = blocks[nth];
  if (block?.kind !== "paragraph") {
    return block?.kind === "heading" || (block?.kind === "row" && block.item === undefined);
  }
  return block.depth === 0 || (block.opens !== undefined && block.depth === 1 && !isInside(next, block.opens.endLine));
}

function isInside(block: Block | undefined, endLine: number): boolean {
  return block !== undefined && block.line < endLine;
}

function besideField(
  { lines, markdown: { blocks } }: PlanRecord,
  head: readonly Field[],
  last: Field,
  choice: string,
  eol: string,
): TextEdit {
  const text = lines.lineText(last.line);
  const parts = readFieldLine(text);
  const block = blocks[firstBlockFrom(blocks, last.line + 1) - 1];
  const part = parts.at(-1);
  if (part === undefined) {
    // A row of a table of keys and values.
    const end = lines.endOf(last.line);
    const bold = /\*\*[^*|]{1,60}\*\*/u.test(text.slice(0, last.range.start - lines.startOf(last.line))) ? "**" : "";
    const indent = /^[\s>]*/u.exec(text)?.[0] ?? "";
    return { range: { start: end, end }, newText: `${eol}${indent}| ${bold}Status${bold} | ${choice} |` };
  }
  const start = lines.startOf(last.line);
  if (parts.length > 1) {
    const before = parts.at(-2);
    const gap = before === undefined ? " | " : text.slice(before.valueEnd, text.indexOf(part.name, before.valueEnd));
    const between = text.slice(text.indexOf(part.name, before?.valueEnd ?? 0) + part.name.length, part.valueStart);
    const at = start + part.valueEnd;
    return { range: { start: at, end: at }, newText: `${gap}Status${withBlank(between)}${choice}` };
  }
  // The value may go on in further lines of its paragraph.
  const paragraphEnd = block?.kind === "paragraph" ? block.endLine : 0;
  let line = last.line;
  while (line + 1 < paragraphEnd && readFieldLine(lines.lineText(line + 1)).length === 0) {
    line++;
  }
  const at = text.lastIndexOf(part.name, part.valueStart);
  const key = `${text.slice(0, at)}Status${withBlank(text.slice(at + part.name.length, part.valueStart))}`;
  const own = lines.lineText(line);
  const above = head.findLast((field) => field.line === last.line - 1);
  const hard = hardBreak(own);
  const opened = hard === "" && above !== undefined ? hardBreak(lines.lineText(above.line)) : "";
  const end = lines.endOf(line);
  return { range: { start: end, end }, newText: `${opened}${eol}${key}${choice}${hard}` };
}

function withBlank(between: string): string {
  return /\s$/u.test(between) ? between : `${between} `;
}

/** How a line breaks hard: by two blanks or a backslash; empty where it does not. */
function hardBreak(line: string): string {
  return /(?: {2}|\\)$/u.exec(line)?.[0] ?? "";
}
