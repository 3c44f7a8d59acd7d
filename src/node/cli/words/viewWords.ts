import type { Message, Say } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
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

const statuses: Readonly<Record<Status, Message>> = {
  draft: phrase("Draft"),
  planned: phrase("Planned"),
  inProgress: phrase("In Progress"),
  blocked: phrase("Blocked"),
  paused: phrase("Paused"),
  done: phrase("Done"),
  cancelled: phrase("Cancelled"),
  superseded: phrase("Superseded"),
};

const states: Readonly<Record<TaskState, Message>> = {
  todo: phrase("To Do"),
  inProgress: phrase("In Progress"),
  blocked: phrase("Blocked"),
  done: phrase("Done"),
  failed: phrase("Failed"),
  cancelled: phrase("Cancelled"),
  question: phrase("Question"),
};

const roles: Readonly<Record<Role, Message>> = {
  work: phrase("work"),
  acceptance: phrase("acceptance"),
  gate: phrase("gates"),
  verification: phrase("verification"),
  prerequisite: phrase("prerequisites"),
  milestone: phrase("milestones"),
  component: phrase("components"),
  question: phrase("questions"),
  rollup: phrase("roll-up"),
  documentation: phrase("documentation"),
  outOfScope: phrase("out of scope"),
  other: phrase("other"),
};

const levels: Readonly<Record<RiskLevel, Message>> = {
  low: phrase("Low"),
  medium: phrase("Medium"),
  high: phrase("High"),
  critical: phrase("Critical"),
};

/** The facts that a report shows. */
const facts: Readonly<Partial<Record<KnownKey, Message>>> = {
  status: phrase("Status"),
  owner: phrase("Owner"),
  priority: phrase("Priority"),
  due: phrase("Due"),
  started: phrase("Started"),
  completed: phrase("Completed"),
  created: phrase("Created"),
  updated: phrase("Updated"),
  estimate: phrase("Estimate"),
  actual: phrase("Actual"),
  version: phrase("Version"),
  branch: phrase("Branch"),
  spec: phrase("Spec"),
  issue: phrase("Issue"),
  nextMilestone: phrase("Next milestone"),
  blockers: phrase("Blockers"),
};

const details: Readonly<Record<DetailColumn, Message>> = {
  description: phrase("Description"),
  likelihood: phrase("Likelihood"),
  impact: phrase("Impact"),
  mitigation: phrase("Mitigation"),
  owner: phrase("Owner"),
  status: phrase("Status"),
  choice: phrase("Choice"),
  rationale: phrase("Rationale"),
  options: phrase("Options"),
};

/** What views of plans say. The hints of a page have no place in a report. */
export function viewWords(say: Say): ViewWords {
  const status = (one: Status): string => say(statuses[one]);
  const state = (one: TaskState): string => say(states[one]);
  return {
    untitled: say(phrase("Untitled plan")),
    noTasks: say(phrase("no tasks yet")),
    outsidePhases: say(phrase("Work outside phases")),
    planItself: say(phrase("The plan")),
    optional: say(phrase("optional")),
    currentPhase: say(phrase("current")),
    status,
    state,
    role: (role) => say(roles[role]),
    level: (level) => say(levels[level]),
    fact: (key) => {
      const name = facts[key];
      return name === undefined ? undefined : say(name);
    },
    detail: (column) => say(details[column]),
    openElsewhere: (count) => say(phrase("{0} open elsewhere", count)),
    spoken: (title, record) => say(spokenMessage(title, record)),
    formula: (record) => explainText(record.plan, record.progress, record.policy, countSamples(record), say),
    due: (day) => say(phrase("due {0}", day)),
    overdueSince: (day) => say(phrase("overdue since {0}", day)),
    waitsFor: (names) => say(phrase("waits for {0}", names)),
    dependsOn: (names) => say(phrase("after {0}", names)),
    period: (start, end) =>
      start !== null && end !== null && start !== end
        ? `${start} – ${end}`
        : (end ?? say(phrase("from {0}", start ?? ""))),
    today: (day) => say(phrase("Today, {0}", day)),
    criteria: (count) =>
      say(count === 1 ? phrase("1 criterion, not tickable") : phrase("{0} criteria, not tickable", count)),
    contradiction: (stated) => say(contradictionMessage(stated, { status, state })),
    readiness: (record) => {
      const open = readiness(record)?.open;
      return open === undefined
        ? undefined
        : say(open === 1 ? phrase("1 blank to fill") : phrase("{0} blanks to fill", open));
    },
    overdueCount: (count) => say(phrase("{0} overdue", count)),
    blockedCount: (count) => say(phrase("{0} blocked", count)),
    blankCount: (count) => say(count === 1 ? phrase("1 blank") : phrase("{0} blanks", count)),
    hints: {
      noTasks: () => ["", ""],
      statusLeft: () => ["", ""],
      blanksFirst: () => ["", ""],
      openElsewhere: () => ["", ""],
      contradictions: () => ["", ""],
    },
  };
}

function spokenMessage(title: string, { progress: { headline, complete } }: PlanRecord): Message {
  const { done, total } = headline;
  if (total === 0) {
    return phrase("Plan {0}: no tasks yet", title);
  }
  return complete
    ? phrase("Plan {0}: complete, {1} of {2} tasks done", title, done, total)
    : phrase("Plan {0}: {1} of {2} tasks done", title, done, total);
}

function contradictionMessage(stated: Stated, words: Pick<ViewWords, "status" | "state">): Message {
  const { says, counted } = stated;
  const said = statedValue(stated, says, words);
  return counted === null
    ? phrase("says {0}; there is nothing to count", said)
    : phrase("says {0}, counted {1}", said, statedValue(stated, counted, words));
}
