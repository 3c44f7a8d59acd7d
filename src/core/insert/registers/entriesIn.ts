import type { Section } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { findDates } from "../../values/readDate.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";

/** An entry that opens with its day, `2026-01-31 — words`, or with an id, `M2: words`. */
export const entryTitle = /^(?<id>\p{L}{1,12}-?\d{1,4})(?<by>\s{0,2}[:：—–-]{1,2}\s{0,2}|\s)/u;

/** The headings right below one that are all entries of a list: with a day or an id each. */
export function entriesIn({ plan }: InsertPlace, section: Section, kind: ListedKind): readonly Section[] {
  const inner = plan.sections.filter(({ parent, level }) => parent === section && level < labelLevel);
  const isEntry = ({ title }: Section): boolean => findDates(title)[0]?.start === 0 || entryTitle.test(title);
  return registerForms[kind].register !== undefined && inner.every(isEntry) ? inner : [];
}
