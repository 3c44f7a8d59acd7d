import type { LineIndex } from "../text/lineIndex.ts";

/** Why a line is taken out before the blocks are read. */
export type HiddenReason = "conflict" | "nesting";

/**
 * How far markers and blanks may reach at the start of a line, in UTF-16 units. Every container costs at least one of
 * them, so no line can nest deeper than this and the block parser never meets its own limit, behind which it would drop
 * the rest of the document.
 */
const deepest = 240;

/**
 * The lines that are not read: between merge-conflict markers the second side and the markers themselves (format §1),
 * and lines that nest deeper than any plan. Of most texts there are none, and finding that out costs next to nothing.
 */
export function findHiddenLines(lines: LineIndex, fromLine: number): ReadonlyMap<number, HiddenReason> {
  const hidden = new Map<number, HiddenReason>();
  if (lines.text.includes("<<<<<<< ")) {
    hideConflicts(lines, fromLine, hidden);
  }
  for (let line = fromLine; line < lines.lineCount; line++) {
    const start = lines.startOf(line);
    if (lines.startOf(line + 1) - start > deepest && isTooDeep(lines.text, start)) {
      hidden.set(line, "nesting");
    }
  }
  return hidden;
}

/** Three-way markers (`|||||||`) hide the ancestor too. A start without an end hides nothing but itself. */
function hideConflicts(lines: LineIndex, fromLine: number, hidden: Map<number, HiddenReason>): void {
  let open: number[] | undefined;
  let second = false;
  for (let line = fromLine; line < lines.lineCount; line++) {
    const start = lines.startOf(line);
    const code = lines.text.charCodeAt(start);
    const marker = code === 60 || code === 61 || code === 62 || code === 124 ? lines.lineText(line) : "";
    if (/^<{7} /u.test(marker)) {
      open = [line];
      second = false;
    } else if (open !== undefined && /^(?:={7}|\|{7}(?: .*)?)$/u.test(marker)) {
      open.push(line);
      second = true;
    } else if (open !== undefined && /^>{7} /u.test(marker)) {
      [...open, line].forEach((one) => hidden.set(one, "conflict"));
      open = undefined;
    } else if (open !== undefined && second) {
      open.push(line);
    }
  }
}

/** Whether the line starts with nothing but container markers and blanks for longer than {@link deepest}. */
function isTooDeep(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  let uniform = true;
  for (let at = start; at < start + deepest; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code === 32 || code === 9;
    // `-`, `*`, `+`, `>`, `.`, `)` and digits: what list and quote markers are made of.
    const isMarker = (code >= 41 && code <= 43) || code === 45 || code === 46 || code === 62;
    if (!isBlank && !isMarker && !(code >= 48 && code <= 57)) {
      return false;
    }
    uniform &&= isBlank || code === first;
  }
  // A rule of dashes or stars nests nothing, but one kind of mark after another, or blanks before a text, do.
  return !uniform || first === 62 || first === 43 || first === 32 || first === 9;
}
