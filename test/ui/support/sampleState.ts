import type { PlanRowView } from "../../../src/core/protocol/plansView.ts";
import type { DashboardState } from "../../../src/core/protocol/toDashboard.ts";
import { sampleLabels } from "../../support/sampleLabels.ts";
import { amount, samplePlan } from "../../support/samplePlan.ts";

const none = { count: 0, text: "" };

function row(name: string, title: string, done: number, total: number, more: Partial<PlanRowView> = {}): PlanRowView {
  const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "";
  const isComplete = done === total && total > 0;
  return {
    uri: `file:///project/${name}`,
    title,
    location: name,
    folder,
    owner: "",
    status: isComplete ? { status: "done", text: "Done" } : { status: "inProgress", text: "In progress" },
    amount: amount(done, total),
    complete: isComplete,
    openElsewhere: null,
    phase: isComplete ? "" : "Phase 2: Build",
    next: isComplete ? "" : `Next task of ${title}`,
    nextLine: isComplete ? 0 : 24,
    blanks: none,
    overdue: none,
    blocked: none,
    changed: { at: 0, text: "" },
    ...more,
  };
}

const at = (day: number): PlanRowView["changed"] => ({
  at: Date.UTC(2026, 10, day, 9, 30),
  text: `2026-11-${String(day).padStart(2, "0")} 09:30`,
});

const rows: readonly PlanRowView[] = [
  row("plans/offline-sync.md", "Implementation Plan: Offline Sync", 8, 20, {
    owner: "Mara Lindqvist",
    openElsewhere: "11 open elsewhere",
    phase: "Phase 2: Change queue",
    next: "Retry with back-off when the network is away",
    blanks: { count: 3, text: "3 placeholders" },
    overdue: { count: 1, text: "1 overdue" },
    blocked: { count: 2, text: "2 blocked" },
    changed: at(27),
  }),
  row("plans/billing-migration.md", "Billing migration to the new ledger", 31, 44, { owner: "Jo", changed: at(26) }),
  row("plans/search-relevance.md", "Search relevance", 12, 12, { owner: "Mara Lindqvist", changed: at(20) }),
  row("plans/accessibility.md", "Accessibility audit of all dialogs, menus and editors of the application", 3, 40, {
    owner: "Ada",
    overdue: { count: 4, text: "4 overdue" },
    changed: at(25),
  }),
  row("plans/archive/cdn.md", "CDN switch", 9, 9, { openElsewhere: "2 open elsewhere", changed: at(3) }),
  row("specs/001-login/tasks.md", "Login with passkeys", 17, 18, { owner: "Jo", changed: at(28) }),
  row("specs/002-profile/tasks.md", "Profile page", 0, 25, {
    status: { status: "draft", text: "Draft" },
    blanks: { count: 14, text: "14 placeholders" },
    changed: at(28),
  }),
  row("specs/003-export/tasks.md", "Export", 5, 21, { blocked: { count: 1, text: "1 blocked" }, changed: at(15) }),
  row("docs/rollout.md", "Rollout of 4.0", 2, 10, { status: { status: "paused", text: "Paused" }, changed: at(11) }),
  row("docs/empty.md", "Ideas", 0, 0, { status: { status: "draft", text: "Draft" }, phase: "", next: "" }),
  row("PLAN.md", "Repository plan", 40, 41, { owner: "Ada", changed: at(24) }),
  row("TODO.md", "To do", 6, 13, { changed: at(1) }),
];

/** The page of the sample plan. */
export const planState: DashboardState = {
  level: "plan",
  labels: sampleLabels,
  pinned: false,
  canUndo: true,
  missing: "",
  plan: samplePlan,
  plans: null,
};

/** The page of twelve plans. */
export const plansState: DashboardState = {
  level: "plans",
  labels: sampleLabels,
  pinned: false,
  canUndo: false,
  missing: "",
  plan: null,
  plans: { rows: Object.fromEntries(rows.map((one) => [one.uri, one])), total: amount(90, 180), reading: null },
};
