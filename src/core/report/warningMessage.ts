import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import type { PlanWarning } from "../plan/receipts/planWarnings.ts";

/** A warning for people; lines are counted from 1. */
export function warningMessage({ kind, line, hidden }: PlanWarning): Message {
  const at = line + 1;
  switch (kind) {
    case "unclosedFence":
      return hidden === 1
        ? phrase(
            "the code fence of line {0} is never closed; 1 line that looks like a task is below it and not counted",
            at,
          )
        : phrase(
            "the code fence of line {0} is never closed; {1} lines that look like tasks are below it and not counted",
            at,
            hidden,
          );
    case "unknownState":
      return hidden === 1
        ? phrase("1 row of a task table has a state that is not known, the first at line {0}; not counted", at)
        : phrase(
            "{0} rows of task tables have a state that is not known, the first at line {1}; not counted",
            hidden,
            at,
          );
    case "frontMatter":
      return phrase("the front matter is no valid YAML; its fields are not read");
    case "conflict":
      return conflictMessage(at, hidden);
  }
}

function conflictMessage(at: number, hidden: number): Message {
  if (hidden === 0) {
    return phrase("has a merge conflict at line {0}; its first side was read", at);
  }
  return hidden === 1
    ? phrase(
        "has a merge conflict at line {0}; its first side was read, 1 line that looks like a task is on the other",
        at,
      )
    : phrase(
        "has a merge conflict at line {0}; its first side was read, {1} lines that look like tasks are on the other",
        at,
        hidden,
      );
}
