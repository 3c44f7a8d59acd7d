import { duePlaceholders } from "../../placeholder/fill/readiness.ts";
import type { Role } from "../../plan/model.ts";
import type { HintAction, HintView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import { contradictionsOf } from "./contradictionViews.ts";
import type { ViewSource } from "../viewSource.ts";

const closing: ReadonlySet<Role> = new Set<Role>(["acceptance", "gate", "verification", "documentation"]);

/**
 * The one thing to do next with the plan itself: write a task, fill in what comes before the work, close what keeps it from
 * being complete, or mend what it says of itself. Null where the work is next.
 */
export function hintView({ record, words }: ViewSource): HintView | null {
  const { progress, status } = record;
  const { headline, openElsewhere } = progress;
  if (status.status === "cancelled" || status.status === "superseded") {
    return null;
  }
  if (headline.total === 0 && headline.cancelled === 0) {
    return hint(words.hints.noTasks(), { kind: "addTask" });
  }
  if (progress.complete && status.status !== "done") {
    return hint(words.hints.statusLeft(words.status(status.status)), { kind: "completePlan" });
  }
  const blanks = headline.done === 0 && status.status !== "done" ? duePlaceholders(record).length : 0;
  if (blanks > 0) {
    return hint(words.hints.blanksFirst(blanks), { kind: "fillNext" });
  }
  if (headline.total > 0 && headline.done === headline.total && openElsewhere > 0) {
    const open = progress.groups.find(({ group, progress: own }) => closing.has(group.role) && own.done < own.total);
    const where = plainLine(open?.group.title ?? "", 80);
    return hint(words.hints.openElsewhere(openElsewhere, where), { kind: "goTo", line: open?.group.line ?? 0 });
  }
  const wrong = contradictionsOf(record);
  const [first] = wrong;
  return first === undefined
    ? null
    : hint(words.hints.contradictions(wrong.length), { kind: "goTo", line: first.line });
}

function hint([text, button]: readonly [string, string], action: HintAction): HintView {
  return { text, button, action };
}
