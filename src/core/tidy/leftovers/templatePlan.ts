import { type PlanRecord, readRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import type { Template } from "../../template/template.ts";

/** A template with its body read as a plan. */
export interface TemplatePlan {
  readonly template: Template;
  readonly record: PlanRecord;
}

/** Reads a template's body as a plan: what its blanks, headings and statuses are. */
export function readTemplatePlan(template: Template): TemplatePlan {
  const source = { uri: `template:${template.id}`, version: "1", getText: () => template.body };
  return { template, record: readRecord(source, createBlockReader()) };
}
