import { isOpen } from "../../progress/openTasks.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { type Dependent, type Dependents, lineOf, nameOf } from "../../schedule/dependents.ts";
import { findCyclic } from "../../schedule/findCyclic.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  two: "{0} and {1} wait for each other, so neither can begin",
  self: "{0} waits for itself, so it can never begin",
  more: "{0} waits for itself, so none of these can begin: {1}",
  waits: "{0} waits for {1}",
};

/** Format §2 and §3: what waits in a circle blocks nothing, since it would wait for ever. */
export const dependencyCycle: Rule = {
  id: "dependency-cycle",
  level: "warning",
  summary: "Phases, steps or tasks wait for each other in a circle.",
  description:
    "Where Phase 2 depends on Phase 3 and Phase 3 on Phase 2, neither can begin. Such dependencies are left out of what is " +
    "blocked and what is next, so that a plan does not stand still by a slip of the pen. Circles in which everything is done " +
    "are left alone. Which of the dependencies is wrong, only you know.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { dependents } = record;
  const edges = new Map(dependents.all.map(({ id, dependsOn }) => [id, dependsOn]));
  for (const one of dependents.all) {
    const own = dependents.placeOf(one, one.id);
    if (own !== undefined && isUndone(record, one)) {
      yield { range: own.range, message: message(messages.self, nameOf(one.what)) };
    }
  }
  const cyclic = findCyclic(edges);
  if (cyclic.size === 0) {
    return;
  }
  const inOrder = dependents.all.toSorted((a, b) => lineOf(a.what) - lineOf(b.what));
  const byId = new Map(inOrder.map((one) => [one.id, one]));
  const next = (id: string): readonly string[] => (edges.get(id) ?? []).filter((to) => cyclic.has(`${id} ${to}`));
  const seen = new Set<string>();
  // What is done waits for nothing, so that only the others tell of circles.
  for (const { id } of inOrder.filter((one) => isUndone(record, one))) {
    if (!seen.has(id) && next(id).length > 0) {
      const circle = shortestCircle(id, next, seen).flatMap((one) => byId.get(one) ?? []);
      const [first, second] = circle;
      if (first !== undefined && second !== undefined) {
        const way = circle.length > mostNames ? circle.slice(0, mostNames) : [...circle, first];
        const names = way.map(({ what }) => nameOf(what));
        const [one = "", other = ""] = names;
        yield {
          range: rangeOf(record, dependents, first, second),
          message:
            circle.length === 2
              ? message(messages.two, one, other)
              : message(messages.more, one, names.join(" → ") + (circle.length > mostNames ? " → …" : "")),
          related: circle.slice(1, mostNames).map((from, nth) => {
            const to = circle[nth + 2] ?? first;
            return {
              range: rangeOf(record, dependents, from, to),
              message: message(messages.waits, nameOf(from.what), nameOf(to.what)),
            };
          }),
        };
      }
    }
  }
}

/** How many of a circle are named: nobody reads more. */
const mostNames = 12;

/**
 * The shortest way from one back to itself, itself first. `next` leads along circles only, so that everything that can be
 * reached is on a circle with it; all of that is added to `seen`.
 */
function shortestCircle(start: string, next: (id: string) => readonly string[], seen: Set<string>): readonly string[] {
  const cameFrom = new Map<string, string>();
  const open = [start];
  seen.add(start);
  let circle: readonly string[] = [];
  for (let at = 0; at < open.length; at++) {
    const id = open[at] ?? "";
    for (const to of next(id)) {
      if (to === start && circle.length === 0) {
        const way = [id];
        for (let back = cameFrom.get(id); back !== undefined; back = cameFrom.get(back)) {
          way.push(back);
        }
        circle = way.toReversed();
      } else if (!seen.has(to)) {
        seen.add(to);
        cameFrom.set(to, id);
        open.push(to);
      }
    }
  }
  return circle;
}

function isUndone({ progress }: PlanRecord, { id, what }: Dependent): boolean {
  if (what.task !== undefined) {
    return isOpen(what.task);
  }
  const counted = progress.phases.get(id);
  return counted === undefined || counted.done < counted.total || counted.total === 0;
}

/** Where one names another, else its heading or line. */
function rangeOf({ lines }: PlanRecord, dependents: Dependents, from: Dependent, to: Dependent): TextRange {
  return dependents.placeOf(from, to.id)?.range ?? lineRange(lines, lineOf(from.what));
}
