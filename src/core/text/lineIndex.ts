/** 0-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines of a text by offset. A line ends at LF, CRLF or a lone CR, as in CommonMark and in VS Code; the ending belongs
 * to no line's text. A text has at least one line, and one more after a final line ending.
 */
export class LineIndex {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        starts.push(at + 1);
      }
    }
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of a line's first character; the text's length for a line beyond the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** A line without its ending; empty for a line beyond the last. */
  lineText(line: number): string {
    const end = this.startOf(line + 1);
    const raw = this.text.slice(this.startOf(line), end);
    return line + 1 < this.lineCount ? raw.replace(/(?:\r\n|\n|\r)$/u, "") : raw;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, column: offset - this.startOf(low) };
  }
}
