import { readRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";
import type { Template } from "../template.ts";
import { templatePlaceholders } from "../templatePlaceholders.ts";

/** What a plan starts with when it is made from a template. Whole numbers. */
export interface TemplateFacts {
  readonly phases: number;
  readonly checkboxes: number;
  /** Every blank, in order. */
  readonly placeholders: readonly Placeholder[];
}

/** Counts a template as the plan that it becomes. */
export function templateFacts(template: Template): TemplateFacts {
  const source = { uri: "", version: "", getText: () => template.body };
  const { plan, progress, markdown } = readRecord(source, createBlockReader());
  const blanks = templatePlaceholders(template, markdown);
  return { phases: plan.phases.length, checkboxes: progress.checkboxes.total, placeholders: blanks };
}
