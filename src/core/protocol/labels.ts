/** The page's and the report's fixed words in the user's language. `{0}` and `{1}` stand for numbers or texts of the page. */
export interface Labels {
  readonly allPlans: string;
  readonly backToAllPlans: string;
  readonly pin: string;
  readonly unpin: string;
  readonly pinned: string;
  readonly goToFile: string;
  readonly undoLastTick: string;
  readonly copyReport: string;
  readonly exportReport: string;
  readonly addTask: string;
  readonly addLogEntry: string;
  readonly howCounted: string;
  readonly planComplete: string;
  readonly facts: string;
  readonly phases: string;
  readonly noPhases: string;
  readonly next: string;
  readonly blocked: string;
  readonly overdue: string;
  readonly meters: string;
  readonly milestones: string;
  readonly timeline: string;
  readonly timelineTable: string;
  readonly risks: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly otherRisks: string;
  readonly riskDetails: string;
  readonly questions: string;
  readonly decisions: string;
  readonly log: string;
  readonly contradictions: string;
  readonly blanks: string;
  readonly goToFirst: string;
  readonly fillNext: string;
  readonly convertToBoxes: string;
  /** `Set the state of {0}`. */
  readonly setState: string;
  /** `Go to line {0}`. */
  readonly goToLine: string;
  /** `Unfold {0}` and `Fold {0}`. */
  readonly unfold: string;
  readonly fold: string;
  readonly showMore: string;
  readonly showLess: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly clearSearch: string;
  readonly filter: string;
  readonly filterAll: string;
  readonly filterOpen: string;
  readonly filterDone: string;
  readonly filterBlocked: string;
  readonly filterOverdue: string;
  readonly filterBlanks: string;
  readonly sort: string;
  readonly sortTitle: string;
  readonly sortProgress: string;
  readonly sortChanged: string;
  readonly sortPath: string;
  readonly group: string;
  readonly groupNone: string;
  readonly groupFolder: string;
  readonly groupStatus: string;
  readonly groupOwner: string;
  readonly noOwner: string;
  readonly noFolder: string;
  /** `{0} of {1} plans`. */
  readonly shown: string;
  readonly noMatch: string;
  readonly resetFilters: string;
  readonly noPlans: string;
  /** What to do where there is no plan. */
  readonly noPlansHelp: string;
  readonly openExample: string;
  readonly newPlan: string;
  readonly currentPhase: string;
  readonly nextTask: string;
  readonly lastChange: string;
  readonly status: string;
  readonly plan: string;
  readonly progress: string;
  readonly dates: string;
  readonly actions: string;
  readonly loading: string;
}
