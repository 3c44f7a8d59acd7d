/**
 * The lines of a list item behind its first one, for where its marker is so many columns wider, or narrower where `by` is
 * negative, so that they still belong to it (CommonMark, list items). `old` is what its first line began with, `indent`
 * what it begins with now.
 */
export function reindented(rows: readonly string[], old: string, indent: string, by: number): string {
  return rows
    .map((row) => {
      if (row.trim() === "" || !row.startsWith(old)) {
        return row;
      }
      const rest = row.slice(old.length);
      return indent + (by > 0 && /^[ \t]/u.test(rest) ? " ".repeat(by) + rest : withoutBlanks(rest, -by));
    })
    .join("");
}

function withoutBlanks(row: string, most: number): string {
  const blanks = /^ */u.exec(row)?.[0].length ?? 0;
  return row.slice(Math.max(0, Math.min(most, blanks)));
}
