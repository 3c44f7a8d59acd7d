import type { Labels } from "../protocol/labels.ts";

/** The fixed words of a report. */
export type ReportLabels = Pick<
  Labels,
  | "facts"
  | "planComplete"
  | "phases"
  | "status"
  | "progress"
  | "next"
  | "blocked"
  | "overdue"
  | "meters"
  | "milestones"
  | "timeline"
  | "timelineTable"
  | "dates"
  | "risks"
  | "likelihood"
  | "impact"
  | "otherRisks"
  | "questions"
  | "decisions"
  | "log"
  | "contradictions"
  | "blanks"
  | "howCounted"
>;
