import { type CheckedThing, type PlanEvidence, type SubjectEvidence } from "../evidence/planEvidence.ts";
import type { NamedSymbol } from "../evidence/named.ts";
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
  const symbol = (one: NamedSymbol): object => ({ text: one.text, word: one.word, ...place(one) });
  return {
    elsewhere: isElsewhere,
    named,
    there,
    ticked: ticked.map(({ subject, level, checked, symbols }) => ({
      ...subjectOf(subject),
      level,
      named: checked.map(thing),
      symbols: symbols.map((one) => ({ ...symbol(one), found: one.isThere })),
    })),
    madeAlready: madeAlready.map(({ subject, files }) => ({ ...subjectOf(subject), files: files.map(thing) })),
    nowhere: nowhere.map((one) => ({ ...symbol(one), task: one.subject })),
  };
}

/** Something that a task, step or phase names and nobody found. */
export interface MissingName {
  readonly kind: CheckedThing["kind"] | "symbol";
  readonly text: string;
}

/** What a task, step or phase names and nobody found, symbols included, each once, in the order of the text. */
export function missingNames({ checked, symbols }: SubjectEvidence): readonly MissingName[] {
  const missing = [
    ...checked.filter(({ answer }) => answer.kind === "missing"),
    ...symbols.filter(({ isThere }) => !isThere).map(({ text, range }) => ({ kind: "symbol" as const, text, range })),
  ].toSorted((a, b) => a.range.start - b.range.start);
  // A symbol of several words is one for people.
  return [...new Map(missing.map(({ kind, text }) => [`${kind} ${text}`, { kind, text }])).values()];
}

/** The texts of {@link missingNames}. */
export function missingOf(one: SubjectEvidence): readonly string[] {
  return missingNames(one).map(({ text }) => text);
}

/** What a task is called by its text, a step or phase by its heading. */
export function subjectText(subject: Task | Unit): string {
  return "state" in subject ? subject.text : subject.label;
}

function subjectOf(subject: Task | Unit): object {
  const kind = "state" in subject ? "task" : "unit";
  return { kind, id: subject.id, line: subject.line + 1, text: subjectText(subject) };
}
