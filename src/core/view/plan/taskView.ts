import type { Task } from "../../plan/model.ts";
import { isOpen } from "../../progress/openTasks.ts";
import type { NoteView, TaskView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource, ViewSource } from "../viewSource.ts";

/** A task's row. `isAlone` has its phase said, where it does not stand below it, and forgets its indent. */
export function taskView(source: OpenSource, task: Task, isAlone = false): TaskView {
  const { words } = source;
  const { id, line, state, depth } = task;
  return {
    id,
    label: taskLabel(source, task),
    state,
    stateText: words.state(state),
    depth: isAlone ? 0 : Math.min(depth, mostDepth),
    line,
    notes: [...(isAlone ? phaseNote(source, task) : []), ...taskNotes(source, task)],
  };
}

function phaseNote({ record, names }: OpenSource, { phase }: Task): readonly NoteView[] {
  const name = phase === null || record.plan.phases.length === 1 ? undefined : names.of(phase);
  return name === undefined ? [] : [{ kind: "phase", text: name }];
}

/** Deeper ones are drawn as deep as this. */
const mostDepth = 6;

/** A task's words; those of a front-matter todo or cell may be none. */
function taskLabel({ words }: ViewSource, { text, writtenId }: Task): string {
  return plainLine(text) || (writtenId ?? words.untitled);
}

function taskNotes({ record, overdue, names, words }: OpenSource, task: Task): readonly NoteView[] {
  const { facts, blockedBy } = record.schedule.of(task);
  const { due, estimate, assignee } = facts;
  const open = isOpen(task);
  const late = overdue.ofTask(task);
  const label = plainLine(task.text);
  // What the label says already is not said twice.
  const unsaid = (kind: NoteView["kind"], text: string, word = text): NoteView | undefined =>
    label.toLowerCase().includes(word.toLowerCase()) ? undefined : { kind, text };
  const notes: (NoteView | undefined)[] = [
    due === null
      ? undefined
      : late !== null
        ? { kind: "overdue", text: words.overdueSince(late) }
        : unsaid("due", words.due(due), due),
    open && blockedBy.length > 0 ? { kind: "blockedBy", text: words.waitsFor(names.list(blockedBy)) } : undefined,
    estimate === null ? undefined : unsaid("estimate", plainLine(estimate.text, 40)),
    assignee === null ? undefined : unsaid("assignee", plainLine(assignee, 40)),
    task.optional ? unsaid("optional", words.optional) : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}
