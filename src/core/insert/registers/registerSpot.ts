import type { Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";

/** A place where records of a kind stand already, or could: a table, a list, headings, or a section without any. */
export type RegisterSpot =
  | { readonly kind: "table"; readonly line: number; readonly table: PlanTable }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Paragraph[] }
  | { readonly kind: "headings"; readonly line: number; readonly sections: readonly Section[] }
  | { readonly kind: "section"; readonly line: number; readonly section: Section }
  /** A label with its text behind it on the line. */
  | { readonly kind: "line"; readonly line: number };
