import { plainText } from "./plainText.ts";
import type { Role } from "./model.ts";

/** Order matters: the first rule that matches a heading decides ("Acceptance testing" is acceptance). */
const rules: readonly (readonly [Role, RegExp])[] = [
  ["legend", /\blegend\b|\bstatus key\b/u],
  ["outOfScope", /\bout of scope\b|\bnon-goals?\b|\bnot applicable\b|\bfuture work\b|\bdeferred\b/u],
  ["rollup", /\bprogress tracking\b|\bcompleted phases\b|\bphase (?:overview|status|checklist)\b/u],
  ["gate", /\bgates?\b/u],
  [
    "acceptance",
    /\bacceptance\b|\bsuccess criteria\b|\bdefinition of done\b|\bexit criteria\b|\bdone when\b|\b(?:non-)?functional requirements\b/u,
  ],
  ["prerequisite", /\bprerequisites?\b|\bbefore (?:you start|starting)\b/u],
  ["milestone", /\bmilestones?\b/u],
  ["component", /\bcomponent status\b/u],
  ["question", /\b(?:open )?questions?\b/u],
  ["documentation", /\bdocumentation updates?\b|\bdocs updates?\b/u],
  ["verification", /\btest(?:s|ing)?\b|\bverification\b|\bvalidation\b|\bsign-?off\b|\bqa\b/u],
  ["work", /\btasks?\b|\bdeliverables\b|\bto-?dos?\b|\bimplementation\b|\bwork items?\b|\bsteps?\b/u],
];

/**
 * The role that a heading or bold label announces by its words, or undefined for unknown words: the section above
 * decides then (format §3, R9).
 */
export function roleOf(heading: string): Role | undefined {
  const text = plainText(heading).toLowerCase();
  return rules.find(([, pattern]) => pattern.test(text))?.[0];
}
