import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
/** What is wrong in settings, and which of them it is. */
export interface SettingProblem {
  readonly message: Message;
  /** The keys that lead there from the outermost on, as data; in a list the place, from 0. Empty for all of the settings. */
  readonly path: readonly unknown[];
  /** Whether the last key of the path is wrong, or what it is set to. */
  readonly part: "key" | "value";
}

/** A problem in a plan's own settings, as it is told where its place is not shown. */
export function frontMatterProblem({ message }: SettingProblem): Message {
  return phrase("front matter: {0}", message);
}
