/** A text as one line of a plan: every run of white space and control characters a blank, none at its ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
