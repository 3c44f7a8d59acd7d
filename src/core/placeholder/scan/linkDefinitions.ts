/** Longest label and longest line behind it that are looked at, in UTF-16 units. */
const longest = 260;

/** The labels (lower case) of the link definitions in a text, `[label]: https://…`: brackets with them are links. */
export function findLinkDefinitions(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let at = text.indexOf("]:"); at !== -1; at = text.indexOf("]:", at + 2)) {
    let start = at - 1;
    for (; start > at - longest && start >= 0; start--) {
      const code = text.charCodeAt(start);
      if (code === 91 || code === 93 || code === 10 || code === 13) {
        break;
      }
    }
    if (text[start] === "[" && opensLine(text, start) && definesTarget(text.slice(at + 2, at + longest))) {
      labels.add(
        text
          .slice(start + 1, at)
          .trim()
          .toLowerCase(),
      );
    }
  }
  return labels;
}

/** Whether nothing but blanks and quote marks stands in front of an offset on its line. */
function opensLine(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[ >]{0,9}$/u.test(text.slice(Math.max(0, offset - 10), offset));
}

/** Whether a line goes on as a target with nothing or a title behind it. */
export function definesTarget(rest: string): boolean {
  return /^[ \t]{0,9}\S{1,240}(?:[ \t]{1,9}["'(]|[ \t]{0,9}(?:[\n\r]|$))/u.test(rest);
}
