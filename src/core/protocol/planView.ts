import type { RiskLevel, RiskSeverity } from "../register/risks/riskLevel.ts";
import type { Status } from "../words/status.ts";
import type { TaskState } from "../words/taskState.ts";

/**
 * What the page and the HTML report show of one plan. Every text is finished in the user's language and every number comes
 * from `core/progress`: who draws this computes and translates nothing. Texts of the plan are untrusted and plain. A block
 * the plan has no data for is empty or null, and absent on the page.
 */
export interface PlanView {
  readonly uri: string;
  readonly title: string;
  /** The plan's path in the workspace, as people name it. */
  readonly location: string;
  readonly status: StatusChip;
  readonly headline: Headline;
  readonly facts: readonly FactView[];
  /** The one thing to do next with the plan itself. */
  readonly hint: HintView | null;
  /** Phases in order; work outside any phase last, with the id `""`. */
  readonly phases: readonly UnitView[];
  /** The tasks of units that somebody unfolded, by the unit's id. */
  readonly tasks: Readonly<Record<string, readonly TaskView[]>>;
  readonly next: readonly TaskView[];
  readonly blocked: readonly TaskView[];
  readonly overdue: readonly TaskView[];
  /** Acceptance, gates, verification and the other groups beside the work. */
  readonly meters: readonly MeterView[];
  readonly milestones: readonly MilestoneView[];
  readonly timeline: TimelineView | null;
  readonly risks: RisksView | null;
  readonly questions: readonly EntryView[];
  readonly decisions: readonly EntryView[];
  /** Newest first. */
  readonly log: readonly EntryView[];
  readonly contradictions: readonly ContradictionView[];
  readonly blanks: BlanksView | null;
}

/** A status and the word for it. */
export interface StatusChip {
  readonly status: Status;
  readonly text: string;
}

/** So much of so much, for a bar, with its figure in words. */
export interface Amount {
  readonly done: number;
  readonly total: number;
  /** Whole; null where there is nothing to count. */
  readonly percent: number | null;
  /** `3/8 · 37%`, or words where there is nothing to count. */
  readonly value: string;
}

/** The plan's one number. */
export interface Headline extends Amount {
  /** `3/8`. */
  readonly count: string;
  /** `37%`, or an en dash. */
  readonly percentText: string;
  readonly complete: boolean;
  /** `11 open elsewhere`, where the work is done and something else is not. */
  readonly openElsewhere: string | null;
  /** How the number comes about, in lines: the formula, the sum of all tasks, what was not counted and why. */
  readonly formula: readonly string[];
  /** The number as a sentence, for screen readers. */
  readonly spoken: string;
}

/** One fact of the plan, `Owner: Mara`. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  /** 0-based line where it stands. */
  readonly line: number;
  /** What its value leads to, which the host opens (`openFact`); null where it leads nowhere. */
  readonly opens: "page" | "file" | null;
}

/** A hint with the action it offers. */
export interface HintView {
  readonly text: string;
  readonly action: HintAction | null;
  /** The words of its button; empty without an action. */
  readonly button: string;
}

/** What a hint's button does: one of the page's own actions, or going to a line. */
export type HintAction =
  | { readonly kind: "addTask" }
  | { readonly kind: "fillNext" }
  | { readonly kind: "completePlan" }
  | { readonly kind: "goTo"; readonly line: number };

/** A remark beside a task or phase. `overdue` and `current` are drawn so that they catch the eye. */
export interface NoteView {
  readonly kind:
    | "due"
    | "overdue"
    | "estimate"
    | "assignee"
    | "optional"
    | "dependsOn"
    | "blockedBy"
    | "phase"
    | "current";
  readonly text: string;
}

/** A phase or step. */
export interface UnitView {
  /** Its id in the plan; `""` for the work outside phases. */
  readonly id: string;
  readonly label: string;
  /** 0-based line of its heading. */
  readonly line: number;
  readonly amount: Amount;
  /** Null where nothing is known of it. */
  readonly status: StatusChip | null;
  readonly notes: readonly NoteView[];
  readonly steps: readonly UnitView[];
  /** How many tasks stand directly in it: 0 has nothing to unfold. */
  readonly tasks: number;
}

/** A task's row. */
export interface TaskView {
  /** `""` for a phase or the plan itself, as among what is overdue: there is no box to tick. */
  readonly id: string;
  readonly label: string;
  readonly state: TaskState;
  /** The state's word. */
  readonly stateText: string;
  /** 0 at the top of its list. */
  readonly depth: number;
  /** 0-based. */
  readonly line: number;
  readonly notes: readonly NoteView[];
}

/** A group of tasks beside the work, or a list of criteria that cannot be ticked. */
export interface MeterView {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  /** What kind of group it is, `acceptance`, as a word; empty where the label says so. */
  readonly role: string;
  /** 0-based line of its heading. */
  readonly line: number;
  /** Null for plain bullets: there is nothing to count. */
  readonly amount: Amount | null;
  /** `3 criteria, not tickable`, in place of an amount. */
  readonly text: string;
  /** How many tasks or bullets it has; its tasks unfold as those of a unit do, by {@link id}. */
  readonly tasks: number;
}

/** A milestone on the line. */
export interface MilestoneView {
  readonly label: string;
  readonly line: number;
  readonly isDone: boolean;
  readonly isOverdue: boolean;
  /** `2026-12-11`, or as written; empty where none is written. */
  readonly date: string;
  /** Its state and date as words. */
  readonly text: string;
}

/** A gantt of real dates: local days as `YYYY-MM-DD`. */
export interface TimelineView {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** `Today, 2026-11-28`. */
  readonly todayText: string;
  readonly rows: readonly TimelineRowView[];
}

/** One row of the timeline; a day alone is a point, with `start` equal to `end`. */
export interface TimelineRowView {
  readonly label: string;
  readonly line: number;
  readonly start: string;
  readonly end: string;
  readonly isPoint: boolean;
  readonly tone: "planned" | "inProgress" | "blocked" | "done" | "overdue";
  /** Dates and status as words, for the table and for screen readers. */
  readonly text: string;
}

/** Risks by impact and likelihood; those without both levels, and all where no matrix can be made, in a list. */
export interface RisksView {
  readonly matrix: RiskMatrixView | null;
  readonly list: readonly EntryView[];
}

/** Levels with their words, the lowest first, and for each pair of them how bad it is, with the risks that stand there. */
export interface RiskMatrixView {
  readonly levels: readonly { readonly level: RiskLevel; readonly text: string }[];
  readonly cells: readonly {
    readonly impact: RiskLevel;
    readonly likelihood: RiskLevel;
    readonly severity: RiskSeverity;
    readonly risks: readonly EntryView[];
  }[];
}

/** One risk, question, decision or entry of the log. */
export interface EntryView {
  readonly title: string;
  readonly line: number;
  /** Empty where it has none. */
  readonly date: string;
  /** The word for its state; null where it has none. */
  readonly state: { readonly state: TaskState; readonly text: string } | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

/** What the plan says of itself against what is counted. */
export interface ContradictionView {
  readonly line: number;
  /** The statement as written. */
  readonly quote: string;
  /** `says 5/8, counted 4/8`. */
  readonly text: string;
}

/** The placeholders that are left. */
export interface BlanksView {
  readonly count: number;
  /** `12 of 31 blanks filled`. */
  readonly text: string;
  /** Some names of what is still to be filled in, each once. */
  readonly names: readonly string[];
  /** 0-based line of the first one that is due. */
  readonly line: number;
}
