/** The line ending of a text by its first one; LF where it has a single line. */
export function lineEnding(text: string): "\r\n" | "\n" | "\r" {
  const lineFeed = text.indexOf("\n");
  const carriageReturn = text.indexOf("\r");
  if (carriageReturn === -1 || (lineFeed !== -1 && lineFeed < carriageReturn)) {
    return "\n";
  }
  return lineFeed === carriageReturn + 1 ? "\r\n" : "\r";
}
