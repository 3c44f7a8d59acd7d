import type { InsertPlace } from "../place/insertPlace.ts";
import { isPhase } from "./sectionDrafts.ts";
import type { TemplateSection } from "./templateSections.ts";

/**
 * Whether a plan has a template's section already: one of its title or, of a section that holds phases and of a phase
 * without a name, any phase.
 */
export function hasSection({ headings, plan }: InsertPlace, section: TemplateSection): boolean {
  const { title, unit, hasPhases } = section;
  const isPlain = !isPhase(section);
  if (plan.phases.length > 0 && (hasPhases || (!isPlain && isBlankName(unit?.title ?? "")))) {
    return true;
  }
  return isPlain ? headings.has(title) : headings.hasPhase(unit?.title ?? "");
}

function isBlankName(title: string): boolean {
  return /^(?:\[[^[\]]*\]|Name)$/u.test(title);
}
