/** A code span of one line, without its backticks; UTF-16 offsets within the line. */
export interface CodeSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The code spans of a line that one or two backticks without a backslash open; spans over several lines are none. */
export function codeSpans(line: string): readonly CodeSpan[] {
  const spans: CodeSpan[] = [];
  let single = true;
  for (let at = line.indexOf("`"); at !== -1;) {
    if (isEscaped(line, at)) {
      at = line.indexOf("`", at + 1);
      continue;
    }
    const double = line.charCodeAt(at + 1) === 96;
    const start = at + (double ? 2 : 1);
    // Once no closing mark was found there is none further on.
    const close: number = double ? line.indexOf("``", start) : single ? line.indexOf("`", start) : -1;
    single &&= double || close !== -1;
    if (close === -1) {
      if (!single || double) {
        return spans;
      }
    } else {
      const text = line.slice(start, close);
      spans.push(double ? trimmed(text, start) : { text, start, end: close });
    }
    at = line.indexOf("`", (close === -1 ? start : close) + (double ? 2 : 1));
  }
  return spans;
}

/** Whether a character is behind a backslash that is not itself behind one. */
function isEscaped(line: string, at: number): boolean {
  let from = at;
  while (line.charCodeAt(from - 1) === 92) {
    from--;
  }
  return (at - from) % 2 === 1;
}

function trimmed(text: string, start: number): CodeSpan {
  const inner = text.trim();
  const from = start + text.indexOf(inner);
  return { text: inner, start: from, end: from + inner.length };
}
