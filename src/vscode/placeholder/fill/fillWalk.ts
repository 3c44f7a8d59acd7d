import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { blankAt } from "../../../core/placeholder/fill/blankView.ts";
import { dueAt } from "../../../core/placeholder/fill/dueCount.ts";
import { duePlaceholders } from "../../../core/placeholder/fill/readiness.ts";
import type { Placeholder, PlaceholderWhen } from "../../../core/placeholder/placeholder.ts";
import { offsetAfter, type TextEdit } from "../../../core/text/textEdit.ts";
import type { AnswerWriter, Target } from "./answerWriter.ts";
import { shortText } from "../../shortText.ts";
import { noBlanksText } from "../noBlanksText.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import type { Answer, Ask } from "./question.ts";
import { questionFor } from "./questionFor.ts";
import { selectRange, setCaret } from "../walk/selectRange.ts";

/** Where a walk stands. Offsets are UTF-16 units in the plan as it is then. */
interface Place {
  readonly offset: number;
  /** Where the walk began, and whether it came around the end of the document. */
  readonly limit: number;
  readonly wrapped: boolean;
  readonly passed: number;
  readonly skipped: number;
}

/** A step that can be taken back: where it was, what was answered, and the edits that undo it. */
interface Step {
  readonly place: Place;
  readonly blank: Placeholder;
  readonly value: string | undefined;
  readonly undo: readonly TextEdit[];
  /** What stood at the ranges of `undo` when the answer was written. */
  readonly written: readonly string[];
}

/** One walk through the blanks of a plan that are due: each is shown and asked for, from a place on and around. */
export class FillWalk {
  readonly #document: vscode.TextDocument;
  readonly #blanks: PlanBlanks;
  readonly #writer: AnswerWriter;
  readonly #ask: Ask;
  /** Undefined where nothing is due, so that all that is left is asked for. */
  readonly #due: ReadonlySet<PlaceholderWhen> | undefined;
  readonly #steps: Step[] = [];
  #place: Place;
  /** Closes the box that was answered last. */
  #release: (() => void) | undefined;
  /** What was answered to a blank that is asked for again: the person went back, or it could not be written. */
  #before: { readonly blank: Placeholder; readonly value: string } | undefined;

  constructor(
    document: vscode.TextDocument,
    record: PlanRecord,
    cursor: number,
    blanks: PlanBlanks,
    writer: AnswerWriter,
    ask: Ask,
  ) {
    this.#document = document;
    this.#blanks = blanks;
    this.#writer = writer;
    this.#ask = ask;
    const due = dueAt(record.status.status);
    this.#due = duePlaceholders(record).every(({ when }) => due.has(when)) ? due : undefined;
    const begin = blankAt(record.placeholders, cursor)?.range.start ?? cursor;
    this.#place = { offset: begin, limit: begin, wrapped: false, passed: 0, skipped: 0 };
  }

  /** Resolves when the person stops or nothing is left to ask; to whether everything was answered. */
  async run(): Promise<boolean> {
    try {
      return await this.#askAll();
    } finally {
      this.#release?.();
    }
  }

  async #askAll(): Promise<boolean> {
    for (;;) {
      const next = this.#next();
      if (next === undefined) {
        break;
      }
      const answer = await this.#askFor(next.target, next.left);
      if (answer === undefined) {
        return false;
      }
      await this.#take(next.target, answer);
    }
    // What was selected is filled; a part of it would stay so.
    if (this.#steps.length > 0) {
      setCaret(this.#document, this.#place.offset);
    }
    const { skipped } = this.#place;
    vscode.window.setStatusBarMessage(this.#endText(), 5000);
    return skipped === 0;
  }

  /** What the walk came to; one that had nothing to ask for says what comes next. */
  #endText(): string {
    const { skipped } = this.#place;
    if (skipped > 0) {
      return vscode.l10n.t("Blanks that were skipped: {0}. Alt+F11 goes to the next one.", skipped);
    }
    return this.#steps.length === 0 ? noBlanksText() : vscode.l10n.t("All blanks that are due are filled.");
  }

  /** The blank to ask for, and how many are left with it; comes around the end of the document once. */
  #next(): { readonly target: Target; readonly left: number } | undefined {
    const record = this.#blanks.planOf(this.#document);
    if (record === undefined) {
      return undefined;
    }
    const due = this.#due;
    const stops = record.placeholders.filter(({ when }) => due === undefined || due.has(when));
    const { offset, limit, wrapped } = this.#place;
    const isAround = ({ range }: Placeholder): boolean => range.start < limit;
    const ahead = stops.filter((blank) => blank.range.start >= offset && (!wrapped || isAround(blank)));
    const around = wrapped ? [] : stops.filter(isAround);
    const blank = ahead[0] ?? around[0];
    if (ahead.length === 0 && blank !== undefined) {
      this.#place = { ...this.#place, offset: 0, wrapped: true };
    }
    return blank && { target: { document: this.#document, record, blank }, left: ahead.length + around.length };
  }

  async #askFor(target: Target, left: number): Promise<Answer | undefined> {
    const { record, blank, document } = target;
    await selectRange(document, blank.range, this.#release !== undefined);
    const { passed } = this.#place;
    const title = vscode.l10n.t("{0} of {1} · {2}", passed + 1, passed + left, shortText(blank.name));
    const value = this.#before?.blank.text === blank.text ? this.#before.value : undefined;
    this.#before = undefined;
    const question = questionFor(target, await this.#blanks.view(record, blank), {
      title,
      inWalk: true,
      hasPrevious: this.#steps.length > 0,
      ...(value !== undefined && { value }),
    });
    const release = this.#release;
    const answer = this.#ask({ ...question, hold: (one) => (this.#release = one) });
    // The new box stands in front of the old one by now.
    release?.();
    return answer;
  }

  async #take(target: Target, answer: Answer): Promise<void> {
    const { range } = target.blank;
    const place = this.#place;
    switch (answer.kind) {
      case "back":
        return this.#goBack();
      case "skip":
        this.#steps.push({ place, blank: target.blank, value: undefined, undo: [], written: [] });
        this.#place = { ...place, offset: range.end, passed: place.passed + 1, skipped: place.skipped + 1 };
        return;
      case "add":
      case "remove":
      case "value": {
        const done = await this.#writer.write(target, answer);
        const value = answer.kind === "value" ? answer.value : undefined;
        if (done === undefined) {
          this.#before = value === undefined ? undefined : { blank: target.blank, value };
          return;
        }
        const { edits, undo, end } = done;
        const text = this.#document.getText();
        this.#steps.push({
          place,
          blank: target.blank,
          value,
          undo,
          written: undo.map((one) => text.slice(one.range.start, one.range.end)),
        });
        this.#place = {
          ...place,
          // One more like the last has blanks of its own, in front of the line that offered it.
          offset: answer.kind === "add" ? (edits[0]?.range.start ?? range.end) : end,
          limit: offsetAfter(place.limit, edits),
          // Backticks that a code span needs around its text are edits, too, but of no blank.
          passed: place.passed + Math.max(1, edits.filter((one) => one.range.end > one.range.start).length),
        };
      }
    }
  }

  async #goBack(): Promise<void> {
    const step = this.#steps.pop();
    if (step !== undefined && (await this.#writer.takeBack(this.#document, step.undo, step.written))) {
      this.#place = step.place;
      this.#before = step.value === undefined ? undefined : { blank: step.blank, value: step.value };
    }
  }
}
