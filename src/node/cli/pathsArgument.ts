import type { Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";

/** The argument of every verb that reads plans, and what its help says. */
export function pathsArgument(say: Say): readonly [name: string, description: string] {
  return ["<path...>", say(phrase('files, folders, quoted patterns such as "docs/**/*.md", or - for standard input'))];
}
