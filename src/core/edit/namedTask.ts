import type { PlanRecord } from "../index/planRecord.ts";
import { plainText } from "../plan/plainText.ts";
import type { Plan, Task } from "../plan/model.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { oneLine } from "../text/oneLine.ts";
import { readTaskId } from "../values/readTaskId.ts";
import { findWrittenReason } from "../words/blockedReason.ts";

/** How a task is called by somebody who does not hold one: by id, by its line, 0-based, or by its words. */
export type TaskName =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "text"; readonly text: string };

/** The task of a {@link TaskName}, or those that it may mean; `near` are at most three that it comes close to. */
export type NamedTask =
  | { readonly kind: "found"; readonly task: Task }
  | { readonly kind: "ambiguous"; readonly tasks: readonly Task[] }
  | { readonly kind: "missing"; readonly near: readonly Task[] };

/** Longer names are compared as far as this, in UTF-16 units. */
const longest = 200;
const mostNear = 3;

/**
 * Finds the one task that a name means; of several none is guessed. An id is that of the task, as written or derived, or
 * that of a phase which is one unit of work by its mark. A text is a task's whole text, with or without its markup,
 * its id and why it is blocked; where there is none such, a part of one in upper or lower case.
 */
export function findNamedTask({ plan, lines }: Pick<PlanRecord, "plan" | "lines">, name: TaskName): NamedTask {
  switch (name.kind) {
    case "id":
      return oneOf(byId(plan, name.id.trim()), () => nearId(plan, name.id.trim()));
    case "line": {
      const on = plan.tasks.filter(({ line }) => line === name.line);
      const marked = ({ markRange: { start, end } }: Task): boolean =>
        start < end && lines.positionAt(start).line === name.line;
      return oneOf(on.length > 0 ? on : plan.tasks.filter(marked), () => around(plan, name.line));
    }
    case "text":
      return oneOf(byText(plan, oneLine(name.text)), () => nearText(plan, oneLine(name.text)));
  }
}

function oneOf(tasks: readonly Task[], near: () => readonly Task[]): NamedTask {
  const [task, ...others] = tasks;
  return task === undefined
    ? { kind: "missing", near: near() }
    : others.length > 0
      ? { kind: "ambiguous", tasks }
      : { kind: "found", task };
}

function byId(plan: Plan, wanted: string): readonly Task[] {
  const low = wanted.toLowerCase();
  const exact = plan.tasks.filter(({ id, writtenId }) => id === wanted || writtenId === wanted);
  if (exact.length > 0) {
    return exact;
  }
  const alike = plan.tasks.filter(({ id, writtenId }) => id.toLowerCase() === low || writtenId?.toLowerCase() === low);
  if (alike.length > 0) {
    return alike;
  }
  const units = allUnits(plan.phases).filter(({ id }) => id.toLowerCase() === low);
  return units.flatMap((unit) =>
    plan.tasks.filter(({ id, line, dialect }) => id === unit.task || (dialect === "statusLine" && line === unit.line)),
  );
}

function byText({ tasks }: Plan, wanted: string): readonly Task[] {
  if (wanted === "") {
    return [];
  }
  const exact = tasks.filter((task) => textsOf(task).includes(wanted));
  if (exact.length > 0) {
    return exact;
  }
  const low = wanted.toLowerCase();
  return tasks.filter((task) => textsOf(task).some((text) => text.toLowerCase().includes(low)));
}

/** A task's whole text as it may be given: without why it is blocked, its markup and its id. */
function textsOf({ text, state }: Task): readonly string[] {
  const reason = state === "blocked" ? findWrittenReason(text) : undefined;
  const wholes = reason === undefined ? [text] : [text, text.slice(0, reason.start)];
  return wholes
    .flatMap((whole) => {
      const plain = plainText(whole);
      return [whole, plain, readTaskId(plain)?.rest ?? plain];
    })
    .map(oneLine);
}

/** The task that a line without one belongs to. */
function around({ tasks }: Plan, at: number): readonly Task[] {
  const inner = tasks.findLast(
    ({ line, endLine, dialect }) => dialect !== "heading" && dialect !== "statusLine" && line < at && at < endLine,
  );
  return inner === undefined ? [] : [inner];
}

/** Ids with the same number, the same last part, or one or two characters more, less or other. */
function nearId({ tasks }: Plan, id: string): readonly Task[] {
  const wanted = bareId(id);
  const end = wanted.slice(wanted.lastIndexOf("/") + 1);
  const most = wanted.length < 4 ? 1 : 2;
  return nearest(
    tasks,
    (task) => {
      const own = bareId(task.id);
      return own === wanted ? 0 : own.endsWith(`/${end}`) ? 1 : 1 + distance(own, wanted, most);
    },
    1 + most,
  );
}

/** Without leading zeros of its numbers. */
function bareId(id: string): string {
  return id
    .slice(0, longest)
    .toLowerCase()
    .replaceAll(/(?<!\d)0+(?=\d)/gu, "");
}

/** Texts with at least half of the words. */
function nearText({ tasks }: Plan, text: string): readonly Task[] {
  const words = [...new Set(wordsOf(text))];
  return nearest(
    tasks,
    (task) => {
      const own = new Set(wordsOf(task.text));
      return words.filter((word) => !own.has(word)).length;
    },
    words.length / 2,
    words.length,
  );
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The tasks that are nearest: at most `most` away, and nearer than `none`; only those that are not away where there are some. */
function nearest(
  tasks: readonly Task[],
  away: (task: Task) => number,
  most: number,
  none: number = Infinity,
): readonly Task[] {
  const found = tasks
    .map((task) => ({ task, far: away(task) }))
    .filter(({ far }) => far <= most && far < none)
    .toSorted((a, b) => a.far - b.far);
  const isExact = found[0]?.far === 0;
  return found
    .filter(({ far }) => !isExact || far === 0)
    .slice(0, mostNear)
    .map(({ task }) => task);
}

/** How many characters are to be put in, taken out or changed to make one of the other; more than `most` is just more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) {
      return most + 1;
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
