import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import { oneLine } from "../text/oneLine.ts";
import type { EditsOrRefusal } from "./refusal.ts";
import { isStruck } from "../words/isStruck.ts";
import { planAfter } from "./state/keepsOthers.ts";
import { taskWords } from "./state/taskWords.ts";

/**
 * The edit that gives a task other words on its first line; box, marks and details stay (issue 5). Refused where the
 * words would say another state, be no text of a task, or change any other task.
 */
export function renameTask(record: PlanRecord, task: Task, text: string): EditsOrRefusal {
  const plain = oneLine(text);
  if (plain === "") {
    return "empty";
  }
  // What was struck out to say that it is cancelled is so by other words, too.
  const words = isStruck(task.text) && !isStruck(plain) ? `~~${plain}~~` : plain;
  const range = taskWords(record, task);
  if (range === undefined) {
    return "kind";
  }
  const newText = task.dialect === "tableRow" ? words.replaceAll(/(?<!\\)\|/gu, "\\|") : words;
  if (words === task.text) {
    return [];
  }
  const edits = [{ range, newText }];
  const { tasks } = record.plan;
  const nth = tasks.indexOf(task);
  const after = planAfter(record, edits);
  const now = after.tasks[nth];
  const isSame = (a: Task, b: Task | undefined): boolean =>
    b !== undefined && a.state === b.state && a.role === b.role && a.dialect === b.dialect;
  const keeps =
    after.tasks.length === tasks.length &&
    tasks.every((one, at) => isSame(one, after.tasks[at]) && (at === nth || one.text === after.tasks[at]?.text)) &&
    after.phases.length === record.plan.phases.length;
  return keeps && now?.text === words ? edits : "words";
}
