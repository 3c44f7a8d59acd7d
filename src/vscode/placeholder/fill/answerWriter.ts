import * as vscode from "vscode";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import { repeatLine } from "../../../core/insert/repeatLine.ts";
import { fillEdits } from "../../../core/placeholder/fill/fillEdits.ts";
import type { Placeholder } from "../../../core/placeholder/placeholder.ts";
import { invertTextEdits, offsetAfter, type TextEdit } from "../../../core/text/textEdit.ts";
import type { TextRange } from "../../../core/text/textRange.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";
import { tellFilled } from "../tellFilled.ts";
import type { Answer } from "./question.ts";

/** A plan and one of its blanks. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly record: PlanRecord;
  readonly blank: Placeholder;
}

/** Edits that were made and those that take them back. */
export interface Written {
  readonly edits: readonly TextEdit[];
  readonly undo: readonly TextEdit[];
  /** The UTF-16 offset behind what was written in place of the blank, in the plan as it is then. */
  readonly end: number;
  /** The first blank of what came in, in the text as it is then; undefined where an answer was put in place of one. */
  readonly first: TextRange | undefined;
}

/** Writes answers into plans as they are at that very moment, one undo step each. */
export class AnswerWriter {
  readonly #editor: PlanEditor;

  constructor(editor: PlanEditor) {
    this.#editor = editor;
  }

  /** Writes an answer; undefined where the plan changed meanwhile, so that nothing was written. */
  async write({ document, blank }: Target, answer: Answer): Promise<Written | undefined> {
    let written: Written = { edits: [], undo: [], end: blank.range.end, first: undefined };
    const done = await this.#editor.edit(
      document.uri.toString(),
      (now) => {
        const made = now.isPlan ? editsFor(now, blank, answer) : "gone";
        if (made === "empty") {
          return [];
        }
        if (made === "gone") {
          return vscode.l10n.t("The plan has changed and no longer has this blank. Nothing was written.");
        }
        const { edits, first } = made;
        written = { edits, undo: invertTextEdits(now.lines.text, edits), end: endOf(blank, edits), first };
        return edits;
      },
      { save: false },
    );
    if (done && written.edits.length > 0) {
      tellFilled();
    }
    return done ? written : undefined;
  }

  /** Takes edits back where their texts, `written`, still stand; resolves to whether they did. */
  async takeBack(
    document: vscode.TextDocument,
    undo: readonly TextEdit[],
    written: readonly string[],
  ): Promise<boolean> {
    const edits = ({ lines: { text } }: PlanRecord): readonly TextEdit[] | string =>
      undo.every(({ range }, nth) => text.slice(range.start, range.end) === written[nth])
        ? undo
        : vscode.l10n.t("The plan has changed, so the last answer stays.");
    return undo.length === 0 || this.#editor.edit(document.uri.toString(), edits, { save: false });
  }
}

/** Where a blank ends after edits, in front of the padding of its cell. */
function endOf({ range }: Placeholder, edits: readonly TextEdit[]): number {
  const own = edits.find((edit) => edit.range.start <= range.start && edit.range.end > range.end);
  const padding = own === undefined ? 0 : own.newText.length - own.newText.trimEnd().length;
  return offsetAfter(range.end, edits) - padding;
}

function editsFor(
  now: PlanRecord,
  blank: Placeholder,
  answer: Answer,
): Pick<Written, "edits" | "first"> | "empty" | "gone" {
  switch (answer.kind) {
    case "value": {
      const edits = fillEdits(now, blank, answer.value, answer.all ? "all" : "here");
      return typeof edits === "string" ? edits : { edits, first: undefined };
    }
    case "add":
    case "remove": {
      const { start, end } = blank.range;
      const isThere = now.placeholders.some(
        ({ range, text }) => range.start === start && range.end === end && text === blank.text,
      );
      if (!isThere) {
        return "gone";
      }
      const { add = [], remove, selections } = repeatLine(now, blank);
      return answer.kind === "add" ? { edits: add, first: selections[0] } : { edits: remove, first: undefined };
    }
    case "skip":
    case "back":
      return { edits: [], first: undefined };
  }
}
