import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { PlanView } from "../../src/core/protocol/planView.ts";
import { progressText } from "../../src/core/report/progressText.ts";
import { planView } from "../../src/core/view/plan/planView.ts";
import type { ViewWords } from "../../src/core/view/viewWords.ts";
import { record } from "./support.ts";

/** Plain words that show what they were asked. */
export const plainWords: ViewWords = {
  untitled: "untitled",
  noTasks: "no tasks",
  outsidePhases: "outside phases",
  planItself: "the plan",
  optional: "optional",
  currentPhase: "current",
  status: (status) => `status ${status}`,
  state: (state) => `state ${state}`,
  role: (role) => `role ${role}`,
  level: (level) => `level ${level}`,
  fact: (key) => `fact ${key}`,
  detail: (column) => `detail ${column}`,
  openElsewhere: (count) => `${count} open elsewhere`,
  spoken: (title, { progress }) => `${title}: ${progressText(progress.headline)}`,
  formula: ({ progress, ignored }) => [progressText(progress.headline), `${ignored.length} ignored`],
  due: (day) => `due ${day}`,
  overdueSince: (day) => `overdue since ${day}`,
  waitsFor: (names) => `waits for ${names}`,
  dependsOn: (names) => `after ${names}`,
  period: (start, end) => `${start ?? "?"} to ${end ?? "?"}`,
  today: (day) => `today ${day}`,
  criteria: (count) => `${count} criteria`,
  contradiction: ({ says, counted }) => `says ${says}, counted ${counted ?? "nothing"}`,
  readiness: ({ placeholders }) => `${placeholders.length} blanks in all`,
  overdueCount: (count) => `${count} overdue`,
  blockedCount: (count) => `${count} blocked`,
  blankCount: (count) => `${count} blanks`,
  hints: {
    noTasks: () => ["no tasks yet", "add"],
    statusLeft: (status) => [`all done, but ${status}`, "complete"],
    blanksFirst: (count) => [`${count} blanks first`, "fill"],
    openElsewhere: (count, where) => [`${count} open in ${where}`, "go"],
    contradictions: (count) => [`${count} contradictions`, "go"],
  },
};

/** A day in the middle of the fixtures' dates. */
export const someDay = "2026-11-15";

/** The view of a text on {@link someDay}, all of it unfolded unless said otherwise. */
export function viewOf(text: string, unfolded: ReadonlySet<string> | "all" = "all"): PlanView {
  return viewOfRecord(record(text), unfolded);
}

/** The same of a plan that was read already. */
export function viewOfRecord(plan: PlanRecord, unfolded: ReadonlySet<string> | "all" = "all"): PlanView {
  return planView({ record: plan, today: someDay, words: plainWords }, { location: "docs/plan.md", unfolded });
}
