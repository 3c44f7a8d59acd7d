import type { PlaceholderGuide } from "../guide/placeholderGuide.ts";

/** Longest value that is held against a pattern, in UTF-16 units. */
const longest = 100;

/**
 * What speaks against a value by the words of its template: none of the choices, or not of the pattern. Advice only, a
 * value is never refused for it. A pattern that could take long is not tried: it may come from anybody's template.
 */
export function valueWarning(value: string, { choices, pattern }: PlaceholderGuide): "choice" | "pattern" | undefined {
  if (choices !== undefined) {
    return choices.includes(value) ? undefined : "choice";
  }
  if (pattern === undefined || value.length > longest || mayTakeLong(pattern)) {
    return undefined;
  }
  return new RegExp(`^(?:${pattern})$`, "u").test(value) ? undefined : "pattern";
}

/** Groups that repeat, references back, or many open repetitions. */
function mayTakeLong(pattern: string): boolean {
  return /\)[*+{]|\\[1-9k]/u.test(pattern) || (pattern.match(/[*+]|,\}/gu) ?? []).length > 3;
}
