import type { PlanRecord } from "../index/planRecord.ts";
import type { Plan, Task, Unit } from "../plan/model.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { TaskState } from "../words/taskState.ts";
import { answerKey, type EvidenceAnswers } from "./evidenceAnswers.ts";
import { type Answer, unchecked } from "./lookUpPath.ts";
import type { NamedInPlan, NamedSymbol, NamedThing } from "./named.ts";
import { readNamed } from "./readNamed.ts";

/**
 * How much of what a ticked task names is there, files, scripts and symbols alike: all of it, a part, none, or nothing that
 * it names can be looked up.
 */
export type EvidenceLevel = "found" | "partly" | "missing" | "nothingNamed";

/** A named thing with what came of looking it up. */
export interface CheckedThing extends NamedThing {
  readonly answer: Answer;
}

/** A symbol that was looked for. */
export interface CheckedSymbol extends NamedSymbol {
  /** Whether its word stands in some file. */
  readonly isThere: boolean;
}

/** What speaks for one ticked task, or for a step or phase all of whose tasks are ticked. */
export interface SubjectEvidence {
  readonly subject: Task | Unit;
  readonly level: EvidenceLevel;
  /** What was looked up and should be there, each once, in the order of the text. */
  readonly checked: readonly CheckedThing[];
  /** The same of symbols, each word once. */
  readonly symbols: readonly CheckedSymbol[];
}

/** Something open that seems to be made already. */
export interface MadeAlready {
  readonly subject: Task | Unit;
  /** The files that it says are new, all of which are there. */
  readonly files: readonly CheckedThing[];
}

/** What a workspace says of a plan (issue 7). */
export interface PlanEvidence {
  /** Several paths are named and none of them is there, nor a folder that would hold one: nothing else is said then. */
  readonly isElsewhere: boolean;
  /** How many different paths were looked up, and how many of them are there. */
  readonly named: number;
  readonly there: number;
  /** Every ticked task, and finished steps and phases with files of their own, in the order of the text. */
  readonly ticked: readonly SubjectEvidence[];
  readonly madeAlready: readonly MadeAlready[];
  /** The symbols of ticked tasks that no file holds, each word once. */
  readonly nowhere: readonly NamedSymbol[];
}

/** States in which it is no news that files of a task are there. */
const begunOrOver: ReadonlySet<TaskState> = new Set<TaskState>(["done", "cancelled", "inProgress"]);

/** From how many paths on it tells something that none of them is there. */
const leastNamed = 3;

/** What the answers of a workspace say of a plan as it is now. `named` is what it names. */
export function weighEvidence(
  record: PlanRecord,
  answers: EvidenceAnswers,
  named: NamedInPlan = readNamed(record),
): PlanEvidence {
  const checked = named.things.map((thing) => ({
    ...thing,
    answer: answers.things.get(answerKey(thing)) ?? unchecked,
  }));
  const looked = new Map(
    checked
      .filter(({ kind, answer }) => isPath(kind) && answer.kind !== "unchecked")
      .map((one) => [answerKey(one), one]),
  );
  const there = [...looked.values()].filter(({ answer }) => answer.kind === "found").length;
  const isElsewhere = looked.size >= leastNamed && there === 0 && !answers.hasFolder;
  const { plan, progress } = record;
  const subjects = new Subjects(plan, checked);
  const symbols = checkSymbols(record, named.symbols, answers);
  // A unit that is a task itself is looked at as that.
  const units = allUnits(plan.phases).filter(({ id, task }) => task === null && subjects.of(id).length > 0);
  const isDone = ({ id }: Unit): boolean => isWhole(progress.phases.get(id));
  const ticked = [...plan.tasks.filter(({ state }) => state === "done"), ...units.filter(isDone)];
  const isOpen = (one: Task | Unit): boolean =>
    "state" in one ? !begunOrOver.has(one.state) : progress.phases.get(one.id)?.done === 0;
  const open = [...plan.tasks, ...units].filter(isOpen);
  return {
    isElsewhere,
    named: looked.size,
    there,
    ticked: isElsewhere ? [] : ticked.toSorted(byLine).map((one) => evidenceOf(one, subjects.of(one.id), symbols)),
    madeAlready: isElsewhere ? [] : open.toSorted(byLine).flatMap((one) => madeAlready(one, subjects.of(one.id))),
    nowhere: isElsewhere ? [] : nowhere(symbols, new Set(ticked.map(({ id }) => id))),
  };
}

/** What tasks, steps and phases name, without what the plan itself says is gone. */
class Subjects {
  readonly #things = new Map<string, CheckedThing[]>();

