import type { Rule } from "./rule.ts";
import { allDoneNotMarked } from "./rules/allDoneNotMarked.ts";
import { ambiguousDate } from "./rules/ambiguousDate.ts";
import { boilerplateLeft } from "./rules/boilerplateLeft.ts";
import { doneWithOpenTasks } from "./rules/doneWithOpenTasks.ts";
import { hiddenCharacters } from "./rules/hiddenCharacters.ts";
import { invalidSettings } from "./rules/invalidSettings.ts";
import { malformedFrontMatter } from "./rules/malformedFrontMatter.ts";
import { mergeConflict } from "./rules/mergeConflict.ts";
import { nonStandardBox } from "./rules/nonStandardBox.ts";
import { parentChildMismatch } from "./rules/parentChildMismatch.ts";
import { progressMismatch } from "./rules/progressMismatch.ts";
import { tickedButFilesMissing } from "./rules/tickedButFilesMissing.ts";
import { unclosedFenceHidesTasks } from "./rules/unclosedFenceHidesTasks.ts";
import { unfilledChoice } from "./rules/unfilledChoice.ts";
import { unfilledPlaceholderDue } from "./rules/unfilledPlaceholderDue.ts";
import { unknownState } from "./rules/unknownState.ts";

/** Every rule, in the order of their ids. */
export const allRules: readonly Rule[] = [
  progressMismatch,
  doneWithOpenTasks,
  allDoneNotMarked,
  parentChildMismatch,
  unfilledPlaceholderDue,
  unfilledChoice,
  nonStandardBox,
  unclosedFenceHidesTasks,
  mergeConflict,
  unknownState,
  malformedFrontMatter,
  invalidSettings,
  boilerplateLeft,
  tickedButFilesMissing,
  ambiguousDate,
  hiddenCharacters,
];
