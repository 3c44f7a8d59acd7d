import { fieldValue } from "../../fields/planFields.ts";
import { duePlaceholders } from "../../placeholder/fill/readiness.ts";
import type { ChangedView, CountView, PlanRowView } from "../../protocol/plansView.ts";
import { Overdue } from "../../schedule/overdue.ts";
import { amountOf } from "../amountOf.ts";
import { plainLine } from "../plainLine.ts";
import { blockedTasks } from "../plan/blockedTasks.ts";
import { openElsewhereText } from "../plan/headlineView.ts";
import type { ViewSource } from "../viewSource.ts";

/** Where a plan lies and when it changed, which only the host knows. */
export interface PlanPlace {
  readonly location: string;
  readonly folder: string;
  readonly changed: ChangedView;
}

/** One plan in the list of all, with the same numbers as its own page. */
export function planRowView(source: ViewSource, place: PlanPlace): PlanRowView {
  const { record, words, today } = source;
  const { plan, progress, status, next } = record;
  const [task] = next;
  const phase = plan.phases.find(({ id }) => id === progress.currentPhase);
  const blanks = record.placeholders.length === 0 ? 0 : duePlaceholders(record).length;
  return {
    uri: record.uri,
    title: plainLine(plan.title ?? "") || words.untitled,
    ...place,
    owner: plainLine(fieldValue(record.fields, "owner") ?? "", 80),
    status: { status: status.status, text: words.status(status.status) },
    amount: amountOf(progress.headline, words),
    complete: progress.complete,
    openElsewhere: openElsewhereText(source),
    phase: phase === undefined || progress.complete ? "" : plainLine(phase.label, 200),
    next: task === undefined ? "" : plainLine(task.text, 300),
    nextLine: task?.line ?? 0,
    blanks: countView(blanks, words.blankCount),
    overdue: countView(new Overdue(record, today).all().length, words.overdueCount),
    blocked: countView(blockedTasks(plan).length, words.blockedCount),
  };
}

function countView(count: number, text: (count: number) => string): CountView {
  return { count, text: count === 0 ? "" : text(count) };
}
