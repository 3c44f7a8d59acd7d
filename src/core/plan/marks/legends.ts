import type { Block, ListItem, Paragraph } from "../../markdown/blocks.ts";
import { readStatus } from "../../words/readStatus.ts";
import { type TaskState, taskStateOf } from "../../words/taskState.ts";
import type { Box } from "../dialects/box.ts";

/** A box with the list item it opens. */
export interface ListedBox {
  readonly box: Box;
  readonly item: ListItem;
  readonly paragraph: Paragraph;
}

/** Longer paragraphs are prose. */
const longestLine = 400;
/** No name of a state is longer, in UTF-16 units. */
const longestName = 40;
/** Nobody tells more states apart; a longer list of status words is a list of something. */
const mostStates = 8;
/** No line of a legend is longer, in UTF-16 units. */
const longest = 100;

/**
 * The lists that explain marks instead of listing work: at least three items, or two with their boxes in code, whose
 * words are nothing but a status, alone or with an explanation set off (format §2). With explanations the states must
 * differ and one mark must be unusual, since a list of `[ ] Done: …` is somebody's work. Returns the numbers of those lists.
 */
export function findLegendLists(boxes: readonly ListedBox[]): ReadonlySet<number> {
  const legends = new Set<number>();
  for (let from = 0; from < boxes.length;) {
    const list = boxes[from]?.item.list ?? 0;
    let to = from + 1;
    while (boxes[to]?.item.list === list) {
      to++;
    }
    // A list of work is told by its first words; only what passes is worth reading whole.
    if (to - from > 1 && mayMean(boxes[from]?.box.text ?? "") && isLegend(boxes.slice(from, to))) {
      legends.add(list);
    }
    from = to;
  }
  return legends;
}

function isLegend(boxes: readonly ListedBox[]): boolean {
  if (boxes.some(({ box }) => box.text.length > longest)) {
    return false;
  }
  const inCode = boxes.every(({ paragraph }) => /^(?:\*\*)?`/u.test(paragraph.text));
  if (boxes.length < (inCode ? 2 : 3)) {
    return false;
  }
  // Nothing here may hang on a tick, or ticking a task could make a legend of its list.
  let alone = true;
  const meanings = new Set<TaskState>();
  for (const { box } of boxes) {
    const meaning = meaningOf(box.text);
    if (meaning === undefined) {
      return false;
    }
    alone &&= meaning.alone;
    meanings.add(meaning.state);
  }
  const hasOddMark = boxes.some(({ box }) => !/^[\sxX]?$/u.test(box.mark));
  return alone ? inCode || boxes.length <= mostStates : meanings.size === boxes.length && (inCode || hasOddMark);
}

/** Whether a text starts like the name of a state: three words at most before it ends or is set off. */
function mayMean(text: string): boolean {
  const start = text.slice(0, longestName + 2);
  const end = start.search(/\s[-–—=]\s|[:：(（]/u);
  const head = end === -1 ? start : start.slice(0, end);
  // What goes on beyond that in one breath is a sentence.
  return head.length <= longestName && head.split(" ", 6).length <= 5;
}

interface Meaning {
  readonly state: TaskState;
  /** Whether nothing but status words stands there. */
  readonly alone: boolean;
}

/** The state that a legend's words name. */
function meaningOf(text: string): Meaning | undefined {
  const [head = "", ...rest] = text.split(/\s+[-–—=]\s+|\s*[:：(（]\s*/u);
  const words = head
    .replace(/[*_`]/gu, "")
    .replace(/^[^\p{L}]+/u, "")
    .trim();
  if (words === "" || words.split(/\s+/u).length > 3) {
    return undefined;
  }
  if (/^(?:open )?questions?$/iu.test(words)) {
    return { state: "question", alone: rest.length === 0 };
  }
  if (/^(?:declined|rejected|reverted|out of scope)$/iu.test(words)) {
    return { state: "cancelled", alone: rest.length === 0 };
  }
  const status = readStatus(words);
  return status === undefined ? undefined : { state: taskStateOf(status), alone: rest.length === 0 };
}

