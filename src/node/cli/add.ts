import type { Message } from "../../core/message/message.ts";
import { foreign, phrase } from "../../core/message/phrase.ts";
import { addTask, type TaskPlace } from "../../core/edit/add/addTask.ts";
import { newTaskWords } from "../../core/edit/add/newTaskWords.ts";
import type { Refusal } from "../../core/edit/refusal.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Context, ExitCode } from "./context.ts";
import { type EditOptions, editPlanFile, type PlannedEdit } from "./editPlanFile.ts";
import { EditRefusal } from "./editRefusal.ts";
import { linesPutIn } from "./linesPutIn.ts";
import { tell } from "./remark.ts";
import { wantedTask } from "./wantedTask.ts";
import { wantedUnit } from "./wantedUnit.ts";

/** The options of `planwright add`; at most one of `phase` and `under` says where. */
export interface AddOptions extends EditOptions {
  /** A phase's or step's id, number or words. */
  readonly phase?: string;
  /** The id of a task that the new one is a part of. */
  readonly under?: string;
}

/** `planwright add FILE TEXT`: adds an open task, written as its neighbours are. */
export async function add(
  path: string,
  text: string,
  options: AddOptions,
  context: Pick<Context, "out">,
): Promise<ExitCode> {
  if (options.phase !== undefined && options.under !== undefined) {
    tell(context.out, phrase("say where with {0} or with {1}, not with both", "--phase", "--under"));
    return 2;
  }
  return editPlanFile({ name: "add", plan: (record) => plan(record, text, options) }, path, options, context);
}

function plan(record: PlanRecord, text: string, options: AddOptions): PlannedEdit {
  const words = newTaskWords(record, text);
  if (words === undefined) {
    throw new EditRefusal(
      phrase("the box in front of the words says a state, and a new task is open; leave the box out"),
    );
  }
  const { place, shown } = placeOf(record, options);
  const edits = addTask(record, place, words);
  if (typeof edits === "string") {
    throw new EditRefusal(whyNot(edits, shown, record));
  }
  return {
    edits,
    outcome: ({ lines, plan: { tasks } }) => {
      const fresh = new Set(linesPutIn(edits, lines));
      const those = tasks.filter(({ line }) => fresh.has(line));
      const task = those.find((one) => one.text.replaceAll("\\|", "|").endsWith(words)) ?? those[0] ?? null;
      const line = task?.line ?? [...fresh][0] ?? 0;
      return { line, words: foreign(lines.lineText(line).trim()), task: task && { task, before: undefined } };
    },
  };
}

function placeOf(
  record: PlanRecord,
  { phase, under }: AddOptions,
): { readonly place: TaskPlace; readonly shown: Message } {
  if (phase !== undefined) {
    const { id, label } = wantedUnit(record, phase);
    return { place: { kind: "unit", id }, shown: phrase('in "{0}"', label) };
  }
  if (under !== undefined) {
    const task = wantedTask(record, { kind: "id", id: under });
    return { place: { kind: "under", task }, shown: phrase("under the task on line {0}", task.line + 1) };
  }
  return { place: { kind: "plan" }, shown: phrase("in this plan") };
}

function whyNot(refusal: Refusal, shown: Message, { plan: { tasks } }: PlanRecord): Message {
  switch (refusal) {
    case "empty":
      return phrase("a task needs words");
    case "words":
      return phrase("these words would be read as something else than the words of a task, such as a box or a state");
    case "noPlace":
    case "edge":
    case "kind":
      return phrase("no task can be added {0}", shown);
    case "unsafe":
      if (tasks.length > 0 && tasks.every(({ dialect }) => dialect === "frontMatter")) {
        return phrase(
          "the tasks of this plan are the todos of its front matter, and count only while its text has no work; add a todo there by hand",
        );
      }
      return phrase("no task can be added {0}: other lines of the plan would be read otherwise then", shown);
  }
}
