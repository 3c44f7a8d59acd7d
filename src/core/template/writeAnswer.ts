import type { MarkdownText } from "../markdown/blockReader.ts";
import { inCodeSpan } from "../placeholder/fill/fillEdits.ts";
import { fitValue } from "../placeholder/fill/fitValue.ts";
import { hasOthers, slotPlace } from "../placeholder/fill/slotPlace.ts";
import { writtenValue } from "../placeholder/fill/writtenValue.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { inColumn } from "../text/inColumn.ts";
import type { TextEdit } from "../text/textEdit.ts";

/**
 * The edits that write an answer in place of a blank: literally, in code as its neighbours are (`fitValue`), on one line,
 * and so that Markdown takes none of it for structure (`writtenValue`). A code span gets more backticks around it where
 * the answer has some; where it holds several of `blanks`, which may each ask for other marks, they become apostrophes.
 */
export function writeAnswer(
  markdown: MarkdownText,
  blank: Placeholder,
  answer: string,
  blanks: readonly Placeholder[],
): readonly TextEdit[] {
  const { text } = markdown.lines;
  const { range } = blank;
  const place = slotPlace(markdown, range);
  const { span } = place;
  const fitted = fitValue(text, blank, answer.replace(/[\r\n\u2028\u2029]+/gu, " "));
  const newText = writtenValue(fitted, place, "\n", hasOthers(place, blank, blanks));
  if (span === undefined || !newText.includes("`")) {
    // Two boxes in a row are hard to tell apart.
    const isSecondBox = place.kind === "text" && /\[.\][ \t]$/u.test(place.before) && /^\[.?\]/u.test(newText);
    const written = isSecondBox ? `\\${newText}` : newText;
    return [place.kind === "cell" ? inColumn(markdown.lines, range, written) : { range, newText: written }];
  }
  const inSpan = blanks.filter((one) => span.start <= one.range.start && one.range.start < span.end);
  return inSpan.length > 1
    ? [{ range, newText: newText.replaceAll("`", "'") }]
    : inCodeSpan(text, range, newText, span);
}
