/** What paints on a terminal (its escape sequences), and what turns the direction of a text round. */
// oxlint-disable-next-line no-control-regex
const hostile = /\u001b\[[0-?]*[ -/]*[@-~]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as one line of a plan: every run of white space and control characters a blank, none at its ends, and nothing in
 * it that has people read something else than is written.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(hostile, "")
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}
