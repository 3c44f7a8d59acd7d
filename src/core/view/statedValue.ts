import type { Stated } from "../stated/stated.ts";
import type { Status } from "../words/status.ts";
import type { TaskState } from "../words/taskState.ts";
import type { ViewWords } from "./viewWords.ts";

/** What a statement says, or what is counted for it, as people read it: `5/8`, `62%`, a status or state by its word. */
export function statedValue(
  { kind }: Pick<Stated, "kind">,
  value: string | number,
  words: Pick<ViewWords, "status" | "state">,
): string {
  switch (kind) {
    case "status":
      return words.status(value as Status);
    case "task":
      return words.state(value as TaskState);
    case "percent":
    case "bar":
      return `${value}%`;
    case "count":
      return String(value);
  }
}
