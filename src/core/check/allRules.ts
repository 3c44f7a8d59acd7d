import type { Rule } from "./rule.ts";
import { allDoneNotMarked } from "./rules/allDoneNotMarked.ts";
import { ambiguousDate } from "./rules/ambiguousDate.ts";
import { boilerplateLeft } from "./rules/boilerplateLeft.ts";
import { completedPlanWithOpenAcceptance } from "./rules/completedPlanWithOpenAcceptance.ts";
import { dependencyCycle } from "./rules/dependencyCycle.ts";
import { doneWithOpenTasks } from "./rules/doneWithOpenTasks.ts";
import { duplicateId } from "./rules/duplicateId.ts";
import { duplicatePhaseNumber } from "./rules/duplicatePhaseNumber.ts";
import { emptyPhase } from "./rules/emptyPhase.ts";
import { hiddenCharacters } from "./rules/hiddenCharacters.ts";
import { invalidSettings } from "./rules/invalidSettings.ts";
import { malformedFrontMatter } from "./rules/malformedFrontMatter.ts";
import { mergeConflict } from "./rules/mergeConflict.ts";
import { milestoneBeforeItsWork } from "./rules/milestoneBeforeItsWork.ts";
import { nonStandardBox } from "./rules/nonStandardBox.ts";
import { numberingGap } from "./rules/numberingGap.ts";
import { overdue } from "./rules/overdue.ts";
import { parentChildMismatch } from "./rules/parentChildMismatch.ts";
import { progressMismatch } from "./rules/progressMismatch.ts";
import { staleLastUpdated } from "./rules/staleLastUpdated.ts";
import { startedBeforeDependency } from "./rules/startedBeforeDependency.ts";
import { tickedButFilesMissing } from "./rules/tickedButFilesMissing.ts";
import { unclosedFenceHidesTasks } from "./rules/unclosedFenceHidesTasks.ts";
import { unfilledChoice } from "./rules/unfilledChoice.ts";
import { unfilledPlaceholderDue } from "./rules/unfilledPlaceholderDue.ts";
import { unknownDependency } from "./rules/unknownDependency.ts";
import { unknownState } from "./rules/unknownState.ts";

/** Every rule, in the order of their ids. */
export const allRules: readonly Rule[] = [
  progressMismatch,
  doneWithOpenTasks,
  allDoneNotMarked,
  parentChildMismatch,
  unfilledPlaceholderDue,
  unfilledChoice,
  duplicateId,
  unknownDependency,
  dependencyCycle,
  overdue,
  nonStandardBox,
  unclosedFenceHidesTasks,
  mergeConflict,
  unknownState,
  malformedFrontMatter,
  invalidSettings,
  completedPlanWithOpenAcceptance,
  startedBeforeDependency,
  milestoneBeforeItsWork,
  staleLastUpdated,
  boilerplateLeft,
  emptyPhase,
  duplicatePhaseNumber,
  numberingGap,
  tickedButFilesMissing,
  ambiguousDate,
  hiddenCharacters,
];
