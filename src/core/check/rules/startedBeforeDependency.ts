import type { PlanRecord } from "../../index/planRecord.ts";
import { lineOf, nameOf, type Waiting } from "../../schedule/dependents.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { RelatedPlace, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  done: "{0} is done, but it depends on {1}, which is not",
  begun: "{0} has begun, but it depends on {1}, which is not done",
  counted: "{0} of {1} tasks are done here",
  open: "This is still open",
};

/** Format §5: what waits for something unfinished is not next. */
export const startedBeforeDependency: Rule = {
  id: "started-before-dependency",
  level: "information",
  summary: "Something was begun or finished before what it depends on.",
  description:
    "Either a box below the dependency was forgotten, or the work was done in another order than the plan says, or the " +
    "dependency is none. Tells of phases, steps and tasks that are done or have begun while a phase, step or task that their " +
    "own text names as a dependency is open. A dependency that says of itself that it is done is left alone, and so is a " +
    "plan that is over.",
  messages,
  check,
};

const over: ReadonlySet<string> = new Set(["done", "cancelled", "superseded"]);

function* check({ record }: CheckSource): Iterable<Report> {
  const { dependents } = record;
  const begun = dependents.all.flatMap((one) => {
    const how = one.blockedBy.length === 0 ? undefined : begunOf(record, one.what);
    return how === undefined ? [] : [{ dependent: one, how }];
  });
  if (begun.length === 0 || over.has(record.status.status)) {
    return;
  }
  const saidDone = unitsSaidDone(record);
  for (const { dependent, how } of begun) {
    for (const id of dependent.blockedBy.filter((one) => !saidDone.has(one))) {
      const target = dependents.find(id);
      const place = dependents.placeOf(dependent, id);
      if (target !== undefined && place !== undefined && isMeant(record, dependent.what, place.range)) {
        yield {
          range: place.range,
          message: message(messages[how], nameOf(dependent.what), nameOf(target)),
          related: [stateOf(record, target)],
        };
      }
    }
  }
}

/** Words that can mean nothing else than a dependency; "still needs the T3 check" may be about what is left to do. */
const strict =
  /depend|prerequisit|requires?\s?:|block|waiting|abhängig|hängt ab|voraussetz|dépend|bloqu|prérequis|requisit|bloccat|dipende|依|前提|의존|선행/iu;

/** Whether a place names what must come first, and does not say itself that it is done: `Phase 6 complete ✅`. */
function isMeant({ lines }: PlanRecord, { task }: Waiting, { start, end }: TextRange): boolean {
  const { line } = lines.positionAt(start);
  const from = lines.startOf(line);
  const text = lines.lineText(line);
  const behind = /^[^,;|]*/u.exec(text.slice(end - from))?.[0] ?? "";
  return !/[✅✔☑✓]/u.test(behind) && (task === undefined || strict.test(text.slice(0, start - from)));
}

/** How far something is; undefined for what has not begun. */
function begunOf({ progress }: PlanRecord, { unit, task }: Waiting): "done" | "begun" | undefined {
  if (task !== undefined) {
    const isAside = task.role === "rollup" || task.role === "outOfScope";
    return isAside ? undefined : task.state === "done" ? "done" : task.state === "inProgress" ? "begun" : undefined;
  }
  const counted = progress.phases.get(unit.id);
  if (counted === undefined || counted.total === 0) {
    return undefined;
  }
  return counted.done === counted.total ? "done" : counted.done + counted.inProgress > 0 ? "begun" : undefined;
}

/** Phases and steps that say of themselves that they are done, whatever their boxes say: another finding speaks of those. */
function unitsSaidDone({ stated }: PlanRecord): ReadonlySet<string | null> {
  return new Set(stated.filter(({ kind, says }) => kind === "status" && says === "done").map(({ unit }) => unit));
}

function stateOf({ lines, progress }: PlanRecord, target: Waiting): RelatedPlace {
  const counted = target.unit === undefined ? undefined : progress.phases.get(target.unit.id);
  return {
    range: lineRange(lines, lineOf(target)),
    message: counted === undefined ? message(messages.open) : message(messages.counted, counted.done, counted.total),
  };
}
