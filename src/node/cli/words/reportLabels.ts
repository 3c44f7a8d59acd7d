import type { ReportLabels } from "../../../core/report/reportLabels.ts";

/** The fixed words of reports: the command line speaks English. */
export const reportLabels: ReportLabels = {
  facts: "About this plan",
  planComplete: "Plan complete",
  phases: "Phases",
  status: "Status",
  progress: "Progress",
  next: "Next up",
  blocked: "Blocked",
  overdue: "Overdue",
  meters: "Beside the work",
  milestones: "Milestones",
  timeline: "Timeline",
  timelineTable: "Timeline as a table",
  dates: "Dates",
  risks: "Risks",
  likelihood: "Likelihood",
  impact: "Impact",
  otherRisks: "Risks without both levels",
  questions: "Open questions",
  decisions: "Decisions",
  log: "Progress log",
  contradictions: "Contradictions",
  blanks: "Blanks left",
  howCounted: "How this is counted",
};
