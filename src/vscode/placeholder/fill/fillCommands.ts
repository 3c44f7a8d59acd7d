import * as vscode from "vscode";
import { type BlankView, blankAt } from "../../../core/placeholder/fill/blankView.ts";
import { touches } from "../../../core/text/textRange.ts";
import type { ActivePlan } from "../../activePlan.ts";
import type { TemplateCatalogue } from "../../authoring/templates/templateCatalogue.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";
import { openDocument } from "../../planDocuments.ts";
import { AnswerWriter, type Target } from "./answerWriter.ts";
import { askValue } from "./askValue.ts";
import { type FillRequest, readFillRequest } from "./fillRequest.ts";
import { tellNoPlan } from "../../tellNoPlan.ts";
import { shortText } from "../../shortText.ts";
import { FillWalk } from "./fillWalk.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import type { Answer, Ask } from "./question.ts";
import { questionFor } from "./questionFor.ts";
import { repeatOffers } from "./repeatOffers.ts";
import { selectRange, setCaret } from "../walk/selectRange.ts";
import { tellLeftovers } from "./tellLeftovers.ts";

/** What {@link FillCommands} works with. */
export interface FillParts {
  readonly blanks: PlanBlanks;
  readonly active: ActivePlan;
  readonly editor: PlanEditor;
  readonly catalogue: TemplateCatalogue;
}

/** The commands that fill blanks: one at the cursor or of a link, and all that are due one after the other. */
export class FillCommands {
  readonly #blanks: PlanBlanks;
  readonly #active: ActivePlan;
  readonly #writer: AnswerWriter;
  readonly #catalogue: TemplateCatalogue;

  constructor({ blanks, active, editor, catalogue }: FillParts) {
    this.#blanks = blanks;
    this.#active = active;
    this.#catalogue = catalogue;
    this.#writer = new AnswerWriter(editor);
  }

  /** Fills one blank: that of a {@link FillRequest}, or without one that at the cursor. Anything else writes nothing. */
  async one(argument?: unknown, ask: Ask = askValue): Promise<void> {
    const request = argument === undefined ? undefined : readFillRequest(argument);
    const target = argument === undefined ? this.#atCursor() : request && this.#requested(request);
    if (target === undefined) {
      if (argument === undefined) {
        const message = vscode.l10n.t("There is no blank at the cursor. Alt+F11 goes to the next one.");
        vscode.window.setStatusBarMessage(message, 4000);
      } else {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("The plan has changed and no longer has this blank. Nothing was written."),
        );
      }
      return;
    }
    const view = await this.#blanks.view(target.record, target.blank);
    const { offer, repeat } = request ?? {};
    const all = request?.all === true;
    const value = offer !== undefined && offer[1] === view.offers.length ? view.offers[offer[0]] : undefined;
    const given = repeatOffers(target, view).find((one) => one.repeat === repeat)?.answer;
    if ((offer !== undefined && value === undefined) || (repeat !== undefined && given === undefined)) {
      return;
    }
    const answer: Answer | undefined =
      given ?? (value === undefined ? await this.#askFor(target, view, all, ask) : { kind: "value", value, all });
    if (answer === undefined) {
      return;
    }
    const hadCaret = isAtCaret(target);
    const written = await this.#writer.write(target, answer.kind === "value" && all ? { ...answer, all } : answer);
    if (written?.first !== undefined) {
      // One more like the last waits to be filled, as what Insert puts in does.
      await selectRange(target.document, written.first);
    } else if (written !== undefined && answer.kind === "value" && hadCaret) {
      setCaret(target.document, written.end);
    }
  }

  /** Asks for one blank, which is shown selected meanwhile. */
  async #askFor(target: Target, view: BlankView, all: boolean, ask: Ask): Promise<Answer | undefined> {
    await selectRange(target.document, target.blank.range);
    return ask(questionFor(target, view, { title: shortText(target.blank.name), ...(all && { allFirst: true }) }));
  }

  /**
   * Asks for every blank that is due, from the cursor on and around; what was filled stays when the person stops. Where no
   * plan has the cursor, the last one that was in front is shown and filled.
   */
  async all(ask: Ask = askValue): Promise<void> {
    const editor = await this.#planEditor();
    const record = editor && this.#blanks.planOf(editor.document);
    if (editor === undefined || record === undefined) {
      tellNoPlan();
      return;
    }
    const { document, selection } = editor;
    const walk = new FillWalk(document, record, document.offsetAt(selection.start), this.#blanks, this.#writer, ask);
    const filled = (await walk.run()) ? this.#blanks.planOf(document) : undefined;
    if (filled !== undefined) {
      void tellLeftovers(filled, this.#catalogue);
    }
  }

  /** The text editor in front where it shows a plan, else one that shows the last plan; undefined without a plan. */
  async #planEditor(): Promise<vscode.TextEditor | undefined> {
    const front = vscode.window.activeTextEditor;
    if (front !== undefined && this.#blanks.planOf(front.document) !== undefined) {
      return front;
    }
    await this.#active.settled;
    const uri = this.#active.record?.uri;
    if (uri === undefined) {
      return undefined;
    }
    await selectRange(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)), { start: 0, end: 0 });
    return vscode.window.activeTextEditor;
  }

  #atCursor(): Target | undefined {
    const editor = vscode.window.activeTextEditor;
    const record = editor && this.#blanks.planOf(editor.document);
    const blank = record && blankAt(record.placeholders, editor.document.offsetAt(editor.selection.start));
    return record && blank && { document: editor.document, record, blank };
  }

  /** The blank of a request, where it is one of an open plan at this very moment. */
  #requested({ uri, version, start, end }: FillRequest): Target | undefined {
    const document = openDocument(uri);
    const record = document?.version === version ? this.#blanks.planOf(document) : undefined;
    const blank = record?.placeholders.find(({ range }) => range.start === start && range.end === end);
    return document && record && blank && { document, record, blank };
  }
}

/** Whether the caret of the editor in front stands in or at a blank. */
function isAtCaret({ document, blank: { range } }: Target): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && touches(range, document.offsetAt(editor.selection.active));
}
