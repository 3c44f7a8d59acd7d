/** What came of an action: whether it was done, and words for those who do not see the page change; they may be none. */
export interface Outcome {
  readonly isDone: boolean;
  readonly text: string;
}
