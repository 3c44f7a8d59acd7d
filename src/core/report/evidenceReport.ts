import { type CheckedThing, type PlanEvidence, type SubjectEvidence } from "../evidence/planEvidence.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { Task, Unit } from "../plan/model.ts";

/** What a workspace says of a plan, in JSON: `planwright.evidence/1`. Lines and columns from 1 on. */
export function evidenceReport(
  { isElsewhere, named, there, ticked, madeAlready, nowhere }: PlanEvidence,
  lines: LineIndex,
): Readonly<Record<string, unknown>> {
  const place = ({ line, range }: Pick<CheckedThing, "line" | "range">): object => ({
    line: line + 1,
    column: range.start - lines.startOf(line) + 1,
  });
  const thing = (one: CheckedThing): object => ({
    kind: one.kind,
    text: one.text,
    ...place(one),
    claim: one.claim,
    found: one.answer.kind === "found",
    path: one.answer.kind === "found" ? (one.answer.place?.path ?? null) : null,
    otherCase: one.answer.kind === "found" && one.answer.place?.how === "otherCase",
  });
  return {
    elsewhere: isElsewhere,
    named,
    there,
    ticked: ticked.map(({ subject, level, checked }) => ({ ...subjectOf(subject), level, named: checked.map(thing) })),
    madeAlready: madeAlready.map(({ subject, files }) => ({ ...subjectOf(subject), files: files.map(thing) })),
    nowhere: nowhere.map((symbol) => ({
      text: symbol.text,
      word: symbol.word,
      ...place(symbol),
      task: symbol.subject,
    })),
  };
}

/** The texts of what a task, step or phase names and nobody found, in the order of the text. */
export function missingOf({ checked }: SubjectEvidence): readonly string[] {
  return checked.filter(({ answer }) => answer.kind === "missing").map(({ text }) => text);
}

/** What a task is called by its text, a step or phase by its heading. */
export function subjectText(subject: Task | Unit): string {
  return "state" in subject ? subject.text : subject.label;
}

function subjectOf(subject: Task | Unit): object {
  const kind = "state" in subject ? "task" : "unit";
  return { kind, id: subject.id, line: subject.line + 1, text: subjectText(subject) };
}
