import type { RegisterKind } from "../../register/places/registerWords.ts";
import type { PlanTableKind } from "../../register/tables/tableKind.ts";
import type { BulletWords } from "./likeBullet.ts";

/** What is listed beside the tasks. */
export type ListedKind =
  | "deliverable"
  | "criterion"
  | "risk"
  | "issue"
  | "gate"
  | "milestone"
  | "decision"
  | "dependency"
  | "question"
  | "log"
  | "timeline";

/** How records of a kind are found and written. */
export interface RegisterForm {
  readonly tables: readonly PlanTableKind[];
  readonly register: RegisterKind | undefined;
  readonly words: BulletWords;
  /** Heading of a new section, and the emoji for plans that have one in each. */
  readonly title: string;
  readonly emoji: string;
  /** Columns and first row of a new table; none where a list is what people write. */
  readonly columns: readonly string[];
  readonly row: readonly string[];
}

/** The forms in English, which is what templates are written in; today's date stands for `{date}`. */
export const registerForms: Readonly<Record<ListedKind, RegisterForm>> = {
  deliverable: form([], undefined, ["Deliverable", "Description", ""], "Deliverables", "📦"),
  criterion: form([], undefined, ["Criterion", "Description", ""], "Acceptance Criteria", "✔️"),
  risk: form(["risks"], "risk", ["Risk", "Description", "Mitigation"], "Risks", "⚠️", {
    Risk: "[Risk]",
    Likelihood: "High/Medium/Low",
    Impact: "High/Medium/Low",
    Mitigation: "[Mitigation]",
  }),
  issue: form(["issues"], "issue", ["Issue name", "Description", "Resolution"], "Issues", "🐞", {
    Issue: "[Issue name]",
    Impact: "High/Medium/Low",
    Resolution: "[Resolution]",
  }),
  gate: form(["gates"], undefined, ["Gate", "Criteria", ""], "Quality Gates", "🚦", {
    Gate: "[Gate]",
    Criteria: "[Criteria]",
    Status: "⬜",
  }),
  milestone: form(["milestones"], "milestone", ["Milestone", "Target date", "Notes"], "Milestones", "🏁", {
    Milestone: "[Milestone]",
    "Target Date": "YYYY-MM-DD",
  }),
  decision: form(["decisions"], "decision", ["Decision", "Choice", "Rationale"], "Decisions", "🧭", {
    Decision: "[Decision]",
    Options: "[Options]",
    Choice: "[Choice]",
    Rationale: "[Rationale]",
  }),
  dependency: form(["dependencies"], "dependency", ["Dependency", "Purpose", "Notes"], "Dependencies", "🔗", {
    Dependency: "[Dependency]",
    Version: "[Version]",
    Purpose: "[Purpose]",
  }),
  question: form(["questions"], "question", ["Question", "Who answers", "Who answers"], "Open Questions", "❓"),
  log: form(["progressLog"], "log", ["Update", "Notes", ""], "Progress Log", "📝", {
    Date: "{date}",
    Update: "[Update]",
  }),
  timeline: form(["timeline"], undefined, ["Phase", "", ""], "Timeline", "📅", {
    Phase: "[Phase]",
    Start: "YYYY-MM-DD",
    End: "YYYY-MM-DD",
    Status: "Not Started",
  }),
};

function form(
  tables: readonly PlanTableKind[],
  register: RegisterKind | undefined,
  words: BulletWords,
  title: string,
  emoji: string,
  cells: Readonly<Record<string, string>> = {},
): RegisterForm {
  return { tables, register, words, title, emoji, columns: Object.keys(cells), row: Object.values(cells) };
}
