import type { GfmItem, GfmReading } from "./gfmReading.ts";

const loneTag = /^ {0,3}<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,500})?\/?>[ \t]*$/iu;

/**
 * The items between a lone tag on a lazy line and the next blank line. By CommonMark the tag goes on with the paragraph of
 * the list item or quote above it; the reader that made the truth starts raw HTML there, which hides what follows.
 */
export function itemsBehindLazyTags(text: string, reading: GfmReading): readonly GfmItem[] {
  const lines = text.split(/\r?\n/u);
  const hidden = new Set<number>();
  for (const { line, endLine } of reading.paragraphs.filter(({ contained }) => contained)) {
    for (let at = line + 1; at < endLine; at++) {
      if (loneTag.test(lines[at] ?? "")) {
        for (let below = at; below < lines.length && lines[below]?.trim() !== ""; below++) {
          hidden.add(below);
        }
        break;
      }
    }
  }
  return reading.items.filter(({ line }) => hidden.has(line));
}
