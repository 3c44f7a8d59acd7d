import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { readPlan } from "../../src/core/plan/readPlan.ts";
import { type CriteriaList, readCriteria } from "../../src/core/register/readCriteria.ts";
import { type FileReference, readFiles } from "../../src/core/register/files/readFiles.ts";
import { readRegisters } from "../../src/core/register/readRegisters.ts";
import { type PlanTable, readTables } from "../../src/core/register/tables/readTables.ts";
import { readTimeline, type TimelineRow } from "../../src/core/register/readTimeline.ts";
import type { RegisterEntry } from "../../src/core/register/registerEntry.ts";

const readMarkdown = createBlockReader();

/** Everything that a text's registers say, read alone as each surface asks for it. */
export function tablesOf(text: string): readonly PlanTable[] {
  const markdown = readMarkdown(text);
  return readTables(markdown, readPlan(markdown));
}

export function registersOf(text: string): readonly RegisterEntry[] {
  const markdown = readMarkdown(text);
  return readRegisters(markdown, readPlan(markdown));
}

export function timelineOf(text: string): readonly TimelineRow[] {
  const markdown = readMarkdown(text);
  return readTimeline(markdown, readPlan(markdown));
}

export function filesOf(text: string): readonly FileReference[] {
  const markdown = readMarkdown(text);
  return readFiles(markdown, readPlan(markdown));
}

export function criteriaOf(text: string): readonly CriteriaList[] {
  const markdown = readMarkdown(text);
  return readCriteria(markdown, readPlan(markdown));
}
