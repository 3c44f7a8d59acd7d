/** How much a finding matters, gravest first. `planwright check` fails from a warning on (format §7). */
export const severities = ["error", "warning", "information", "hint"] as const;

/** One of {@link severities}. */
export type Severity = (typeof severities)[number];

/** What a project or a user may set a rule to. */
export const ruleLevels = ["off", ...severities] as const;

/** One of {@link ruleLevels}. */
export type RuleLevel = (typeof ruleLevels)[number];

/** Whether one severity is at least as grave as another. */
export function isAsGrave(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
