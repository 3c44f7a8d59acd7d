import { englishOf, type Say } from "../../core/message/message.ts";
import type { Output } from "./context.ts";

/** How lists and tables say words of ours: in a pipe they are for programs, whatever their user speaks. */
export function listWords({ columns, say }: Pick<Output, "columns" | "say">): Say {
  return columns === undefined ? englishOf : say;
}
