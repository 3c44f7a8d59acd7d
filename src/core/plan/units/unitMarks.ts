import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";
import type { Block } from "../../markdown/blocks.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import { readStatus } from "../../words/readStatus.ts";
import type { Status } from "../../words/status.ts";
import type { TaskState } from "../../words/taskState.ts";
import type { UnitMark } from "../model.ts";
import type { OpenSection } from "../sections/sections.ts";
import type { MarkStates } from "../marks/states.ts";

const statusKey =
  /^[\s>*_+|-]{0,12}(?:(?:current |overall )?status|estado|statut|état|stato|situação|状态|狀態|状況|ステータス|상태)(?![\p{L}\p{N}])/iu;

/** Reads what a phase or step says of its own state (format §2, dialect status line). */
export class UnitMarkReader {
  readonly #markdown: MarkdownText;
  readonly #states: MarkStates;
  /** Asked for when units are found and again when they are counted. */
  readonly #known = new Map<OpenSection, UnitMark | null>();

  constructor(markdown: MarkdownText, states: MarkStates) {
    this.#markdown = markdown;
    this.#states = states;
  }

  /** The mark in a unit's heading, else that of the first status line of its own text; null without either. */
  read(section: OpenSection): UnitMark | null {
    let mark = this.#known.get(section);
    if (mark === undefined) {
      mark = this.#box(section) ?? this.#edge(section) ?? this.#statusLine(section.line + 1, section.bodyEnd);
      this.#known.set(section, mark);
    }
    return mark;
  }

  #box({ box, line }: OpenSection): UnitMark | null {
    return box === undefined
      ? null
      : { status: statusOfState(this.#states.stateOf(box.mark)), text: box.mark, range: box.markRange, line };
  }

  #edge({ source, range, line }: OpenSection): UnitMark | null {
    const mark = readEdgeMark(source, "heading");
    if (mark === undefined) {
      return null;
    }
    // The source is the end of the heading's text: a box may have stood before it.
    const start = range.end - source.length;
    return {
      status: mark.status,
      text: source.slice(mark.start, mark.end),
      range: { start: start + mark.start, end: start + mark.end },
      line,
    };
  }

  #statusLine(fromLine: number, toLine: number): UnitMark | null {
    const { lines, blocks } = this.#markdown;
    for (let line = fromLine; line < toLine; line++) {
      const text = lines.lineText(line);
      if (text.length < 400 && statusKey.test(text) && isText(blocks, line)) {
        const field = readFieldLine(text).find(({ key }) => key === "status");
        const status = field === undefined || isUnfilled(field.value) ? undefined : readStatus(field.value);
        if (field !== undefined) {
          const start = lines.startOf(line);
          return status === undefined
            ? null
            : {
                status,
                text: field.value,
                range: { start: start + field.valueStart, end: start + field.valueEnd },
                line,
              };
        }
      }
    }
    return null;
  }
}

/** Whether a line belongs to a paragraph or table row rather than to code or HTML. */
function isText(blocks: readonly Block[], line: number): boolean {
  // Items start on the line of their first paragraph, so the last block that starts at or before the line is the leaf.
  const block = blocks[firstBlockFrom(blocks, line + 1) - 1];
  return block !== undefined && (block.kind === "paragraph" || block.kind === "row") && line < block.endLine;
}

/** The nearest status of a box's state: an open box says that the unit is planned. */
export function statusOfState(state: TaskState): Status {
  return state === "todo" || state === "question" || state === "failed" ? "planned" : state;
}
