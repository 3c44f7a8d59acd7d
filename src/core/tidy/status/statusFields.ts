import type { Field } from "../../fields/field.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import { trimEndBlanks } from "../../text/trimEndBlanks.ts";
import { readStatus } from "../../words/readStatus.ts";

/** A place that says a plan's status. */
export interface StatusField extends Field {
  /** Whether the value is a sentence that goes on in the next line. */
  readonly goesOn: boolean;
}

/** What is read of a plan to find its status. */
export type StatusSource = Pick<PlanRecord, "fields" | "markdown" | "lines">;

/**
 * The status fields of a plan that say or ask for its status: the one of its text first (the first that says one, else
 * the first blank, else the first), then that of its front matter. One of the two may be missing.
 */
export function statusFields(source: StatusSource): readonly StatusField[] {
  const { fields, markdown } = source;
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  const named = fields.filter(({ key }) => key === "status");
  const inText = named.filter(({ line }) => line >= bodyLine);
  const main =
    inText.find(({ value }) => !isUnfilled(value) && readStatus(value) !== undefined) ??
    inText.find(({ value }) => isUnfilled(value)) ??
    inText[0];
  const inMatter = named.find(({ line }) => line < bodyLine);
  return [
    ...(main === undefined ? [] : [{ ...main, goesOn: goesOn(source, main) }]),
    ...(inMatter === undefined ? [] : [{ ...inMatter, goesOn: false }]),
  ];
}

/** Whether the line of a paragraph is all value up to its end and goes on in small letters on the next. */
function goesOn({ lines, markdown: { blocks } }: StatusSource, { line, value, range, keyEnd }: Field): boolean {
  const block = blocks[firstBlockFrom(blocks, line + 1) - 1];
  const isInside = block?.kind === "paragraph" && block.line <= line && line + 1 < block.endLine;
  if (!isInside || value === "" || keyEnd !== undefined) {
    return false;
  }
  const next = lines.lineText(line + 1);
  const text = lines.lineText(line);
  const isHard = / {2}$|\\$/u.test(text);
  const isLast = trimEndBlanks(text).length === range.end - lines.startOf(line);
  return isLast && !isHard && /^[\s>]{0,40}\p{Ll}/u.test(next) && readFieldLine(next).length === 0;
}
