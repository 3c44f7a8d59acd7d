import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { readTemplatePlan, type TemplatePlan } from "../../../core/tidy/leftovers/templatePlan.ts";
import type { TemplateCatalogue } from "./templateCatalogue.ts";

/** The template that a plan was made from, as far as its headings tell. */
export async function templateOf(record: PlanRecord, catalogue: TemplateCatalogue): Promise<TemplatePlan | undefined> {
  await catalogue.read();
  const match = catalogue.knowledge.match(record.markdown);
  return match && readTemplatePlan(match.template);
}
