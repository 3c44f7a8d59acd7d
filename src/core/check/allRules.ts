import type { Rule } from "./rule.ts";
import { unclosedFenceHidesTasks } from "./rules/unclosedFenceHidesTasks.ts";

/** Every rule, in the order of their ids. */
export const allRules: readonly Rule[] = [unclosedFenceHidesTasks];
