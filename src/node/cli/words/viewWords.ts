import type { KnownKey } from "../../../core/fields/fieldKeys.ts";
import { readiness } from "../../../core/placeholder/fill/readiness.ts";
import type { Role } from "../../../core/plan/model.ts";
import type { RiskLevel } from "../../../core/register/risks/riskLevel.ts";
import { countSamples } from "../../../core/report/countSamples.ts";
import { explainText } from "../../../core/report/explainText.ts";
import type { Stated } from "../../../core/stated/stated.ts";
import { statedValue } from "../../../core/view/statedValue.ts";
import type { DetailColumn, ViewWords } from "../../../core/view/viewWords.ts";
import type { Status } from "../../../core/words/status.ts";
import type { TaskState } from "../../../core/words/taskState.ts";

const statuses: Readonly<Record<Status, string>> = {
  draft: "Draft",
  planned: "Planned",
  inProgress: "In Progress",
  blocked: "Blocked",
  paused: "Paused",
  done: "Done",
  cancelled: "Cancelled",
  superseded: "Superseded",
};

const states: Readonly<Record<TaskState, string>> = {
  todo: "To Do",
  inProgress: "In Progress",
  blocked: "Blocked",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
  question: "Question",
};

const roles: Readonly<Record<Role, string>> = {
  work: "work",
  acceptance: "acceptance",
  gate: "gates",
  verification: "verification",
  prerequisite: "prerequisites",
  milestone: "milestones",
  component: "components",
  question: "questions",
  rollup: "roll-up",
  documentation: "documentation",
  outOfScope: "out of scope",
  other: "other",
};

const levels: Readonly<Record<RiskLevel, string>> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
};

/** The facts that a report shows. */
const facts: Readonly<Partial<Record<KnownKey, string>>> = {
  status: "Status",
  owner: "Owner",
  priority: "Priority",
  due: "Due",
  started: "Started",
  completed: "Completed",
  created: "Created",
  updated: "Updated",
  estimate: "Estimate",
  actual: "Actual",
  version: "Version",
  branch: "Branch",
  spec: "Spec",
  issue: "Issue",
  nextMilestone: "Next milestone",
  blockers: "Blockers",
};

const details: Readonly<Record<DetailColumn, string>> = {
  description: "Description",
  likelihood: "Likelihood",
  impact: "Impact",
  mitigation: "Mitigation",
  owner: "Owner",
  status: "Status",
  choice: "Choice",
  rationale: "Rationale",
  options: "Options",
};

/** What views of plans say in English. The hints of a page have no place in a report. */
export const viewWords: ViewWords = {
  untitled: "Untitled plan",
  noTasks: "no tasks yet",
  outsidePhases: "Work outside phases",
  planItself: "The plan",
  optional: "optional",
  currentPhase: "current",
  status: (status) => statuses[status],
  state: (state) => states[state],
  role: (role) => roles[role],
  level: (level) => levels[level],
  fact: (key) => facts[key],
  detail: (column) => details[column],
  openElsewhere: (count) => `${count} open elsewhere`,
  spoken: (title, { progress: { headline, complete } }) =>
    headline.total === 0
      ? `Plan ${title}: no tasks yet`
      : `Plan ${title}: ${complete ? "complete, " : ""}${headline.done} of ${headline.total} tasks done`,
  formula: (record) => explainText(record.plan, record.progress, record.policy, countSamples(record)),
  due: (day) => `due ${day}`,
  overdueSince: (day) => `overdue since ${day}`,
  waitsFor: (names) => `waits for ${names}`,
  dependsOn: (names) => `after ${names}`,
  period: (start, end) =>
    start !== null && end !== null && start !== end ? `${start} – ${end}` : (end ?? `from ${start ?? ""}`),
  today: (day) => `Today, ${day}`,
  criteria: (count) => (count === 1 ? "1 criterion, not tickable" : `${count} criteria, not tickable`),
  contradiction: contradictionText,
  readiness: (record) => {
    const count = readiness(record);
    return count === undefined ? undefined : counted(count.open, "blank to fill", "blanks to fill");
  },
  overdueCount: (count) => `${count} overdue`,
  blockedCount: (count) => `${count} blocked`,
  blankCount: (count) => counted(count, "blank", "blanks"),
  hints: {
    noTasks: () => ["", ""],
    statusLeft: () => ["", ""],
    blanksFirst: () => ["", ""],
    openElsewhere: () => ["", ""],
    contradictions: () => ["", ""],
  },
};

function contradictionText(stated: Stated): string {
  const { says, counted: is } = stated;
  const word = (value: string | number): string => statedValue(stated, value, viewWords);
  return is === null ? `says ${word(says)}; there is nothing to count` : `says ${word(says)}, counted ${word(is)}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
