import { readFieldLine } from "../../fields/fieldLine.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { guideKeys } from "../../placeholder/guide/guideKeys.ts";
import type { PlaceholderGuides } from "../../placeholder/guide/placeholderGuide.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";

/** A line of a template as plans made from it still have it: what stands before its first blank and behind its last. */
export interface LineMark {
  readonly start: string;
  readonly end: string;
  /** Whether hardly any other plan has such a line; `Status: …` and `Tests` are in many. */
  readonly isTelling: boolean;
}

type Lines = Pick<MarkdownText, "blocks" | "lines">;

/** How many lines of a template are looked at. */
const mostMarks = 60;
/** Less than this share of the template's lines is chance. */
const leastShare = 0.6;
/** So many lines must be there that are in hardly any other plan. */
const leastTelling = 3;
/** A plan has grown out of a small template when less than this share of its lines is the template's. */
const leastOfPlan = 0.25;

/** The marks of a template's body, in order; of the first heading only where the plan keeps words of it. */
export function lineMarksOf(
  markdown: Lines,
  blanks: readonly Placeholder[],
  guides: PlaceholderGuides,
): readonly LineMark[] {
  const { lines, blocks } = markdown;
  const title = blocks.find((block) => block.kind === "heading" && block.level === 1)?.line;
  const marks: LineMark[] = [];
  for (const line of textLines(markdown, mostMarks)) {
    const [from, to] = [lines.startOf(line), lines.endOf(line)];
    const own = blanks.filter(({ range }) => range.start >= from && range.end <= to);
    if (own.length === 0 && line === title) {
      continue;
    }
    const text = lines.lineText(line);
    const field = readFieldLine(text)[0];
    const isCommon = field !== undefined && knownKey(field.name) !== undefined;
    const first = own[0]?.range.start ?? (isCommon ? from + field.valueStart : to);
    const last = own.at(-1)?.range.end ?? to;
    const mark = { start: wordsOf(text.slice(0, first - from)), end: bare(text.slice(last - from)) };
    const words = `${mark.start} ${mark.end}`;
    const isGuided = own.some((blank) => guideKeys(blank).some((key) => guides.has(key)));
    if (/\p{L}{2}/u.test(words)) {
      marks.push({ ...mark, isTelling: !isCommon && (isGuided || isLong(words)) });
    }
  }
  return marks;
}

/**
 * The share of a template's lines that a plan has, 0 to 1; 0 where that says nothing: too few of them are the template's
 * alone, or too little of the plan is the template's. Lines may be filled, ticked and in another order.
 */
export function lineShare(marks: readonly LineMark[], plan: Lines): number {
  const most = Math.floor(marks.length / leastOfPlan);
  const own = marks.length < leastTelling ? [] : textLines(plan, most + 1);
  if (own.length === 0 || own.length > most) {
    return 0;
  }
  const texts = own.map((line) => wordsOf(plan.lines.lineText(line)));
  const found = marks.filter((mark) => texts.some((text) => has(text, mark)));
  const kept = texts.filter((text) => found.some((mark) => has(text, mark)));
  const share = found.length / marks.length;
  const isOwn = found.filter(({ isTelling }) => isTelling).length >= leastTelling;
  return isOwn && share >= leastShare && kept.length >= leastOfPlan * texts.length ? share : 0;
}

function has(text: string, { start, end }: LineMark): boolean {
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/** The 0-based lines of headings, paragraphs and table rows, at most so many. */
function textLines({ blocks }: Pick<MarkdownText, "blocks">, most: number): readonly number[] {
  const found: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph" && block.kind !== "row") {
      continue;
    }
    const end = block.kind === "heading" && block.setext ? block.endLine - 1 : block.endLine;
    for (let line = block.line; line < end; line++) {
      if (found.length === most) {
        return found;
      }
      found.push(line);
    }
  }
  return found;
}

/** How much of a line is compared, in UTF-16 units. */
const reach = 300;

/** A line without its bullet, box or hashes, as it is compared. */
function wordsOf(line: string): string {
  return bare(
    line.slice(0, reach).replace(/^[\s>]{0,40}(?:#{1,6}\s|(?:[-*+]|\d{1,4}[.)])\s)?\s{0,8}(?:\[.\]\s)?/u, ""),
  );
}

/** Lower case, without emphasis, backticks and bars of tables. */
function bare(text: string): string {
  return text
    .slice(0, reach)
    .replace(/[*_`~|\s]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Three words, or six signs of a script that sets none apart. */
function isLong(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) >= 3 || /[\u2e80-\u9fff\uac00-\ud7af]{6}/u.test(text);
}
