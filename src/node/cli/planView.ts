import type { PolicyPart } from "../../core/config/countingPolicy.ts";
import { type OptionsFor, type PlanRecord, readRecord } from "../../core/index/planRecord.ts";
import type { ReadMarkdown } from "../../core/markdown/blockReader.ts";

/** One plan as the command line shows it. */
export interface PlanView {
  /** As given on the command line. */
  readonly path: string;
  readonly record: PlanRecord;
  /** Reads another text as the plan was read: by the same settings and for the same path. */
  readonly reread: (text: string) => PlanRecord;
}

/** Reads and counts one text by the settings of its project and its own. */
export function readPlanView(
  path: string,
  text: string,
  readMarkdown: ReadMarkdown,
  project: PolicyPart | undefined,
  optionsFor: OptionsFor,
): PlanView {
  const reread = (other: string): PlanRecord =>
    readRecord({ uri: path, version: "file", getText: () => other }, readMarkdown, project, optionsFor);
  return { path, record: reread(text), reread };
}