/** A mark in brackets, code or not, and the words that explain it: `[~] in progress`, `` `[-]` = cancelled ``. */
const explained = /\[(?<mark>[^[\]\s\w]{1,3})\]`?\**\s*(?:[:=–—-]|→|->|means)?\s*(?<words>[^[\]`|\n·•,;]{2,60})/gu;

/** What {@link explained} and {@link explainedEmoji} begin with, in patterns that cost less: nearly all paragraphs end here. */
const mayExplain = /\[[^[\]\s\w]{1,3}\]/u;
const mayPicture = /[©®\u203c-\u2bff\u3030\u303d\u3297\u3299\u{1f000}-\u{1ffff}]/u;
const onePicture = /^(?<mark>\p{Extended_Pictographic})\ufe0f?$/u;
/** In code and brackets, in UTF-16 units. */
const longestMark = 10;

/** An emoji and the words that explain it: `🟡 in progress`, `❌ = failed`. One alone may be decoration. */
const explainedEmoji =
  /(?<mark>\p{Extended_Pictographic})\ufe0f?`?\**\s*(?:[:=–—-]|→|->|means)?\s*(?<words>\p{L}[\p{L}' /-]{2,40})/gu;

/**
 * What the document itself says its marks mean: legend lists, and lines or table rows that explain a mark in brackets.
 * `legendBoxes` are the boxes of {@link findLegendLists}.
 */
export function readLegend(
  blocks: readonly Block[],
  legendBoxes: readonly ListedBox[],
): ReadonlyMap<string, TaskState> {
  const states = new Map<string, TaskState>();
  for (const block of blocks) {
    if (block.kind === "paragraph" && mayExplain.test(block.text)) {
      for (const { groups, index } of block.text.matchAll(explained)) {
        if (!isTaskBox(block, index)) {
          learn(states, groups?.["mark"], groups?.["words"]);
        }
      }
    } else if (block.kind === "row" && !block.header) {
      learn(states, markOf(block.cells[0] ?? ""), block.cells[1]);
    }
    if (block.kind === "paragraph" && block.text.length < longestLine && mayPicture.test(block.text)) {
      const found = [...block.text.matchAll(explainedEmoji)];
      // Of two at least, all of them must name a state: `🎯 Goal · 🚧 in progress` explains nothing.
      if (found.length > 1 && found.every(({ groups }) => meaningOf(groups?.["words"] ?? "") !== undefined)) {
        found.forEach(({ groups }) => learn(states, groups?.["mark"], groups?.["words"]));
      }
    }
  }
  for (const { box } of legendBoxes) {
    learn(states, box.mark, box.text);
    const emoji = /^(?<mark>\p{Extended_Pictographic})\ufe0f?/u.exec(box.text)?.groups?.["mark"];
    learn(states, emoji, box.text);
  }
  return states;
}

/** The mark that a row's first cell is. */
function markOf(cell: string): string | undefined {
  if (cell === "" || cell.length > longestMark) {
    return undefined;
  }
  const groups = (/^`?\[(?<mark>[^[\]\s\w]{1,3})\]`?$/u.exec(cell) ?? onePicture.exec(cell))?.groups;
  return groups?.["mark"];
}

/** A task's own box explains nothing, except in code: it opens its item, bold or not, or is glued to a marker. */
function isTaskBox({ opens, text }: Paragraph, index: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf("\n", index) + 1, index - 20), index);
  const isFirst = index <= 2 && text.charCodeAt(0) !== 96;
  return (opens !== undefined && isFirst) || /^\s*(?:[-*+]|\d{1,9}[.)])(?:\*\*|__)?$/u.test(before);
}

function learn(states: Map<string, TaskState>, mark: string | undefined, words: string | undefined): void {
  const meaning = words === undefined ? undefined : meaningOf(words.trim());
  const plain = mark?.replace("\ufe0f", "");
  // Blank and x are what GFM says they are.
  if (meaning !== undefined && plain !== undefined && !/^[\sxX]?$/u.test(plain) && !states.has(plain)) {
    states.set(plain, meaning.state);
  }
}
