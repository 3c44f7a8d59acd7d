import type { Message, MessageArgument } from "./message.ts";

/**
 * A message whose text stands right here. `npm run l10n` finds the texts by this name, so the first argument is always one
 * string literal.
 */
export function phrase(text: string, ...args: readonly MessageArgument[]): Message {
  return { text, args };
}

/** Words that are nobody's to translate, such as what the system says of an error. */
export function foreign(words: string): Message {
  return { text: "{0}", args: [words] };
}
