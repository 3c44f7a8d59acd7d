import type { PolicyPart, ProjectPolicy } from "../config/countingPolicy.ts";
import { frontMatterPolicy } from "../config/frontMatterPolicy.ts";
import type { SettingProblem } from "../config/settingProblem.ts";
import { mergePolicies } from "../config/mergePolicies.ts";
import type { MarkdownText, ReadMarkdown } from "../markdown/blockReader.ts";
import { findIgnoredLines, type IgnoredLine } from "../plan/receipts/ignoredLines.ts";
import type { Field } from "../fields/field.ts";
import { readPlanFields } from "../fields/planFields.ts";
import { findWarnings, type PlanWarning } from "../plan/receipts/planWarnings.ts";
import type { Plan, Task } from "../plan/model.ts";
import { readPlan } from "../plan/readPlan.ts";
import { type FindOptions, findPlaceholders } from "../placeholder/findPlaceholders.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { measurePlan, type PlanProgress } from "../progress/planProgress.ts";
import { type PlanStatus, planStatus } from "../progress/planStatus.ts";
import { Dependents } from "../schedule/dependents.ts";
import { nextTasks } from "../schedule/nextTasks.ts";
import { readFacts } from "../schedule/readFacts.ts";
import { PlanSchedule } from "../schedule/planSchedule.ts";
import { PlanRegisters } from "../register/planRegisters.ts";
import { type Contradiction, findContradictions } from "../stated/contradictions.ts";
import { readStated } from "../stated/readStated.ts";
import type { Stated } from "../stated/stated.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { leastScore, planScore } from "./planScore.ts";
import type { Source } from "./planWorkspace.ts";

/**
 * One version of one document, read and counted: what every surface shows. Plan and progress are there; what few
 * surfaces ask for is computed at the first asking and kept.
 */
export class PlanRecord {
  readonly uri: string;
  readonly version: string;
  readonly lines: LineIndex;
  readonly policy: ProjectPolicy;
  readonly plan: Plan;
  readonly progress: PlanProgress;
  /** What is wrong with the settings in its front matter. */
  readonly problems: readonly SettingProblem[];
  readonly #readMarkdown: ReadMarkdown;
  readonly #optionsFor: OptionsFor;
  /** What its front matter says about being a plan. */
  readonly #said: boolean | undefined;
  #markdown: MarkdownText | undefined;
  #isPlan: boolean | undefined;
  #placeholders: readonly Placeholder[] | undefined;
  #ignored: readonly IgnoredLine[] | undefined;
  #fields: readonly Field[] | undefined;
  #status: PlanStatus | undefined;
  #schedule: PlanSchedule | undefined;
  #dependents: Dependents | undefined;
  #next: readonly Task[] | undefined;
  #stated: readonly Stated[] | undefined;
  #contradictions: readonly Contradiction[] | undefined;
  #warnings: readonly PlanWarning[] | undefined;
  #registers: PlanRegisters | undefined;

  constructor(source: Source, readMarkdown: ReadMarkdown, project: PolicyPart | undefined, optionsFor: OptionsFor) {
    const markdown = readMarkdown(source.getText());
    this.#readMarkdown = readMarkdown;
    this.#optionsFor = optionsFor;
    const own = frontMatterPolicy(markdown.frontMatter?.yaml ?? "");
    this.uri = source.uri;
    this.version = source.version;
    this.#markdown = markdown;
    this.lines = markdown.lines;
    this.policy = mergePolicies(project, own.policy);
    this.problems = own.problems;
    this.plan = readPlan(markdown, this.policy);
    this.progress = measurePlan(this.plan, this.policy, (task) => readFacts(markdown, this.plan, task).estimate);
    this.#said = own.isPlan;
  }

  /** The blocks of its text; read again where they were let go. */
  get markdown(): MarkdownText {
    this.#markdown ??= this.#readMarkdown(this.lines.text);
    return this.#markdown;
  }

  /** Lets go of the blocks, the greatest part of a record, and of what holds them, until somebody asks for them. */
  letGoOfBlocks(): void {
    this.#markdown = undefined;
    this.#schedule = undefined;
    this.#registers = undefined;
  }

  /** Whether the document is a plan at all: its front matter says so, or it looks like one (issue 5). */
  get isPlan(): boolean {
    this.#isPlan ??= this.#said ?? planScore(this) >= leastScore;
    return this.#isPlan;
  }

  get placeholders(): readonly Placeholder[] {
    this.#placeholders ??= findPlaceholders(this.markdown, this.#optionsFor(this.markdown));
    return this.#placeholders;
  }

  /** Every line that looks like a task and was not counted, with the reason. */
  get ignored(): readonly IgnoredLine[] {
    this.#ignored ??= findIgnoredLines(this.markdown, this.plan);
    return this.#ignored;
  }

  /** What hides tasks: fences that are never closed, merge conflicts. */
  get warnings(): readonly PlanWarning[] {
    this.#warnings ??= findWarnings(this.markdown, this.plan, () => this.ignored);
    return this.#warnings;
  }

  /** Tables, risks, timeline, files and criteria. */
  get registers(): PlanRegisters {
    this.#registers ??= new PlanRegisters(this.markdown, this.plan);
    return this.#registers;
  }

  /** What the plan says of itself by keys and values, front matter last. */
  get fields(): readonly Field[] {
    this.#fields ??= readPlanFields(this.markdown, this.plan);
    return this.#fields;
  }

  get status(): PlanStatus {
    this.#status ??= planStatus(this.fields, this.progress, this.uri);
    return this.#status;
  }

  /** Dependencies and estimates of phases, steps and tasks. */
  get schedule(): PlanSchedule {
    this.#schedule ??= new PlanSchedule(this.markdown, this.plan, this.progress);
    return this.#schedule;
  }

  /** Who depends on what, with the places in the text that say so. */
  get dependents(): Dependents {
    this.#dependents ??= new Dependents(this);
    return this.#dependents;
  }

  /** What to do next, at most five tasks. */
  get next(): readonly Task[] {
    this.#next ??= nextTasks(this.plan, this.progress, this.schedule);
    return this.#next;
  }

  /** What the plan says of its own progress, held against the counts. */
  get stated(): readonly Stated[] {
    this.#stated ??= readStated(this);
    return this.#stated;
  }

  /** Those of {@link stated} that the counts do not bear out: what rules, updates and views speak of. */
  get contradictions(): readonly Contradiction[] {
    this.#contradictions ??= findContradictions(this);
    return this.#contradictions;
  }
}

/** What templates say of the blanks of a document; asked with its first question for blanks. */
export type OptionsFor = (markdown: MarkdownText) => FindOptions;

/** Reads and counts one version of a document, by its project's settings and its own. */
export function readRecord(
  source: Source,
  readMarkdown: ReadMarkdown,
  project?: PolicyPart,
  optionsFor: OptionsFor = () => ({}),
): PlanRecord {
  return new PlanRecord(source, readMarkdown, project, optionsFor);
}
