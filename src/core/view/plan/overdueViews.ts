import type { TaskView } from "../../protocol/planView.ts";
import type { OverdueThing } from "../../schedule/overdue.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource } from "../viewSource.ts";
import { taskView } from "./taskView.ts";

/** What is overdue, as rows of tasks; what is no task has the id `""` and no box. */
export function overdueViews(source: OpenSource): readonly TaskView[] {
  return source.overdue.all().map(({ subject, since }) => {
    const task = subject.kind === "task" ? subject.task : subject.kind === "milestone" ? subject.milestone.task : null;
    return task === null ? rowOf(source, subject, since) : taskView(source, task, true);
  });
}

function rowOf({ record, words }: OpenSource, subject: OverdueThing["subject"], since: string): TaskView {
  const { label, line } = placeOf({ record, words }, subject);
  return {
    id: "",
    label: plainLine(label) || words.untitled,
    state: "todo",
    stateText: words.state("todo"),
    depth: 0,
    line,
    notes: [{ kind: "overdue", text: words.overdueSince(since) }],
  };
}

function placeOf(
  { record, words }: Pick<OpenSource, "record" | "words">,
  subject: OverdueThing["subject"],
): { readonly label: string; readonly line: number } {
  switch (subject.kind) {
    case "plan": {
      const field = record.fields.find(({ key }) => key === "due");
      return { label: words.planItself, line: field?.line ?? record.plan.titleLine };
    }
    case "phase":
      return subject.phase;
    case "milestone":
      return { label: subject.milestone.title, line: subject.milestone.line };
    case "task":
      return { label: subject.task.text, line: subject.task.line };
  }
}
