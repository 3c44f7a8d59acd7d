import type { PlanRecord } from "../../index/planRecord.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { Leftover } from "./findLeftovers.ts";
import { lineEnding } from "../../text/lineEnding.ts";

/**
 * Takes leftovers out, with the header of a table that keeps no row and the empty lines that would stand double. Where
 * lines come together that would read as something else, an empty line is put between them.
 */
export function removeLeftovers(
  record: Pick<PlanRecord, "lines" | "markdown">,
  picked: readonly Pick<Leftover, "line" | "endLine" | "header">[],
): readonly TextEdit[] {
  const removed = new Set<number>();
  const headers = new Set<number>();
  for (const { line, endLine, header } of picked) {
    if (header !== undefined) {
      headers.add(header);
    }
    for (let at = line; at < endLine; at++) {
      removed.add(at);
    }
  }
  removeHeaders(record, removed, headers);
  return new LineRemover(record, removed).edits();
}

/** A table that loses all its rows loses its header, if that is one of `headers`, and the line below it. */
function removeHeaders(
  { markdown }: Pick<PlanRecord, "markdown">,
  removed: Set<number>,
  headers: ReadonlySet<number>,
): void {
  let header: number | undefined;
  let isGone = false;
  const close = (): void => {
    if (header !== undefined && isGone && headers.has(header)) {
      removed.add(header).add(header + 1);
    }
    header = undefined;
    isGone = false;
  };
  for (const block of markdown.blocks) {
    if (block.kind === "row") {
      if (block.header) {
        close();
        header = block.line;
      } else if (removed.has(block.line)) {
        isGone = true;
      } else {
        header = undefined;
      }
    }
  }
  close();
}

const marker = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/u;
const heading = /^\s{0,3}#{1,6}\s/u;

class LineRemover {
  readonly #record: Pick<PlanRecord, "lines" | "markdown">;
  readonly #removed: ReadonlySet<number>;
  readonly #count: number;
  /** Lines of thematic breaks. */
  readonly #rules: ReadonlySet<number>;
  readonly #bodyLine: number;

  constructor(record: Pick<PlanRecord, "lines" | "markdown">, removed: ReadonlySet<number>) {
    this.#record = record;
    this.#removed = removed;
    const { lines, markdown } = record;
    this.#count = lines.lineCount;
    this.#rules = new Set(markdown.blocks.filter(({ kind }) => kind === "rule").map(({ line }) => line));
    this.#bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  }

  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    for (let line = this.#bodyLine; line < this.#count; line++) {
      if (!this.#removed.has(line)) {
        continue;
      }
      let before = line - 1;
      while (before >= this.#bodyLine && this.#isEmpty(before)) {
        before--;
      }
      let after = line;
      while (after < this.#count && (this.#removed.has(after) || this.#isEmpty(after))) {
        after++;
      }
      edits.push(this.#close(before, after));
      line = after;
    }
    return edits;
  }

  #isEmpty(line: number): boolean {
    return this.#record.lines.lineText(line).trim() === "";
  }

  /** Brings together the last line before a gap and the first behind it. */
  #close(last: number, next: number): TextEdit {
    const { lines } = this.#record;
    if (next >= this.#count) {
      return this.#cutEnd(last);
    }
    if (last < 0) {
      return { range: { start: lines.startOf(last + 1), end: lines.startOf(next) }, newText: "" };
    }
    if (!this.#removed.has(last + 1)) {
      // The empty line that stands there is the one that stays.
      return { range: { start: lines.startOf(last + 2), end: lines.startOf(next) }, newText: "" };
    }
    if (this.#isEmpty(next - 1) && !this.#removed.has(next - 1)) {
      return { range: { start: lines.startOf(last + 1), end: lines.startOf(next - 1) }, newText: "" };
    }
    const newText = this.#mayTouch(last, next) ? "" : lineEnding(lines.text);
    return { range: { start: lines.startOf(last + 1), end: lines.startOf(next) }, newText };
  }

  /** Nothing follows: a rule that would end the text goes, too, and so do the empty lines. */
  #cutEnd(before: number): TextEdit {
    const { lines } = this.#record;
    let last = before;
    while (last >= this.#bodyLine && (this.#isEmpty(last) || this.#rules.has(last))) {
      last--;
    }
    const end = lines.text.length;
    const hasEnding = lines.startOf(this.#count - 1) === end;
    const start =
      last < this.#bodyLine ? lines.startOf(this.#bodyLine) : hasEnding ? lines.startOf(last + 1) : lines.endOf(last);
    return { range: { start, end }, newText: "" };
  }

  /** Whether two lines stand right below each other without reading as something else than before. */
  #mayTouch(last: number, next: number): boolean {
    const { lines } = this.#record;
    const [above, below] = [lines.lineText(last), lines.lineText(next)];
    if (/^\s{0,3}(?:-{1,200}|={1,200})\s{0,40}$/u.test(below)) {
      return false;
    }
    if (heading.test(above) || heading.test(below)) {
      return true;
    }
    const isFirst = /^[\s>]*(?:[-*+]|1[.)])\s/u.test(below);
    return (marker.test(above) && marker.test(below)) || isFirst || (above.includes("|") && below.includes("|"));
  }
}