  constructor({ tasks }: Plan, checked: readonly CheckedThing[]) {
    const open = new Set(tasks.filter(({ state }) => state !== "done").map(({ id }) => id));
    const gone = checked
      .filter(({ claim, subject }) => claim === "gone" && (subject === null || !open.has(subject)))
      .map(({ text }) => text);
    const whole = new Set([...gone, ...gone.map(nameOf)]);
    const bare = new Set(gone.filter((text) => nameOf(text) === text));
    const isSaidGone = (text: string): boolean => whole.has(text) || bare.has(nameOf(text));
    for (const thing of checked) {
      const isGone = thing.claim === "gone" || (thing.answer.kind === "missing" && isSaidGone(thing.text));
      if (thing.subject !== null && !isGone) {
        const known = this.#things.get(thing.subject);
        if (known === undefined) {
          this.#things.set(thing.subject, [thing]);
        } else {
          known.push(thing);
        }
      }
    }
  }

  of(id: string): readonly CheckedThing[] {
    return this.#things.get(id) ?? [];
  }
}

function evidenceOf(
  subject: Task | Unit,
  things: readonly CheckedThing[],
  symbolsOf: ReadonlyMap<string, readonly CheckedSymbol[]>,
): SubjectEvidence {
  const checked = onceEach(things.filter((thing) => thing.answer.kind !== "unchecked" && !isWeak(thing)));
  const symbols = onceEachWord(symbolsOf.get(subject.id) ?? []);
  const all = checked.length + symbols.length;
  const missing =
    checked.filter(({ answer }) => answer.kind === "missing").length + symbols.filter(({ isThere }) => !isThere).length;
  const level = all === 0 ? "nothingNamed" : missing === 0 ? "found" : missing === all ? "missing" : "partly";
  return { subject, level, checked, symbols };
}

/** The symbols that were looked for by the tasks that name them, without those that the plan says are gone. */
function checkSymbols(
  { plan }: PlanRecord,
  symbols: readonly NamedSymbol[],
  { words }: EvidenceAnswers,
): ReadonlyMap<string, readonly CheckedSymbol[]> {
  const done = new Set(plan.tasks.filter(({ state }) => state === "done").map(({ id }) => id));
  const gone = new Set(symbols.filter(({ isGone, subject }) => isGone && done.has(subject)).map(({ word }) => word));
  const found = new Map<string, CheckedSymbol[]>();
  for (const symbol of symbols) {
    const isThere = words.get(symbol.word);
    if (isThere !== undefined && !symbol.isGone && (isThere || !gone.has(symbol.word))) {
      const known = found.get(symbol.subject) ?? [];
      known.push({ ...symbol, isThere });
      found.set(symbol.subject, known);
    }
  }
  return found;
}

/** A folder that is only mentioned is often a place in other projects or on other machines. */
function isWeak({ kind, claim, answer }: CheckedThing): boolean {
  return kind === "folder" && claim === "mentioned" && answer.kind === "missing";
}

function madeAlready(subject: Task | Unit, things: readonly CheckedThing[]): readonly MadeAlready[] {
  const made = onceEach(things.filter(({ claim, kind }) => claim === "made" && isPath(kind)));
  const isSure = ({ answer }: CheckedThing): boolean =>
    answer.kind === "found" && answer.place?.how !== "otherCase" && answer.place?.others === 0;
  return made.length > 0 && made.every(isSure) ? [{ subject, files: made }] : [];
}

function nowhere(
  symbols: ReadonlyMap<string, readonly CheckedSymbol[]>,
  ticked: ReadonlySet<string>,
): readonly CheckedSymbol[] {
  const absent = [...symbols].flatMap(([subject, all]) =>
    ticked.has(subject) ? all.filter(({ isThere }) => !isThere) : [],
  );
  return onceEachWord(absent.toSorted((a, b) => a.range.start - b.range.start));
}

function onceEachWord(symbols: readonly CheckedSymbol[]): readonly CheckedSymbol[] {
  const known = new Set<string>();
  return symbols.filter(({ word }) => !known.has(word) && known.add(word));
}

/** Of a path that is named twice the stronger claim. */
function onceEach(things: readonly CheckedThing[]): readonly CheckedThing[] {
  const known = new Map<string, CheckedThing>();
  for (const thing of things) {
    const key = answerKey(thing);
    const before = known.get(key);
    if (before === undefined || strength(thing) > strength(before)) {
      known.set(key, thing);
    }
  }
  return [...known.values()].toSorted((a, b) => a.range.start - b.range.start);
}

function strength({ claim }: NamedThing): number {
  return claim === "made" ? 2 : claim === "listed" ? 1 : 0;
}

function isWhole(progress: { readonly done: number; readonly total: number } | undefined): boolean {
  return progress !== undefined && progress.total > 0 && progress.done === progress.total;
}

function isPath(kind: NamedThing["kind"]): boolean {
  return kind === "file" || kind === "folder";
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function byLine(a: Task | Unit, b: Task | Unit): number {
  return a.line - b.line;
}
