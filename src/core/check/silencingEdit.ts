import type { PlanRecord } from "../index/planRecord.ts";
import type { Block, ListItem, Paragraph } from "../markdown/blocks.ts";
import { lineEnding } from "../text/lineEnding.ts";
import type { TextEdit } from "../text/textEdit.ts";
import { trimEndBlanks } from "../text/trimEndBlanks.ts";
import type { RuleId } from "./ruleIds.ts";

type Text = Pick<PlanRecord, "lines" | "markdown">;

/**
 * Silences a rule on one line (0-based), by a comment that changes nothing of what the plan says: on a line of its own above,
 * as far in as what stands there, or behind a line that goes on with prose, which a comment above would break in two.
 * Undefined where no comment may stand, as in tables, code and front matter.
 */
export function silencingEdit(text: Text, rule: RuleId, line: number): TextEdit | undefined {
  const { lines, markdown } = text;
  if (line < (markdown.frontMatter?.bodyLine ?? 0) || markdown.hidden.has(line)) {
    return undefined;
  }
  const around = markdown.blocks.filter((block) => block.line <= line && line < block.endLine);
  const goesOn = around.find((block) => block.kind !== "item" && block.line < line);
  if (goesOn !== undefined && goesOn.kind !== "paragraph") {
    return undefined;
  }
  if (goesOn !== undefined && glued.test(lines.lineText(line))) {
    // What stands behind such a box is the words of its task.
    return undefined;
  }
  if (goesOn !== undefined && !key.test(lines.lineText(line))) {
    return behind(text, rule, line, goesOn);
  }
  // The line of dashes below a table's header is no block.
  const isInside = around.some((one) => (one.kind === "row" && !one.header) || (one.kind === "code" && !one.fenced));
  if (isInside || markdown.blocks.some((block) => block.kind === "row" && block.header && block.endLine === line)) {
    return undefined;
  }
  const known = line > 0 ? joined(lines.lineText(line - 1), "disable-next-line", rule) : undefined;
  if (known !== undefined) {
    return insertion(lines.startOf(line - 1) + known.at, known.words);
  }
  const indent = indentAt(text, around, line);
  return indent === undefined
    ? undefined
    : insertion(lines.startOf(line), `${indent}<!-- planwright-disable-next-line ${rule} -->${lineEnding(lines.text)}`);
}

/** Silences a rule in all of a plan, by a comment on top of its text. */
export function silencingEditForPlan({ lines, markdown }: Text, rule: RuleId): TextEdit {
  const top = markdown.frontMatter?.bodyLine ?? 0;
  const first = lines.lineText(top);
  const known = joined(first, "disable-file", rule);
  if (known !== undefined) {
    return insertion(lines.startOf(top) + known.at, known.words);
  }
  const eol = lineEnding(lines.text);
  // Front matter may end with the text, without a line ending of its own.
  const lead = top >= lines.lineCount ? eol : "";
  const gap = first.trim() === "" ? "" : eol;
  return insertion(lines.startOf(top), `${lead}<!-- planwright-disable-file ${rule} -->${eol}${gap}`);
}

/** A box right behind a list marker, `-[ ] text`, which Markdown reads as a line of a paragraph. */
const glued = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\[/u;

function insertion(start: number, newText: string): TextEdit {
  return { range: { start, end: start }, newText };
}

/** Where a comment that silences other rules already takes one more: two of them could not both stand above their line. */
function joined(line: string, verb: string, rule: RuleId): { readonly at: number; readonly words: string } | undefined {
  const found = comment.exec(line);
  return found?.groups?.["verb"] === verb && found.groups["rules"] !== ""
    ? { at: found.index + found[0].length, words: `, ${rule}` }
    : undefined;
}

/** A line that begins with a key: what stands behind it would be part of the value. */
const key = /^[\s>]*[*_]{0,3}\p{L}[^:：.,;\n]{0,40}[:：]/u;

const comment =
  /<!--\s*planwright-(?<verb>disable-next-line|disable-line|disable-file)(?<rules>(?:[\s,]+[a-z][a-z-]{1,60})*)/u;

function behind({ lines }: Text, rule: RuleId, line: number, { endLine }: Paragraph): TextEdit | undefined {
  const text = lines.lineText(line);
  const known = joined(text, "disable-line", rule);
  if (known !== undefined) {
    return insertion(lines.startOf(line) + known.at, known.words);
  }
  const words = trimEndBlanks(text);
  // A backslash at the end of a line breaks it, so it must stay there; in a span of code a comment would be text.
  const end = line + 1 < endLine && words.endsWith("\\") ? words.length - 1 : words.length;
  return words.split("`").length % 2 === 0
    ? undefined
    : insertion(lines.startOf(line) + end, ` <!-- planwright-disable-line ${rule} -->`);
}

/**
 * What stands before a comment above a line: the marks of the quotes it is in, and blanks. Above an item that others of its
 * list come before, the comment belongs to the one before: further out it would end the list.
 */
function indentAt({ lines, markdown }: Text, around: readonly Block[], line: number): string | undefined {
  const opened = around.find((block) => block.kind === "item" && block.line === line);
  const own = /^[\s>]*/u.exec(lines.lineText(line))?.[0] ?? "";
  if (opened?.kind !== "item") {
    return own;
  }
  const before = markdown.blocks.findLast(
    (block): block is ListItem => block.kind === "item" && block.list === opened.list && block.line < line,
  );
  if (before === undefined) {
    return own;
  }
  const opening = /^(?<lead>[\s>]*)(?<marker>[-*+]|\d{1,9}[.)])(?<gap>\s*)/u.exec(lines.lineText(before.line))?.groups;
  const isOnlyOne = markdown.blocks.every(
    (block) => block.kind !== "item" || block.line !== before.line || block === before,
  );
  if (opening === undefined || !isOnlyOne) {
    return undefined;
  }
  const { lead = "", marker = "", gap = "" } = opening;
  return lead + " ".repeat(marker.length) + (/^(?: {1,4}|\t)$/u.test(gap) ? gap : " ");
}
