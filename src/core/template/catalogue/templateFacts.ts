import { readRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";
import type { Template } from "../template.ts";

/** What a plan starts with when it is made from a template. Whole numbers. */
export interface TemplateFacts {
  readonly phases: number;
  readonly checkboxes: number;
  /** Every blank, in order. */
  readonly placeholders: readonly Placeholder[];
}

/** Counts a template as the plan that it becomes. */
export function templateFacts({ body }: Template): TemplateFacts {
  const source = { uri: "", version: "", getText: () => body };
  const { plan, progress, placeholders } = readRecord(source, createBlockReader());
  return { phases: plan.phases.length, checkboxes: progress.checkboxes.total, placeholders };
}
