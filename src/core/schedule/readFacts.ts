import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Task } from "../plan/model.ts";
import { readTaskFacts } from "../values/readTaskFacts.ts";
import type { TaskFacts } from "../values/taskFacts.ts";
import { mayHoldFacts } from "./mayHoldFacts.ts";
import { taskDetails } from "./taskDetails.ts";

const noFacts: TaskFacts = {
  id: null,
  labels: [],
  references: [],
  dependsOn: [],
  estimate: null,
  due: null,
  done: null,
  assignee: null,
  optional: false,
};

/** What a task's text and detail lines say; cheap for the many that say nothing. */
export function readFacts(markdown: MarkdownText, plan: Plan, task: Task): TaskFacts {
  const details = taskDetails(markdown, plan, task);
  return details.length > 0 || mayHoldFacts(task.text) ? readTaskFacts(task.text, details) : noFacts;
}
