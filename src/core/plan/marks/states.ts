import { defaultMarks, type TaskState } from "../../words/taskState.ts";

/** What marks mean in one document: its own legend over the project's settings over the defaults (format §2). */
export class MarkStates {
  readonly #own: ReadonlyMap<string, TaskState>;
  readonly #legend: () => ReadonlyMap<string, TaskState>;

  /** `legend` is asked for only when a mark other than blank and `x` turns up. */
  constructor(own: ReadonlyMap<string, TaskState>, legend: () => ReadonlyMap<string, TaskState>) {
    this.#own = own;
    this.#legend = legend;
  }

  /** What the document's legend or the project says of an emoji that means nothing by itself; undefined for others. */
  said(emoji: string): TaskState | undefined {
    const plain = emoji.replace("\ufe0f", "");
    return this.#legend().get(plain) ?? this.#own.get(plain);
  }

  /** What a mark means; undefined for one that nothing explains. */
  known(mark: string): TaskState | undefined {
    if (mark === " " || mark === "x" || mark === "X") {
      return mark === " " ? "todo" : "done";
    }
    const plain = mark.replace("\ufe0f", "");
    return this.said(plain) ?? defaultMarks.get(plain);
  }

  /** Unknown marks are todo and stay in the total: nothing is dropped silently. */
  stateOf(mark: string): TaskState {
    return this.known(mark) ?? "todo";
  }

  /** Every mark that means a state here, the document's own first and the defaults last. */
  marksFor(state: TaskState): readonly string[] {
    const all = new Set([...this.#legend().keys(), ...this.#own.keys(), ...defaultMarks.keys()]);
    return [...all].filter((mark) => this.stateOf(mark) === state);
  }
}
