import type { PlanRecord } from "../../index/planRecord.ts";
import { insertOne } from "../../insert/insertOne.ts";
import { isListed } from "../../insert/tasks/taskHome.ts";
import type { Plan, Task } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { EditsOrRefusal } from "../refusal.ts";
import { planAfter } from "../state/keepsOthers.ts";
import { newTaskWords } from "./newTaskWords.ts";
import { withText } from "./withText.ts";

/** Where a new task goes: into a phase or step by its id, under or behind another task, or where the plan wants it. */
export type TaskPlace =
  | { readonly kind: "unit"; readonly id: string }
  | { readonly kind: "under"; readonly task: Task }
  | { readonly kind: "behind"; readonly task: Task }
  | { readonly kind: "plan" };

/**
 * The edits that add an open task, written as its neighbours are, with the next number where they have some (issue 5).
 * Refused where the new task would not stand where it was asked for, or its words would say something else.
 */
export function addTask(record: PlanRecord, place: TaskPlace, text: string): EditsOrRefusal {
  const words = newTaskWords(record, text);
  const { plan } = record;
  if (words === undefined || words === "") {
    return words === undefined ? "words" : "empty";
  }
  switch (place.kind) {
    case "unit": {
      const unit = [...allUnits(plan.phases)].find(({ id }) => id === place.id);
      const own = plan.tasks.find(({ id }) => id === unit?.task);
      return unit === undefined
        ? "noPlace"
        : own === undefined
          ? addAt(record, place, unit.line, words)
          : addAt(record, { kind: "under", task: own }, own.line, words);
    }
    case "under":
    case "behind":
      return addAt(record, place, place.task.line, words);
    case "plan": {
      const last = plan.tasks.findLast((task) => isListed(task) && task.depth === 0);
      const made = addAt(record, place, Math.max(0, plan.titleLine), words);
      // Beside criteria a first task of the work would make them something else; it is one of them then.
      return typeof made === "string" && made !== "words" && last !== undefined
        ? addAt(record, place, last.line, words)
        : made;
    }
  }
}

function addAt(record: PlanRecord, place: TaskPlace, at: number, words: string): EditsOrRefusal {
  const { lines, plan } = record;
  const kind = place.kind === "under" ? "subtask" : "task";
  const made = insertOne(record, lines.startOf(at), kind);
  if ("refused" in made) {
    return made.refused === "noPlace" ? "noPlace" : "unsafe";
  }
  let isFilled = false;
  const { edits, line } = withText(lines.text, made, (blank, isCell) => {
    // `Task 5.4` before the blank is how that plan numbers its tasks, and `Todo` how its rows are to do.
    if (isFilled || !blank.startsWith("[")) {
      return isCell && blank.startsWith("[") ? "-" : undefined;
    }
    isFilled = true;
    return words;
  });
  if (line === undefined) {
    return "noPlace";
  }
  // By its line: tasks below that have the same words may have other ids now.
  const added = planAfter(record, edits).tasks.find((task) => task.line === line && isNew(task, words));
  return added === undefined ? "words" : isIn(added, place, plan) ? edits : "noPlace";
}

function isNew({ text, state, dialect }: Task, words: string): boolean {
  const plain = (one: string): string => one.replaceAll("\\|", "|");
  return state === "todo" && dialect !== "statusLine" && plain(text).endsWith(plain(words));
}

function isIn(task: Task, place: TaskPlace, { phases }: Plan): boolean {
  switch (place.kind) {
    case "unit":
      return task.phase === place.id || task.step === place.id;
    case "under":
      return task.parent === place.task.id;
    case "behind":
      // A task that is a phase itself has a phase of its own.
      return (
        task.parent === place.task.parent &&
        (task.phase === place.task.phase || phases.some((unit) => unit.task === place.task.id))
      );
    case "plan":
      return true;
  }
}
