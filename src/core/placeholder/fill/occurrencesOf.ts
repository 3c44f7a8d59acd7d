import type { Placeholder } from "../placeholder.ts";

/** All blanks of one name, case apart, in order; the given one is among them (format §6). */
export function occurrencesOf(
  placeholders: readonly Placeholder[],
  { name }: Pick<Placeholder, "name">,
): readonly Placeholder[] {
  const wanted = name.toLowerCase();
  return placeholders.filter((placeholder) => placeholder.name.toLowerCase() === wanted);
}

/** The blanks that one answer fills: every one of the name where it is plan-wide, else the blank alone (format §6). */
export function filledTogether(placeholders: readonly Placeholder[], placeholder: Placeholder): readonly Placeholder[] {
  return placeholder.scope === "plan" ? occurrencesOf(placeholders, placeholder) : [placeholder];
}
