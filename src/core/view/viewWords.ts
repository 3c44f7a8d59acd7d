import type { PlanRecord } from "../index/planRecord.ts";
import type { Role } from "../plan/model.ts";
import type { Column } from "../register/tables/columnWords.ts";
import type { RiskLevel } from "../register/risks/riskLevel.ts";
import type { Stated } from "../stated/stated.ts";
import type { KnownKey } from "../fields/fieldKeys.ts";
import type { Status } from "../words/status.ts";
import type { TaskState } from "../words/taskState.ts";

/**
 * What the views of plans say in the user's language: the host's part of every text that is more than the plan's own words.
 * Texts of plans that are handed over are put in as they are.
 */
export interface ViewWords {
  readonly untitled: string;
  readonly noTasks: string;
  readonly outsidePhases: string;
  readonly planItself: string;
  readonly optional: string;
  readonly currentPhase: string;
  readonly status: (status: Status) => string;
  readonly state: (state: TaskState) => string;
  readonly role: (role: Role) => string;
  readonly level: (level: RiskLevel) => string;
  /** The name of a fact; undefined for one that the page does not show. */
  readonly fact: (key: KnownKey) => string | undefined;
  /** The name of a detail of a risk, decision or question. */
  readonly detail: (column: DetailColumn) => string;
  readonly openElsewhere: (count: number) => string;
  /** The plan's number as a sentence. */
  readonly spoken: (title: string, record: PlanRecord) => string;
  /** `done work / all work = 5/13 = 38% (rounded down)`, then how all tasks sum up and what was not counted. */
  readonly formula: (record: PlanRecord) => readonly string[];
  readonly due: (day: string) => string;
  readonly overdueSince: (day: string) => string;
  readonly waitsFor: (names: string) => string;
  readonly dependsOn: (names: string) => string;
  /** Dates of a phase or row; either may be missing, not both. */
  readonly period: (start: string | null, end: string | null) => string;
  readonly today: (day: string) => string;
  /** Plain bullets that nobody can tick. */
  readonly criteria: (count: number) => string;
  /** `says 5/8, counted 4/8`. */
  readonly contradiction: (stated: Stated) => string;
  /** How many placeholders are filled in or left; undefined where there is nothing to say. */
  readonly readiness: (record: PlanRecord) => string | undefined;
  readonly overdueCount: (count: number) => string;
  readonly blockedCount: (count: number) => string;
  readonly blankCount: (count: number) => string;
  readonly hints: HintWords;
}

/** The details of risks, decisions and questions that are shown. */
export type DetailColumn = Extract<
  Column,
  "description" | "likelihood" | "impact" | "mitigation" | "owner" | "status" | "choice" | "rationale" | "options"
>;

/** What to do next with a plan, and the button's words. */
export interface HintWords {
  readonly noTasks: () => readonly [text: string, button: string];
  readonly statusLeft: (status: string) => readonly [text: string, button: string];
  readonly blanksFirst: (count: number) => readonly [text: string, button: string];
  readonly openElsewhere: (count: number, where: string) => readonly [text: string, button: string];
  readonly contradictions: (count: number) => readonly [text: string, button: string];
}
