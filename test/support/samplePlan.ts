import type { Amount, EntryView, NoteView, PlanView, TaskView, UnitView } from "../../src/core/protocol/planView.ts";
import type { TaskState } from "../../src/core/words/taskState.ts";

const words: Readonly<Record<TaskState, string>> = {
  todo: "To do",
  inProgress: "In progress",
  blocked: "Blocked",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
  question: "Question",
};

/** So much of so much. */
export function amount(done: number, total: number): Amount {
  const percent = total === 0 ? null : Math.floor((100 * done) / total);
  return { done, total, percent, value: percent === null ? "no tasks yet" : `${done}/${total} · ${percent}%` };
}

/** A task's row; its id is made of its label. */
export function task(
  label: string,
  state: TaskState = "todo",
  line = 10,
  { depth = 0, notes = [] }: { readonly depth?: number; readonly notes?: readonly NoteView[] } = {},
): TaskView {
  return { id: label.toLowerCase().replace(/\W+/gu, "-"), label, state, stateText: words[state], depth, line, notes };
}

function entry(title: string, line: number, more: Partial<EntryView> = {}): EntryView {
  return { title, line, date: "", state: null, details: [], ...more };
}

/** A phase or step with as many tasks of its own as it counts. */
export const unit = (id: string, label: string, counted: Amount, more: Partial<UnitView> = {}): UnitView => ({
  id,
  label,
  line: 20,
  amount: counted,
  status: null,
  notes: [],
  steps: [],
  tasks: counted.total,
  ...more,
});

