/** Longest text that is looked at, in UTF-16 units. */
export const longestSample = 160;

/** Whether a character is an emphasis mark or a blank. */
export function isEdgeMark(code: number): boolean {
  return code === 42 || code === 95 || code === 32 || code === 9 || code === 10;
}

/** A text without emphasis and blanks around it; empty where it is too long for a sample. */
export function bareWords(text: string): string {
  if (text.length > longestSample) {
    return "";
  }
  let start = 0;
  let end = text.length;
  while (start < end && isEdgeMark(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isEdgeMark(text.charCodeAt(end - 1))) {
    end--;
  }
  return text.slice(start, end);
}
