import type { LineIndex } from "../text/lineIndex.ts";

/** YAML front matter at the very top: its lines with both fences, and the YAML between them. */
export interface FrontMatter {
  readonly yaml: string;
  /** 0-based line of the first line after the closing fence. */
  readonly bodyLine: number;
}

/**
 * Finds front matter without parsing it: `---` alone on the first line up to the next `---` or `...` alone on a line.
 * A block that is never closed, or whose first line reads like Markdown prose rather than a key, is not front matter.
 */
export function findFrontMatter(lines: LineIndex): FrontMatter | undefined {
  if (!/^---[ \t]*$/u.test(lines.lineText(0))) {
    return undefined;
  }
  for (let line = 1; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    if (line === 1 && !/^(?:[\p{L}\w"'-][^:]*:(?:\s|$)|\s*$|#|---[ \t]*$)/u.test(text)) {
      return undefined;
    }
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(text)) {
      const yaml = lines.text.slice(lines.startOf(1), lines.startOf(line));
      // YAML's parser knows no lone CR; the offsets stay.
      return { yaml: yaml.includes("\r") ? yaml.replaceAll(/\r(?!\n)/gu, "\n") : yaml, bodyLine: line + 1 };
    }
  }
  return undefined;
}
