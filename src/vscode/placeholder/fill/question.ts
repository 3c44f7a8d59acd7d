/** What a person answers: a value for one blank or for all of its name, or where to go from it. */
export type Answer =
  | { readonly kind: "value"; readonly value: string; readonly all: boolean }
  | { readonly kind: "add" | "remove" | "skip" | "back" };

/** Something to choose instead of typing. */
export interface Offer {
  readonly label: string;
  readonly description?: string;
  readonly answer: Answer;
  /** Whether Enter alone takes it; of the first offer only. */
  readonly isPreset?: boolean;
}

/** What is asked about one blank. */
export interface Question {
  readonly title: string;
  readonly help?: string;
  readonly example?: string;
  readonly offers: readonly Offer[];
  /** Offers that take a while to find; they come behind the others when they are there. */
  readonly moreOffers?: Promise<readonly Offer[]>;
  /** Whether what is typed looks for an offer first, and is an answer of its own where none holds it. */
  readonly searches?: boolean;
  /** What stands in the box at first. */
  readonly value?: string;
  /** How many blanks one answer may fill. */
  readonly alike: number;
  /** Whether filling all of them is offered before filling this one alone. */
  readonly allFirst: boolean;
  /** Advice on what is typed; undefined where there is none. */
  readonly adviceOn: (value: string) => string | undefined;
  /** The answers that what is typed may stand for; itself where this is absent. */
  readonly typedAs?: (value: string) => readonly string[];
  /** Whether this is one of a row of questions, and whether one was before. */
  readonly inWalk: boolean;
  readonly hasPrevious: boolean;
  /**
   * Takes the box over once it is answered: it stays, deaf, until it is released. Without, the keys that are pressed
   * before the next question would go into the text.
   */
  readonly hold?: (release: () => void) => void;
}

/** Asks one question; undefined when the person is done with asking. */
export type Ask = (question: Question) => Promise<Answer | undefined>;
