import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";

/**
 * Works out an edit from the plan as it is at this very moment: edits whose ranges do not overlap, none where nothing is
 * to do, or in the user's language why there is none to make.
 */
export type EditsFor = (now: PlanRecord) => readonly TextEdit[] | string;
