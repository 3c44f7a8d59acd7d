import type { Say } from "../../core/message/message.ts";

/** A language that the command line speaks. */
export interface Language {
  /** As pages name it, in lower case: `de`, `zh-cn`. */
  readonly name: string;
  readonly say: Say;
}
