/** 0-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines of a text by offset. A line ends at LF, CRLF or a lone CR, as in CommonMark and in VS Code; the ending belongs
 * to no line's text. A text has at least one line, and one more after a final line ending. A BOM is before the first
 * line's first character.
 */
export class LineIndex {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of a line's first character; the text's length for a line beyond the last. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Offset after a line's last character, before its line ending. */
  endOf(line: number): number {
    const end = this.startOf(line + 1);
    if (line + 1 >= this.#starts.length) {
      return end;
    }
    const isCrLf = this.text.charCodeAt(end - 1) === 10 && this.text.charCodeAt(end - 2) === 13;
    return isCrLf && end - 2 >= this.startOf(line) ? end - 2 : end - 1;
  }

  /** A line without its ending; empty for a line beyond the last. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
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
    return { line: low, column: Math.max(0, offset - this.startOf(low)) };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.charCodeAt(0) === 0xfe_ff ? 1 : 0];
  // The usual text has no CR at all, and then the engine's own search is many times faster than a loop of ours.
  let carriageReturn = text.indexOf("\r");
  let lineFeed = text.indexOf("\n");
  while (lineFeed !== -1 || carriageReturn !== -1) {
    if (carriageReturn === -1 || (lineFeed !== -1 && lineFeed < carriageReturn)) {
      starts.push(lineFeed + 1);
      lineFeed = text.indexOf("\n", lineFeed + 1);
    } else if (lineFeed === carriageReturn + 1) {
      starts.push(lineFeed + 1);
      carriageReturn = text.indexOf("\r", lineFeed + 1);
      lineFeed = text.indexOf("\n", lineFeed + 1);
    } else {
      starts.push(carriageReturn + 1);
      carriageReturn = text.indexOf("\r", carriageReturn + 1);
    }
  }
  return starts;
}
