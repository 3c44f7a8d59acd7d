import { comparePlans } from "../changes/comparePlans.ts";
import { lostTicks } from "../changes/lostTicks.ts";
import { wordsOf } from "../changes/matchTasks.ts";
import { snapshotOf } from "../changes/planSnapshot.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { readTaskId } from "../values/readTaskId.ts";
import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";
import type { GateFailure } from "./gates.ts";

/** How many tasks that are gone are named. */
const mostNamed = 3;

/**
 * Nothing that was done in the version of a revision may be open now, and no task of it may be gone (issue 7). What was
 * called off or struck out was decided upon. `origin` is the path that the plan had there, where it was another one.
 */
export function failsBase(
  revision: string,
  before: PlanRecord,
  now: PlanRecord,
  origin?: string,
): readonly GateFailure[] {
  const changes = comparePlans(snapshotOf(before.plan), snapshotOf(now.plan));
  const opened = new Map(changes.unticked.map((pair) => [pair.before, pair.now]));
  const gate = `--base ${revision}`;
  const version = origin === undefined ? revision : `${revision} (${origin})`;
  const lost = lostTicks(changes).flatMap((task) => {
    const is = opened.get(task);
    const message = phrase('"{0}" was done at {1} and is not done now', plainText(task.text), version);
    return is === undefined ? [] : [{ gate, line: is.line, message }];
  });
  const gone = changes.removed.filter(isMissed(before, now));
  const [done, open] = [gone.filter(({ state }) => state === "done"), gone.filter(({ state }) => state !== "done")];
  const missed = [...goneText("done", done, version), ...goneText("open", open, version)];
  return [...lost, ...missed.map((message) => ({ gate, line: null, message }))];
}

/** Not what was called off before or is struck out now, nor an open phase of which only the mark is gone. */
function isMissed(before: PlanRecord, now: PlanRecord): (task: Task) => boolean {
  const struck = struckTexts(now.lines.text);
  const stands = new Set(allUnits(now.plan.phases).map(({ label }) => label));
  const unmarked = new Set(allUnits(before.plan.phases).flatMap(({ id, label }) => (stands.has(label) ? [id] : [])));
  return (task) => {
    const isUnmarked = task.dialect === "statusLine" && unmarked.has(task.step ?? task.phase ?? "");
    return (
      task.state !== "cancelled" &&
      !(isUnmarked && task.state !== "done") &&
      !struck.has(plainText(wordsOf(task)).toLowerCase())
    );
  };
}

/** What is struck out in a text, without ids: a task may lose its box with it. */
function struckTexts(text: string): ReadonlySet<string> {
  const spans = [...text.matchAll(/~~([^~\n]{1,400})~~/gu)].map(([, span = ""]) => span.trim());
  return new Set(spans.map((span) => plainText(readTaskId(span)?.rest ?? span).toLowerCase()));
}

/** One line for all of them, with a few named; none where there are none. */
function goneText(state: "done" | "open", tasks: readonly Task[], version: string): readonly Message[] {
  if (tasks.length === 0) {
    return [];
  }
  const names = tasks.slice(0, mostNamed).map(({ text }) => `"${plainText(text)}"`);
  const more = tasks.length - names.length;
  const last = more > 0 ? phrase("{0} more", more) : (names.pop() ?? "");
  const words = names.length === 0 ? last : phrase("{0} and {1}", names.join(", "), last);
  if (tasks.length === 1) {
    return [
      state === "done"
        ? phrase("1 done task of {0} is gone: {1}", version, words)
        : phrase("1 open task of {0} is gone: {1}", version, words),
    ];
  }
  return [
    state === "done"
      ? phrase("{0} done tasks of {1} are gone: {2}", tasks.length, version, words)
      : phrase("{0} open tasks of {1} are gone: {2}", tasks.length, version, words),
  ];
}
