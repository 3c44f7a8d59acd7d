import { setTaskState } from "../../edit/state/setTaskState.ts";
import { type CheckedThing, type SubjectEvidence, weighEvidence } from "../../evidence/planEvidence.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { plainText } from "../../plan/plainText.ts";
import type { Task } from "../../plan/model.ts";
import { cutTo } from "../../text/cutTo.ts";
import type { Fix, Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  missing: "{0} is not in the workspace, but this task is ticked: {1}",
  missingOfUnit: "{0} is not in the workspace, but all tasks are ticked: {1}",
  script: "No script of the workspace is called {0}, but this task is ticked: {1}",
  scriptOfUnit: "No script of the workspace is called {0}, but all tasks are ticked: {1}",
  otherCase: "In the workspace {0} is written {1}",
  untick: "Untick the Task",
};

/** How much of a task's text a message holds, in UTF-16 units. */
const longest = 60;

/** Issue 7: a tick is a word, a file is evidence. */
export const tickedButFilesMissing: Rule = {
  id: "ticked-but-files-missing",
  level: "warning",
  summary: "A ticked task names a file or script that is not in the workspace.",
  description:
    "Ticks are set by hand and by agents, sometimes before the work is done. The rule speaks only where evidence is asked " +
    "for: by the command Planwright: Check Evidence, or on the command line. Files that a task says are new and files in " +
    "lists of files have the rule's level; those that the text only mentions are an information at most. A file that the " +
    "plan says is deleted, renamed or moved may be missing, as may files that git ignores. Patterns, samples such as " +
    "`path/to/file`, addresses, absolute paths and paths out of the workspace are not looked up, and nothing is said where " +
    "none of the plan's files is there: then the plan belongs to another project. The fix unticks the task; another way is to " +
    "make the file, or to correct its path.",
  messages,
  check,
};

function* check({ record, evidence }: CheckSource): Iterable<Report> {
  for (const one of evidence === undefined ? [] : weighEvidence(record, evidence).ticked) {
    for (const thing of one.checked) {
      const { answer, claim } = thing;
      if (answer.kind === "missing") {
        const task = "state" in one.subject ? one.subject : undefined;
        yield {
          range: thing.range,
          message: missingText(thing, one),
          ...(claim === "mentioned" && { atMost: "information" as const }),
          ...(task !== undefined && { fixes: () => untick(record, task) }),
        };
      } else if (answer.kind === "found" && answer.place?.how === "otherCase") {
        const { range, text } = thing;
        yield { range, message: message(messages.otherCase, text, answer.place.path), atMost: "hint" };
      }
    }
  }
}

function missingText({ kind, text }: CheckedThing, { subject }: SubjectEvidence): Report["message"] {
  const isScript = kind === "npmScript" || kind === "makeTarget";
  if ("state" in subject) {
    return message(isScript ? messages.script : messages.missing, text, cutTo(plainText(subject.text), longest));
  }
  return message(isScript ? messages.scriptOfUnit : messages.missingOfUnit, text, cutTo(subject.label, longest));
}

function untick(record: PlanRecord, task: Task): readonly Fix[] {
  const edits = setTaskState(record, task, { state: "todo" }) ?? [];
  return edits.length === 0 ? [] : [{ title: message(messages.untick), edits, isSafe: false }];
}
