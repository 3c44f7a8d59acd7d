import { skipEmoji } from "../../words/emoji.ts";

/**
 * The start of a task's text with another id in the place of its own, and a blank for the rest. A bracket directly behind
 * an id such as `T012` would be read as a tag of it, so the blank says there that it is to be filled.
 */
export function likeId(text: string, id: string, next: string, word: string): string {
  const at = text.indexOf(id);
  const lead = text.slice(skipEmoji(text, 0), at).trimStart();
  const behind = /^[\])`]?[.):：]{0,2}[*_~]{0,4}[\])`]?[:：.)]?\s{0,4}(?:[-–—]\s{1,4})?/u.exec(
    text.slice(at + id.length, at + id.length + 40),
  );
  const tail = behind?.[0] ?? "";
  const marks = /[*_~]+/u.exec(lead)?.[0] ?? "";
  const isClosed = marks === "" || tail.includes(marks);
  const isSetOff = /[.:：–—-]/u.test(tail) || (marks === "" && /^[\d.]+$/u.test(next));
  const start = `${isClosed ? lead : lead.replaceAll(marks, "")}${next}${/\s$/u.test(tail) ? tail : `${tail} `}`;
  return start + (isSetOff ? `[${word}]` : `[TO FILL: ${word}]`);
}
