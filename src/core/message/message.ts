/**
 * A text of ours with what is put into it: `{0}` stands for the first argument. The text is in English and is what the
 * strings of other languages are found by; arguments come from plans and are foreign text, or are messages themselves.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly MessageArgument[];
}

/** What may be put into a {@link Message}. */
export type MessageArgument = string | number | Message;

/** Says a message in the language of the host. */
export type Say = (message: Message) => string;

/** A message from one of the texts that a rule lists. */
export function message(text: string, ...args: readonly MessageArgument[]): Message {
  return { text, args };
}

/** The message in English, as reports for programs have it; arguments are put in as they are. */
export function englishOf(said: Message): string {
  return putIn(said.text, said.args, englishOf);
}

/** Puts arguments into a text, which may be a translation; those that are messages are said first. */
export function putIn(text: string, args: Message["args"], say: Say): string {
  return text.replace(/\{(\d)\}/gu, (whole, nth: string) => {
    const one = args[Number(nth)];
    return one === undefined ? whole : typeof one === "object" ? say(one) : String(one);
  });
}
