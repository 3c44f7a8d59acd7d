import type { PlanView, TaskView } from "../../protocol/planView.ts";
import { plainLine } from "../plainLine.ts";
import { Overdue } from "../../schedule/overdue.ts";
import type { OpenSource, ViewSource } from "../viewSource.ts";
import { blanksView } from "./blanksView.ts";
import { blockedTasks } from "./blockedTasks.ts";
import { contradictionViews } from "./contradictionViews.ts";
import { factsView } from "./factsView.ts";
import { headlineView } from "./headlineView.ts";
import { hintView } from "./hintView.ts";
import { meterId, meterViews } from "./meterViews.ts";
import { milestoneViews } from "./milestoneViews.ts";
import { overdueViews } from "./overdueViews.ts";
import { decisionViews, logViews, questionViews, risksView } from "./registerViews.ts";
import { taskView } from "./taskView.ts";
import { timelineView } from "./timelineView.ts";
import { UnitNames } from "./unitNames.ts";
import { UnitViews } from "./unitViews.ts";

/** How a plan is shown: where it lies in words, and whose tasks are unfolded; `all` for a report. */
export interface PlanViewOptions {
  readonly location: string;
  readonly unfolded: ReadonlySet<string> | "all";
}

/** All that the page or a report shows of one plan (issue 6). Never throws, whatever the plan holds. */
export function planView(from: ViewSource, { location, unfolded }: PlanViewOptions): PlanView {
  const { record, words, today } = from;
  const { plan, status } = record;
  const title = plainLine(plan.title ?? "") || words.untitled;
  const source: OpenSource = { ...from, overdue: new Overdue(record, today), names: new UnitNames(record) };
  const units = new UnitViews(source);
  const phases = units.rows();
  const isUnfolded = (id: string): boolean => unfolded === "all" || unfolded.has(id);
  return {
    uri: record.uri,
    title,
    location,
    status: { status: status.status, text: words.status(status.status) },
    headline: headlineView(source, title),
    facts: factsView(source),
    hint: hintView(source),
    phases,
    tasks: {
      ...unfoldedTasks(phases.flatMap(withSteps), units, isUnfolded),
      ...groupTasks(source, isUnfolded),
    },
    next: record.next.map((task) => taskView(source, task, true)),
    blocked: blockedTasks(plan).map((task) => taskView(source, task, true)),
    overdue: overdueViews(source),
    meters: meterViews(source),
    milestones: milestoneViews(source),
    timeline: timelineView(source),
    risks: risksView(source),
    questions: questionViews(source),
    decisions: decisionViews(source),
    log: logViews(source),
    contradictions: contradictionViews(source),
    blanks: blanksView(source),
  };
}

interface WithSteps {
  readonly id: string;
  readonly steps: readonly WithSteps[];
}

function withSteps({ id, steps }: WithSteps): readonly string[] {
  return [id, ...steps.flatMap(withSteps)];
}

function unfoldedTasks(
  ids: readonly string[],
  units: UnitViews,
  isUnfolded: (id: string) => boolean,
): Readonly<Record<string, readonly TaskView[]>> {
  // From entries, so that no id can be taken for a property that objects have anyway.
  return Object.fromEntries(ids.filter(isUnfolded).map((id) => [id, units.tasks(id) ?? []]));
}

function groupTasks(
  source: OpenSource,
  isUnfolded: (id: string) => boolean,
): Readonly<Record<string, readonly TaskView[]>> {
  const groups = source.record.progress.groups.map(({ group }) => group).filter((group) => isUnfolded(meterId(group)));
  return Object.fromEntries(groups.map((group) => [meterId(group), group.tasks.map((task) => taskView(source, task))]));
}
