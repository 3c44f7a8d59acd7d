import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import { readPlan } from "../plan/readPlan.ts";
import { findPlaceholders, type Placeholder } from "../placeholder/findPlaceholders.ts";
import { measurePlan, type PlanProgress } from "../progress/planProgress.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { Source } from "./planWorkspace.ts";

/** One version of one document, read and counted: what every surface shows. */
export interface PlanRecord {
  readonly uri: string;
  readonly version: string;
  readonly lines: LineIndex;
  readonly plan: Plan;
  readonly progress: PlanProgress;
  readonly placeholders: readonly Placeholder[];
  /** Whether the document is a plan at all: it has a phase or a task. */
  readonly isPlan: boolean;
}

/** Reads and counts one version of a document. */
export function readRecord(source: Source, readMarkdown: (text: string) => MarkdownText): PlanRecord {
  const document = readMarkdown(source.getText());
  const plan = readPlan(document);
  return {
    uri: source.uri,
    version: source.version,
    lines: document.lines,
    plan,
    progress: measurePlan(plan),
    placeholders: findPlaceholders(document),
    isPlan: plan.phases.length > 0 || plan.tasks.length > 0,
  };
}
