/** The ids of all rules, in the order in which they are listed. An id never changes: settings and comments name it. */
export const ruleIds = [
  "progress-mismatch",
  "done-with-open-tasks",
  "all-done-not-marked",
  "parent-child-mismatch",
  "unfilled-placeholder-due",
  "unfilled-choice",
  "duplicate-id",
  "unknown-dependency",
  "dependency-cycle",
  "overdue",
  "non-standard-box",
  "unclosed-fence-hides-tasks",
  "merge-conflict",
  "unknown-state",
  "malformed-front-matter",
  "invalid-settings",
  "completed-plan-with-open-acceptance",
  "started-before-dependency",
  "milestone-before-its-work",
  "stale-last-updated",
  "boilerplate-left",
  "empty-phase",
  "duplicate-phase-number",
  "numbering-gap",
  "ticked-but-files-missing",
  "ambiguous-date",
  "hidden-characters",
] as const;

/** One of {@link ruleIds}. */
export type RuleId = (typeof ruleIds)[number];

/** Whether a text is the id of a rule. */
export function isRuleId(text: unknown): text is RuleId {
  return ruleIds.some((id) => id === text);
}
