/**
 * A text of ours with what is put into it: `{0}` stands for the first argument. The text is in English and is what the
 * strings of other languages are found by; arguments come from plans and are foreign text.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** A message from one of the texts that a rule lists. */
export function message(text: string, ...args: readonly (string | number)[]): Message {
  return { text, args };
}

/** The message in English, as reports and the command line print it; arguments are put in as they are. */
export function englishOf({ text, args }: Message): string {
  return text.replace(/\{(\d)\}/gu, (whole, nth: string) => String(args[Number(nth)] ?? whole));
}
