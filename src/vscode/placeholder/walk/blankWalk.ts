import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import { dueAt } from "../../../core/placeholder/fill/dueCount.ts";
import { type Direction, nextPlaceholder } from "../../../core/placeholder/fill/nextPlaceholder.ts";
import { duePlaceholders } from "../../../core/placeholder/fill/readiness.ts";
import type { TextRange } from "../../../core/text/textRange.ts";
import { noBlanksText } from "../noBlanksText.ts";
import { LiteralTyping } from "./literalTyping.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import { selectRange } from "./selectRange.ts";
import { slotAfter, type TypedSlot } from "./typedSlot.ts";

/** Keys of when-clauses in the manifest; by the second the walkthrough knows that its step is done. */
type ContextKey =
  | "planwright.inPlan"
  | "planwright.filled"
  | "planwright.placeholderSelected"
  | "planwright.walkingPlaceholders";

/** Longest selection that is looked up, in UTF-16 units. */
const longestBlank = 5000;

/** A blank that was selected, and what was typed over it since. */
interface Slot extends TypedSlot {
  readonly document: vscode.TextDocument;
}

/**
 * Walks through the blanks of the active editor. Tab does so while exactly one blank is selected, and while the cursor
 * stands in what was typed over it; the manifest's keys hang on the context keys that are set here.
 */
export class BlankWalk implements Disposable {
  readonly #blanks: PlanBlanks;
  readonly #store = new DisposableStore();
  readonly #keys = new Map<ContextKey, boolean>();
  readonly #typing = new LiteralTyping(() => this.refresh());
  #slot: Slot | undefined;
  /** How many blanks are just being selected, which may open an editor: what is seen meanwhile is not what will be. */
  #selecting = 0;

  constructor(blanks: PlanBlanks) {
    this.#blanks = blanks;
    const { window, workspace } = vscode;
    this.#store.add(
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        this.#typing.confirm(textEditor, kind);
        this.#look(textEditor);
      }),
    );
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.refresh()));
    this.#store.add(workspace.onDidChangeTextDocument((change) => this.#follow(change)));
    this.refresh();
  }

  /** Whether a key of the manifest is on; for tests. */
  isOn(key: ContextKey): boolean {
    return this.#keys.get(key) === true;
  }

  /** Looks again whether the active editor shows a plan and has a blank selected. */
  refresh(): void {
    if (this.#selecting > 0) {
      return;
    }
    const editor = vscode.window.activeTextEditor;
    void this.#set("planwright.inPlan", editor !== undefined && this.#blanks.planOf(editor.document) !== undefined);
    if (editor === undefined) {
      this.stop();
    } else {
      this.#look(editor);
    }
  }

  /** Selects the next or previous blank that is due, around the end of the document. */
  async go(direction: Direction): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const record = editor && this.#blanks.planOf(editor.document);
    if (editor === undefined || record === undefined) {
      return;
    }
    const due = dueAt(record.status.status);
    const stops = duePlaceholders(record);
    const { start, end } = editor.selection;
    const from = editor.document.offsetAt(direction === "next" ? end : start);
    const blank = nextPlaceholder(stops, from, direction, stops.every(({ when }) => due.has(when)) ? due : undefined);
    if (blank === undefined) {
      this.stop();
      vscode.window.setStatusBarMessage(noBlanksText(), 5000);
      return;
    }
    await this.select(editor.document, blank.range);
  }

  /** Selects a blank, from which Tab goes on. */
  async select(document: vscode.TextDocument, range: TextRange): Promise<void> {
    // On before the selection is seen: Tab, however quick, must never replace a blank by a tab.
    this.#slot = slotOf(document, range);
    this.#selecting++;
    try {
      await Promise.all([
        this.#set("planwright.inPlan", true),
        this.#set("planwright.placeholderSelected", true),
        this.#set("planwright.walkingPlaceholders", true),
      ]);
      await selectRange(document, range);
    } finally {
      this.#selecting--;
    }
    // Else the selection is seen already, or will be: somebody may be typing over it by now.
    if (vscode.window.activeTextEditor?.document !== document) {
      this.refresh();
    }
  }

  /** Ends the walk: Tab is Tab again until a blank is selected. */
  stop(): void {
    this.#slot = undefined;
    void this.#set("planwright.placeholderSelected", false);
    void this.#set("planwright.walkingPlaceholders", false);
  }

  dispose(): void {
    this.stop();
    void this.#set("planwright.inPlan", false);
    this.#store.dispose();
  }

  /** Costs nothing while nothing is selected and no walk goes on; else the plan as it was read already. */
  #look(editor: vscode.TextEditor): void {
    const { document, selections } = editor;
    // What is about to go would be taken for a blank in quotes: the walk stays as it is.
    if (editor !== vscode.window.activeTextEditor || this.#typing.isPending(document) || this.#selecting > 0) {
      return;
    }
    const [selection] = selections;
    if (selection === undefined || selections.length > 1) {
      this.stop();
      return;
    }
    const start = document.offsetAt(selection.start);
    const end = document.offsetAt(selection.end);
    const isBlank = end > start && end - start <= longestBlank && this.#isBlank(document, start, end);
    void this.#set("planwright.placeholderSelected", isBlank);
    if (isBlank) {
      this.#slot = slotOf(document, { start, end });
    } else if (this.#slot !== undefined && !this.#isOnLine(this.#slot, document, selection)) {
      this.#slot = undefined;
    }
    const slot = this.#slot;
    // On from the selection on: between the first character typed over it and the Tab this host may not be asked.
    // Quick typing is told late, so that the caret may seem to stand inside of what was typed.
    const isInside = slot?.typed === true && selection.isEmpty && slot.start <= start && start <= slot.end;
    void this.#set("planwright.walkingPlaceholders", isBlank || isInside);
    if (isInside) {
      void this.#set("planwright.filled", true);
    }
  }

  #isBlank(document: vscode.TextDocument, start: number, end: number): boolean {
    return (
      this.#blanks.planOf(document)?.placeholders.some(({ range }) => range.start === start && range.end === end) ===
      true
    );
  }

  #isOnLine(slot: Slot, document: vscode.TextDocument, { active }: vscode.Selection): boolean {
    return slot.document === document && document.positionAt(slot.end).line === active.line;
  }

  /** Keeps the place of the slot while it is typed into; a change across its edge ends the walk. */
  #follow(change: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = change;
    const slot = this.#slot;
    this.#typing.see(change, slot?.document === document ? slot : undefined);
    if (slot?.document !== document) {
      return;
    }
    let after: Slot | undefined = slot;
    // Each change is made after the one before it.
    for (const one of contentChanges) {
      after &&= slotAfter(after, one);
    }
    if (after === undefined) {
      this.stop();
    }
    this.#slot = after;
  }

  async #set(key: ContextKey, value: boolean): Promise<void> {
    if (this.isOn(key) !== value) {
      this.#keys.set(key, value);
      await vscode.commands.executeCommand("setContext", key, value);
    }
  }
}

function slotOf(document: vscode.TextDocument, { start, end }: TextRange): Slot {
  const blank = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
  return { document, start, end, blank, typed: false };
}
