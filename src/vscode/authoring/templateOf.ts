import type { PlanRecord } from "../../core/index/planRecord.ts";
import { headingsOf, matchTemplate } from "../../core/template/matchTemplate.ts";
import { readTemplatePlan, type TemplatePlan } from "../../core/tidy/templatePlan.ts";
import type { TemplateCatalogue } from "./templateCatalogue.ts";

/** The template that a plan was made from, as far as its headings tell. */
export async function templateOf(record: PlanRecord, catalogue: TemplateCatalogue): Promise<TemplatePlan | undefined> {
  const known = (await catalogue.read()).map((template) => {
    const plan = readTemplatePlan(template);
    return { template, plan, headings: headingsOf(plan.record.markdown) };
  });
  const match = matchTemplate(record.markdown, known);
  return known.find(({ template }) => template === match?.template)?.plan;
}
