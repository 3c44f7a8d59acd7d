import type { Token } from "markdown-it";
import type { LineBox, PlanLines } from "./planLines.ts";
import { boxHtml, type PreviewWords } from "./previewHtml.ts";
import { withChip } from "./statusChip.ts";
import { htmlTokenOf } from "./tokens.ts";
import { writtenBox } from "./writtenBox.ts";

/** Inline tokens to show, and how many boxes are among them. */
export interface DecoratedInline {
  readonly children: Token[];
  readonly boxes: number;
}

/** Decorates one paragraph, heading or cell, which begins on `line`. */
export function decorateInline(
  { children, map }: Token,
  line: number,
  lines: PlanLines,
  words: PreviewWords,
): DecoratedInline {
  const given = children ?? [];
  const boxes: LineBox[] = [];
  let shown: Token[] = [];
  const last = map?.[1] ?? line + 1;
  for (let nth = line; nth < last; nth++) {
    const box = lines.boxes.get(nth);
    if (box !== undefined) {
      boxes.push(box);
    }
  }
  let found = 0;
  let isLineStart = true;
  for (let at = 0; at < given.length; at++) {
    const token = given[at] as Token;
    const box = boxes[found];
    const written = isLineStart && box !== undefined ? writtenBox(given, at, box.mark) : undefined;
    if (box !== undefined && written !== undefined) {
      shown.push(htmlTokenOf(token, boxHtml(box.state, words), written.instead), ...written.rest);
      at += written.length - 1;
      found++;
      isLineStart = false;
    } else {
      shown.push(token);
      isLineStart = token.type.endsWith("break") || (isLineStart && token.type === "text" && token.content === "");
    }
  }
  for (let nth = line; nth < last; nth++) {
    const status = lines.statuses.get(nth);
    shown = status === undefined ? shown : withChip(shown, status);
  }
  return { children: shown, boxes: found };
}
