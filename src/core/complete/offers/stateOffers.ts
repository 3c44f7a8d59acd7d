import type { PlanRecord } from "../../index/planRecord.ts";
import { readCheckbox } from "../../plan/dialects/checkbox.ts";
import { readLenientBox } from "../../plan/dialects/lenientBox.ts";
import { type ListedBox, readLegend } from "../../plan/marks/legends.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { TaskState } from "../../words/taskState.ts";
import { blockAt } from "../place/blockAt.ts";
import type { Offer } from "../completion.ts";

const open = /^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}(?<typed>\[[^[\]]{0,3})$/u;
/** What is left of a box behind the caret with one blank, no link. */
const rest = /^[^[\]]{0,3}\](?![(:[])[ \t]?/u;

/**
 * The range of the box that is being written behind a list marker, from `[` to the blank behind the `]`, or to the caret
 * where nothing closes it. Columns within the line.
 */
export function boxBeingWritten(line: string, column: number): TextRange | undefined {
  const typed = open.exec(line.slice(0, column))?.groups?.["typed"];
  if (typed === undefined) {
    return undefined;
  }
  const behind = line.slice(column);
  const closing = rest.exec(behind)?.[0];
  if (closing === undefined && behind.includes("]")) {
    return undefined;
  }
  return { start: column - typed.length, end: column + (closing?.length ?? 0) };
}

const usual: readonly (readonly [mark: string, state: TaskState])[] = [
  ["~", "inProgress"],
  ["!", "blocked"],
  ["?", "question"],
];
/** A box holds one character, or an emoji. */
const boxed = /^(?:[^\s[\]\w]|\p{Extended_Pictographic}\ufe0f?)$/u;

/**
 * The states of a task as boxes, the two of GFM first, then those of the plan: its legend's, the project's, and what its
 * tasks have. A state without a mark of its own gets the usual one where the plan means the same by it.
 */
export function stateOffers(record: PlanRecord): readonly Offer[] {
  const states = new Map<string, TaskState>([
    [" ", "todo"],
    ["x", "done"],
  ]);
  const add = (mark: string, state: TaskState): void => {
    if (!states.has(mark) && boxed.test(mark) && states.size < 20) {
      states.set(mark, state);
    }
  };
  readLegend(record.markdown.blocks, legendBoxes(record)).forEach((state, mark) => add(mark, state));
  record.policy.states.forEach((state, mark) => add(mark, state));
  for (const { dialect, mark, state } of record.plan.tasks) {
    if ((dialect === "checkbox" || dialect === "lenient") && state !== "done" && state !== "todo") {
      add(mark, state);
    }
  }
  const known = new Set(states.values());
  usual.filter(([, state]) => !known.has(state)).forEach(([mark, state]) => add(mark, state));
  return [...states].map(([mark, state]) => ({ value: `[${mark}] `, hint: state }));
}

function legendBoxes({ plan, markdown: { blocks } }: PlanRecord): readonly ListedBox[] {
  const boxes: ListedBox[] = [];
  for (const line of plan.legendLines) {
    const paragraph = blocks[blockAt(blocks, line)];
    if (paragraph?.kind === "paragraph" && paragraph.opens !== undefined) {
      const box = readCheckbox(paragraph) ?? readLenientBox(paragraph);
      if (box !== undefined) {
        boxes.push({ box, item: paragraph.opens, paragraph });
      }
    }
  }
  return boxes;
}
