import type { TextRange } from "../text/textRange.ts";
import type { DayHint } from "../values/likelyDays.ts";

/** What an offer is: a section to insert, the state of a task, one of a closed choice, and so on. */
export type CompletionKind = "section" | "state" | "choice" | "dependency" | "date" | "owner";

/** What an offer means where the document has no words for it; hosts say it in the user's language. */
export type CompletionHint =
  | "todo"
  | "inProgress"
  | "blocked"
  | "done"
  | "failed"
  | "cancelled"
  | "question"
  | "nothing"
  | DayHint
  | "user";

/** One offer for a place in a plan. */
export interface Completion {
  readonly label: string;
  /** Words of the document about it, such as a phase's title; empty where there are none. One line, 80 characters at most. */
  readonly detail: string;
  readonly hint: CompletionHint | undefined;
  /** What replaces the range, literally: never a snippet, even where user text holds `$` or `}`. */
  readonly insertText: string;
  /** Within one line, and it holds the caret. */
  readonly range: TextRange;
  /** Where in the range, at the caret at last, the typed text begins that chooses among the offers. */
  readonly typedFrom: number;
  readonly kind: CompletionKind;
  /** Whether this is what stands there now. */
  readonly isCurrent: boolean;
  /** Keeps the order in which offers are returned. */
  readonly sortText: string;
  /** What typed text is held against; undefined for the label. */
  readonly filterText: string | undefined;
}

/** Something that may be put on a line of its own, offered behind `/`. */
export interface LineCompletion {
  readonly label: string;
  readonly detail: string;
  /** Literal text; LF ends its lines. */
  readonly insertText: string;
}

/** What is known around a plan while somebody writes in it. */
export interface CompletionContext {
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name that commits carry. */
  readonly user?: string;
  /** What else `/` offers, in this order. */
  readonly extra?: readonly LineCompletion[];
}

/** A value to offer before it has a place. */
export interface Offer {
  readonly value: string;
  readonly detail?: string;
  readonly hint?: CompletionHint;
}

/** Most offers of one kind: nobody scrolls through more. Where there are more, what is typed chooses among all. */
export const mostOffers = 50;

/** The place of an offer in its list, as text that sorts like it. */
export function sortText(nth: number): string {
  return String(nth).padStart(4, "0");
}
