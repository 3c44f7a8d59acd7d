/** The lines of a text, each with its ending: LF, CRLF or CR. */
export function textLines(text: string): readonly string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/u);
}
