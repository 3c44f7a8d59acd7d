import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import { type CriteriaList, readCriteria } from "./readCriteria.ts";
import { type FileReference, readFiles } from "./files/readFiles.ts";
import { type RegisterKind, registerOf } from "./places/registerWords.ts";
import { readRegisters } from "./readRegisters.ts";
import { tableEntries } from "./tables/tableEntries.ts";
import { type PlanTable, readTables } from "./tables/readTables.ts";
import { readTimeline, readTimelineTables, type TimelineRow } from "./readTimeline.ts";
import type { RegisterEntry } from "./registerEntry.ts";

/** What a plan lists beside its tasks (format §3), each read when first asked for. */
export class PlanRegisters {
  readonly #markdown: MarkdownText;
  readonly #plan: Plan;
  #tables: readonly PlanTable[] | undefined;
  #entries: readonly RegisterEntry[] | undefined;
  #timeline: readonly TimelineRow[] | undefined;
  #files: readonly FileReference[] | undefined;
  #criteria: readonly CriteriaList[] | undefined;
  #announced: ReadonlySet<RegisterKind | undefined> | undefined;

  constructor(markdown: MarkdownText, plan: Plan) {
    this.#markdown = markdown;
    this.#plan = plan;
  }

  get tables(): readonly PlanTable[] {
    this.#tables ??= readTables(this.#markdown, this.#plan);
    return this.#tables;
  }

  /** Risks, issues, decisions, dependencies, metrics, milestones and the like, from tables and bullets alike. */
  get entries(): readonly RegisterEntry[] {
    this.#entries ??= readRegisters(this.#markdown, this.#plan, this.tables);
    return this.#entries;
  }

  /**
   * The records of one kind. Where no heading announces such records they are taken from tables alone: bullets cost as much as
   * a fifth of reading a plan.
   */
  of(kind: RegisterKind): readonly RegisterEntry[] {
    this.#announced ??= new Set(this.#plan.sections.map(({ title, role }) => registerOf(title, role)));
    const entries = this.#entries ?? (this.#announced.has(kind) ? this.entries : this.tables.flatMap(tableEntries));
    return entries.filter((entry) => entry.kind === kind);
  }

  /** The rows of timeline tables alone, without the dates of phases. */
  get timelineRows(): readonly TimelineRow[] {
    return readTimelineTables(this.#plan, this.tables);
  }

  get timeline(): readonly TimelineRow[] {
    this.#timeline ??= readTimeline(this.#markdown, this.#plan, this.tables);
    return this.#timeline;
  }

  get files(): readonly FileReference[] {
    this.#files ??= readFiles(this.#markdown, this.#plan, this.tables);
    return this.#files;
  }

  /** Plain bullets below criteria and deliverables: listed, not counted. */
  get criteria(): readonly CriteriaList[] {
    this.#criteria ??= readCriteria(this.#markdown, this.#plan);
    return this.#criteria;
  }
}
