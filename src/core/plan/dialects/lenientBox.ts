import type { Paragraph } from "../../markdown/blocks.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { firstLine } from "./checkbox.ts";
import type { Box } from "./box.ts";

/** What GFM and most tools know, or one emoji with its variation selector. */
const state = String.raw`[ \t\u00a0xX~/>!?✓✔☑☐⬜✗✘*+.\-–—]|\p{Extended_Pictographic}\ufe0f?`;
/** Any other one character, before a blank only; not the labels `[P]`, `[S]`, `[M]`, `[L]`, and no footnote or variable. */
const odd = String.raw`[^\s\[\](PSML\p{Lo}\p{N}\\^$#@&_](?=\]\s)`;
/** After the box: a blank, kiro's star for an optional task, or the text itself; never what makes a link or reference. */
const bare = new RegExp(String.raw`^\[(?<mark>${state}|${odd}|)\](?<star>\*(?=\s))?(?![\[(:])(?=[\s\S])`, "u");
const dressed = new RegExp(
  "^(?:\\*\\*|__)?(?<tick>`)?\\[(?<mark>" + state + "|)\\](?:`(?:\\*\\*|__)?|\\*\\*|__)(?<star>\\*(?=\\s))?(?=\\s)",
  "u",
);
const glued = new RegExp(String.raw`^(?:[-*+]|\d{1,9}[.)])\[(?<mark>${state}|)\](?![\[(:])(?=\s*\S)`, "u");

/**
 * Reads the paragraph that opens a list item as a task that GFM does not see: another character in the box, no blank
 * after it, a star for "optional", a box in bold or backticks (format §2, dialect lenient).
 */
export function readLenientBox({ text, range }: Paragraph): Box | undefined {
  const code = text.charCodeAt(0);
  if (code === 91) {
    return boxOf(bare.exec(text), text, range.start);
  }
  const isDress = code === 96 || ((code === 42 || code === 95) && text.charCodeAt(1) === code);
  return isDress && text.slice(1, 5).includes("[") ? boxOf(dressed.exec(text), text, range.start) : undefined;
}

/** A box right behind a list marker: what CommonMark reads as a line of a paragraph. */
export interface GluedBox extends Box {
  readonly line: number;
}

const noBoxes: readonly GluedBox[] = [];

/** Reads lines such as `-[ ] text`. They stand alone, or go on a paragraph of the lines before. */
export function readGluedBoxes(paragraph: Paragraph, lines: LineIndex): readonly GluedBox[] {
  const { text, line, endLine } = paragraph;
  const first = text.charCodeAt(1) === 91 || text.charCodeAt(2) === 91;
  if (!first && (endLine - line === 1 || !/\n[ \t]*(?:[-*+]|\d{1,9}[.)])\[/u.test(text))) {
    return noBoxes;
  }
  const boxes: GluedBox[] = [];
  text.split("\n").forEach((row, nth) => {
    const words = row.trim();
    const source = lines.lineText(line + nth).trimEnd();
    const start = lines.startOf(line + nth) + source.length - words.length;
    const box = boxOf(glued.exec(words), words, start);
    if (box !== undefined) {
      boxes.push({ ...box, line: line + nth });
    }
  });
  return boxes;
}

function boxOf(match: RegExpExecArray | null, text: string, start: number): Box | undefined {
  const mark = match?.groups?.["mark"];
  if (match === null || mark === undefined) {
    return undefined;
  }
  const words = firstLine(text, match[0].length);
  const at = start + text.indexOf("[") + 1;
  return words === ""
    ? undefined
    : {
        mark,
        markRange: { start: at, end: at + mark.length },
        text: words,
        dialect: "lenient",
        optional: match.groups?.["star"] !== undefined,
      };
}
