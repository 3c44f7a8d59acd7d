/**
 * A line without blanks and tabs at its end. A loop from the end and not `/[ \t]+$/`: that pattern starts anew at every
 * run of blanks inside the line, and a line may be long.
 */
export function trimEndBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === 32 || line.charCodeAt(end - 1) === 9)) {
    end--;
  }
  return line.slice(0, end);
}
