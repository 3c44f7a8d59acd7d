import type { Say } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import type { ReportLabels } from "../../../core/report/reportLabels.ts";

/** The fixed words of reports. */
export function reportLabels(say: Say): ReportLabels {
  return {
    facts: say(phrase("About this plan")),
    planComplete: say(phrase("Plan complete")),
    phases: say(phrase("Phases")),
    status: say(phrase("Status")),
    progress: say(phrase("Progress")),
    next: say(phrase("Next up")),
    blocked: say(phrase("Blocked")),
    overdue: say(phrase("Overdue")),
    meters: say(phrase("Beside the work")),
    milestones: say(phrase("Milestones")),
    timeline: say(phrase("Timeline")),
    timelineTable: say(phrase("Timeline as a table")),
    dates: say(phrase("Dates")),
    risks: say(phrase("Risks")),
    likelihood: say(phrase("Likelihood")),
    impact: say(phrase("Impact")),
    otherRisks: say(phrase("Risks without both levels")),
    questions: say(phrase("Open questions")),
    decisions: say(phrase("Decisions")),
    log: say(phrase("Progress log")),
    contradictions: say(phrase("Contradictions")),
    blanks: say(phrase("Blanks left")),
    howCounted: say(phrase("How this is counted")),
  };
}
