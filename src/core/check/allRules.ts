import type { Rule } from "./rule.ts";
import { allDoneNotMarked } from "./rules/allDoneNotMarked.ts";
import { doneWithOpenTasks } from "./rules/doneWithOpenTasks.ts";
import { parentChildMismatch } from "./rules/parentChildMismatch.ts";
import { progressMismatch } from "./rules/progressMismatch.ts";
import { tickedButFilesMissing } from "./rules/tickedButFilesMissing.ts";
import { unclosedFenceHidesTasks } from "./rules/unclosedFenceHidesTasks.ts";

/** Every rule, in the order of their ids. */
export const allRules: readonly Rule[] = [
  progressMismatch,
  doneWithOpenTasks,
  allDoneNotMarked,
  parentChildMismatch,
  unclosedFenceHidesTasks,
  tickedButFilesMissing,
];
