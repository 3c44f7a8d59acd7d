import { readFieldLine } from "../../fields/fieldLine.ts";
import type { Block } from "../../markdown/blocks.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { type DependencyMention, dependencyMentions, proseDependencyMentions } from "../../values/readDependencies.ts";
import { readItemLine } from "../tasks/itemLine.ts";
import { isSummary, proseOf } from "./proseOf.ts";

/** A stretch of a plan in which units may be cited. Lines are 0-based, the last one excluded. */
export interface CitingText {
  readonly line: number;
  readonly endLine: number;
}

const reference = /^[ \t>]{0,20}\[[^\]]{1,200}\]:[ \t]{1,4}<?#/u;

/** Headings, paragraphs and rows of tables, summaries, and addresses of references that stand in none of them. */
export function textsOf(blocks: readonly Block[], lines: LineIndex): readonly CitingText[] {
  const found: CitingText[] = [];
  let from = 0;
  const between = (to: number): void => {
    for (let line = from; line < to; line++) {
      if (reference.test(lines.lineText(line))) {
        found.push({ line, endLine: line + 1 });
      }
    }
  };
  for (const { kind, line, endLine } of blocks) {
    between(line);
    if (kind === "heading" || kind === "paragraph" || kind === "row") {
      found.push({ line, endLine });
    }
    for (let at = line; at < (kind === "html" ? endLine : line); at++) {
      if (isSummary(lines.lineText(at))) {
        found.push({ line: at, endLine: at + 1 });
      }
    }
    from = Math.max(from, kind === "item" ? line : endLine);
  }
  between(lines.lineCount);
  return found;
}

/** Ids from one to another, which the reader takes for no dependency. */
const idRange = /(?<![\p{L}\p{N}.-])\d{1,4}(?:\.\d{1,4}){1,3}\s?[-–—]\s?\d{1,4}(?:\.\d{1,4}){1,3}(?![\p{L}\p{N}.-])/gu;

/**
 * Where a text names what something depends on, as the reader of plans finds it: in values of dependency fields, in the
 * items of a list below such a field (`isListed`), and behind words such as "after".
 */
export function dependencyCitations(text: string, isListed = false): readonly DependencyMention[] {
  if (!/\d/u.test(text)) {
    return [];
  }
  const prose = proseOf(text, "long");
  const found: DependencyMention[] = [...proseDependencyMentions(prose)];
  const { from = 0, text: item } = (isListed ? readItemLine(prose) : undefined) ?? {};
  if (item !== undefined) {
    found.push(
      ...dependencyMentions(item).map(({ start, end, word }) => ({ start: from + start, end: from + end, word })),
    );
  }
  let start = 0;
  for (const line of prose.split(/(?<=\n|\r(?!\n))/u)) {
    for (const { key, value, valueStart } of readFieldLine(line.trimEnd())) {
      if (key === "dependencies") {
        const at = start + valueStart;
        const ranges = [...value.slice(0, 400).matchAll(idRange)].map(({ index, 0: ids }) => ({
          start: index,
          end: index + ids.length,
          word: undefined,
        }));
        for (const one of [...dependencyMentions(value), ...ranges]) {
          found.push({ start: at + one.start, end: at + one.end, word: one.word });
        }
      }
    }
    start += line.length;
  }
  return found;
}

/** Whether a text ends with a dependency field that has its value in the list below. */
export function opensDependencies(text: string): boolean {
  const last =
    text
      .trimEnd()
      .split(/[\r\n]+/u)
      .at(-1) ?? "";
  return /[:：]/u.test(last) && readFieldLine(last).some(({ key, value }) => key === "dependencies" && value === "");
}
