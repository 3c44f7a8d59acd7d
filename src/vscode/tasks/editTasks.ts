import { findTask } from "../../core/edit/taskReference.ts";
import type { EditsOrRefusal } from "../../core/edit/refusal.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { EditsFor } from "../edits/editsFor.ts";
import { notFoundText } from "../edits/notFoundText.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { refusalText } from "./refusalText.ts";

/**
 * Makes an edit of the Plans view about tasks that were shown, found in the plan as it is now; says why where one is gone
 * or the edit is refused. Resolves to whether it is made.
 */
export async function editTasks(
  editor: PlanEditor,
  shown: PlanRecord,
  tasks: readonly Task[],
  change: (now: PlanRecord, found: readonly Task[]) => EditsOrRefusal,
): Promise<boolean> {
  const editsFor: EditsFor = (now) => {
    const found: Task[] = [];
    for (const task of tasks) {
      const lookUp = findTask({ text: shown.lines.text, plan: shown.plan }, task, {
        text: now.lines.text,
        plan: now.plan,
      });
      if (lookUp.kind !== "found") {
        return notFoundText(lookUp.kind, task);
      }
      found.push(lookUp.task);
    }
    const edits = change(now, found);
    return typeof edits === "string" ? refusalText(edits) : edits;
  };
  return editor.edit(shown.uri, editsFor, { save: true, remember: () => [] });
}
