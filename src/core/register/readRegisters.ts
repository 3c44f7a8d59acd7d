import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import { BulletEntries } from "./bullets/bulletEntries.ts";
import { readTables } from "./tables/readTables.ts";
import type { RegisterEntry } from "./registerEntry.ts";
import { tableEntries } from "./tables/tableEntries.ts";

/**
 * The records of a plan's registers in document order: risks, issues, decisions, dependencies, metrics, components,
 * milestones, log entries and questions, alike from tables, bullets, headings and paragraphs (format §3). `tables` are
 * those of the same document where they are known already.
 */
export function readRegisters(
  markdown: MarkdownText,
  plan: Plan,
  tables = readTables(markdown, plan),
): readonly RegisterEntry[] {
  const fromTables = tables.flatMap(tableEntries);
  return [...fromTables, ...new BulletEntries(markdown, plan).read()].toSorted((a, b) => a.line - b.line);
}