/** A plan that has something for every block of the page. */
export const samplePlan: PlanView = {
  uri: "file:///project/plans/offline-sync.md",
  title: "Implementation Plan: Offline Sync",
  location: "plans/offline-sync.md",
  status: { status: "inProgress", text: "In progress" },
  headline: {
    ...amount(8, 20),
    count: "8/20",
    percentText: "40%",
    complete: false,
    openElsewhere: "11 open elsewhere",
    formula: [
      "8 of 20 tasks in 4 phases are done: 40%",
      "All tasks of the file: 14 of 36",
      "Not counted: 2 in a code block",
    ],
    spoken: "8 of 20 tasks are done, 40 percent",
  },
  facts: [
    { label: "Owner", value: "Mara Lindqvist", line: 3, opens: null },
    { label: "Target", value: "2026-12-11", line: 4, opens: null },
    { label: "Spec", value: "docs/offline-sync-spec.md", line: 5, opens: "file" },
    { label: "Branch", value: "feature/offline-sync", line: 6, opens: null },
  ],
  hint: { text: "3 placeholders are due before Phase 3 starts.", action: { kind: "fillNext" }, button: "Fill next" },
  phases: [
    unit("p1", "Phase 1: Local store", amount(5, 5), {
      status: { status: "done", text: "Done" },
      notes: [{ kind: "due", text: "2026-11-02 to 2026-11-13" }],
    }),
    unit("p2", "Phase 2: Change queue", amount(3, 6), {
      status: { status: "inProgress", text: "In progress" },
      notes: [
        { kind: "current", text: "Current phase" },
        { kind: "estimate", text: "5 days" },
        { kind: "dependsOn", text: "Depends on Phase 1" },
      ],
      steps: [
        unit("p2.1", "Step 2.1: Record changes", amount(2, 2)),
        unit("p2.2", "Step 2.2: Replay changes in order", amount(1, 4)),
      ],
      tasks: 1,
    }),
    unit("p3", "Phase 3: Conflict resolution and everything that follows from it", amount(0, 6), {
      status: { status: "blocked", text: "Blocked" },
      notes: [
        { kind: "blockedBy", text: "Blocked by Phase 2: Change queue" },
        { kind: "estimate", text: "8 days" },
      ],
    }),
    unit("p4", "Phase 4: Rollout", amount(0, 3), { status: { status: "planned", text: "Planned" } }),
    unit("p5", "Phase 5: Clean-up", amount(0, 0)),
  ],
  tasks: {
    p2: [task("Measure the queue under load", "inProgress", 41, { notes: [{ kind: "assignee", text: "Jo" }] })],
    "p2.2": [
      task("Write entries in order", "done", 44),
      task("Retry with back-off when the network is away", "todo", 45, {
        notes: [
          { kind: "due", text: "2026-12-01" },
          { kind: "estimate", text: "4h" },
        ],
      }),
      task("Cover airplane mode", "todo", 46, { depth: 1, notes: [{ kind: "optional", text: "optional" }] }),
      task("Keep the old format readable", "cancelled", 47),
      task("Ask the server team for idempotent writes", "blocked", 48, {
        notes: [
          { kind: "overdue", text: "due 2026-11-20" },
          { kind: "blockedBy", text: "waits for API 4.2" },
        ],
      }),
    ],
  },
  next: [
    task("Retry with back-off when the network is away", "todo", 45, {
      notes: [{ kind: "phase", text: "Phase 2: Change queue" }],
    }),
    task("Measure the queue under load", "inProgress", 41, {
      notes: [{ kind: "phase", text: "Phase 2: Change queue" }],
    }),
  ],
  overdue: [
    task("Ask the server team for idempotent writes", "blocked", 48, {
      notes: [{ kind: "overdue", text: "due 2026-11-20" }],
    }),
  ],
  blocked: [
    task("Ask the server team for idempotent writes", "blocked", 48, {
      notes: [{ kind: "blockedBy", text: "waits for API 4.2" }],
    }),
    task("Choose a merge rule", "todo", 55, { notes: [{ kind: "blockedBy", text: "Phase 2: Change queue" }] }),
  ],
  meters: [
    { id: "m1", label: "Acceptance criteria", role: "acceptance", line: 70, amount: amount(2, 7), text: "", tasks: 7 },
    { id: "m2", label: "Phase 1 · Gate", role: "gate", line: 30, amount: amount(3, 3), text: "", tasks: 3 },
    {
      id: "m3",
      label: "Verification",
      role: "verification",
      line: 80,
      amount: null,
      text: "3 criteria, not tickable",
      tasks: 3,
    },
  ],
  milestones: [
    { label: "Store ready", line: 90, isDone: true, isOverdue: false, date: "2026-11-13", text: "Reached, 2026-11-13" },
    {
      label: "Queue in beta",
      line: 91,
      isDone: false,
      isOverdue: true,
      date: "2026-11-25",
      text: "Overdue since 2026-11-25",
    },
    {
      label: "General release",
      line: 92,
      isDone: false,
      isOverdue: false,
      date: "2026-12-11",
      text: "Planned for 2026-12-11",
    },
  ],
  timeline: {
    from: "2026-11-02",
    to: "2026-12-18",
    today: "2026-11-28",
    todayText: "Today, 2026-11-28",
    rows: [
      {
        label: "Phase 1: Local store",
        line: 20,
        start: "2026-11-02",
        end: "2026-11-13",
        isPoint: false,
        tone: "done",
        text: "2026-11-02 to 2026-11-13, done",
      },
      {
        label: "Phase 2: Change queue",
        line: 40,
        start: "2026-11-16",
        end: "2026-12-02",
        isPoint: false,
        tone: "inProgress",
        text: "2026-11-16 to 2026-12-02, in progress",
      },
      {
        label: "Queue in beta",
        line: 91,
        start: "2026-11-25",
        end: "2026-11-25",
        isPoint: true,
        tone: "overdue",
        text: "2026-11-25, overdue",
      },
      {
        label: "Phase 3: Conflict resolution and everything that follows from it",
        line: 50,
        start: "2026-12-03",
        end: "2026-12-11",
        isPoint: false,
        tone: "blocked",
        text: "2026-12-03 to 2026-12-11, blocked",
      },
      {
        label: "General release",
        line: 92,
        start: "2026-12-11",
        end: "2026-12-11",
        isPoint: true,
        tone: "planned",
        text: "2026-12-11, planned",
      },
      {
        label: "Phase 4: Rollout",
        line: 60,
        start: "2026-12-14",
        end: "2026-12-18",
        isPoint: false,
        tone: "planned",
        text: "2026-12-14 to 2026-12-18, planned",
      },
    ],
  },
  risks: {
    matrix: {
      levels: [
        { level: "low", text: "Low" },
        { level: "medium", text: "Medium" },
        { level: "high", text: "High" },
      ],
      cells: [
        { impact: "high", likelihood: "medium", severity: 2, risks: [entry("Two devices edit the same note", 101)] },
        { impact: "high", likelihood: "high", severity: 3, risks: [entry("Server drops queued writes", 102)] },
        {
          impact: "low",
          likelihood: "medium",
          severity: 0,
          risks: [entry("Battery use grows", 103), entry("Logs grow", 104)],
        },
      ],
    },
    list: [
      entry("Old clients never update", 105, {
        details: [{ label: "Mitigation", value: "Refuse versions before 3.0" }],
      }),
    ],
  },
  questions: [
    entry("Do attachments go through the queue?", 110, { details: [{ label: "Owner", value: "Mara" }] }),
    entry("How long do we keep the change log?", 111, { state: { state: "question", text: "Open" } }),
  ],
  decisions: [
    entry("SQLite instead of IndexedDB", 120, {
      date: "2026-11-03",
      state: { state: "done", text: "Accepted" },
      details: [{ label: "Reason", value: "One store for all platforms, and transactions that hold." }],
    }),
  ],
  log: ["2026-11-27", "2026-11-24", "2026-11-20", "2026-11-16", "2026-11-13", "2026-11-09", "2026-11-02"].map(
    (date, index) =>
      entry(
        [
          "Replay works in order",
          "Queue survives restart",
          "Asked server team",
          "Began phase 2",
          "Finished phase 1",
          "Store benchmarked",
          "Started",
        ][index] ?? "",
        130 + index,
        { date },
      ),
  ),
  contradictions: [{ line: 8, quote: "Overall progress: 9/20 (45%)", text: "says 9/20, counted 8/20" }],
  blanks: {
    count: 3,
    text: "28 of 31 placeholders filled",
    names: ["ROLLBACK_OWNER", "ALERT_CHANNEL", "SUPPORT_LINK"],
    line: 62,
  },
};

/** The plan when its last task was done. */
export const completePlan: PlanView = {
  ...samplePlan,
  status: { status: "done", text: "Done" },
  headline: {
    ...samplePlan.headline,
    ...amount(20, 20),
    count: "20/20",
    percentText: "100%",
    complete: true,
    spoken: "All 20 tasks are done",
  },
};
