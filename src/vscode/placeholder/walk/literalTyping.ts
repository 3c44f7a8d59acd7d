import * as vscode from "vscode";
import { slotAfter, type TypedSlot } from "./typedSlot.ts";

/** A blank that was typed over but that VS Code put the typed characters around instead; UTF-16 offsets. */
interface Surround {
  readonly document: vscode.TextDocument;
  readonly blank: string;
  /** Where the typed characters end and the blank begins, or what was typed over it meanwhile. */
  readonly start: number;
  /** Where the characters begin that close, and how many they are. */
  readonly end: number;
  readonly closers: number;
  /** Whether more was typed since. */
  readonly isFollowed: boolean;
  /** The editor that keys were pressed in, once it is known that they were. */
  readonly editor: vscode.TextEditor | undefined;
}

type Change = vscode.TextDocumentContentChangeEvent;

/** How often an edit is tried while somebody types on. */
const mostAttempts = 20;

/**
 * What is typed over a selected blank takes its place, also a bracket or quote that VS Code puts around selections: the
 * blank and what closes it are taken away again. Typing goes on meanwhile, so that their places are followed.
 */
export class LiteralTyping {
  readonly #onDone: () => void;
  #surround: Surround | undefined;
  #isRunning = false;
  #attempts = 0;

  /** `onDone` is called when nothing is left to take away. */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  /** Whether something in a document is about to be taken away. */
  isPending(document: vscode.TextDocument): boolean {
    return this.#surround?.document === document;
  }

  /** Looks at a change, with the slot as it was before it. */
  see({ document, reason, contentChanges }: vscode.TextDocumentChangeEvent, slot: TypedSlot | undefined): void {
    let surround = this.isPending(document) ? this.#surround : undefined;
    if (surround === undefined && slot === undefined) {
      return;
    }
    if (reason !== undefined) {
      // Undo brings back what was taken away, and it stays.
      this.#surround = undefined;
      return;
    }
    let typed = slot;
    // One event may tell of several characters, each change made after the one before it.
    for (let nth = 0; nth < contentChanges.length; nth++) {
      const [change, next] = contentChanges.slice(nth, nth + 2);
      const around =
        surround === undefined ? typed && begun(document, typed, change, next) : nested(surround, change, next);
      surround = around ?? (surround && change && followed(surround, change));
      if (around !== undefined && isPair(change, next)) {
        typed = typed && change && slotAfter(typed, change);
        nth++;
      }
      const last = contentChanges[nth];
      typed = typed && last && slotAfter(typed, last);
    }
    if (this.#surround === undefined) {
      this.#attempts = 0;
    }
    this.#surround = surround;
    void this.#takeAway();
  }

  /** Looks at the selection that follows a change: only what keys did is typing, commands that format mean what they do. */
  confirm(editor: vscode.TextEditor, kind: vscode.TextEditorSelectionChangeKind | undefined): void {
    const surround = this.#surround;
    if (surround?.document === editor.document && surround.editor === undefined) {
      // Of quick typing and of dead keys VS Code tells a key late or not at all; no command goes on typing in between.
      const isTyped =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard || (kind === undefined && surround.isFollowed);
      this.#surround = isTyped ? { ...surround, editor } : undefined;
      void this.#takeAway();
    }
  }

  async #takeAway(): Promise<void> {
    while (!this.#isRunning && this.#surround?.editor !== undefined) {
      const { document, editor } = this.#surround;
      const { version } = document;
      const ranges = rangesOf(this.#surround);
      this.#isRunning = true;
      const isDone = await remove(editor, ranges);
      this.#isRunning = false;
      if (isDone || ++this.#attempts > mostAttempts || document.isClosed) {
        this.#surround = undefined;
        this.#onDone();
      } else if (document.version === version) {
        // Typed on, and not told of it yet: the next change comes here again.
        return;
      }
    }
  }
}

/** The first characters around a blank, where two changes put them there or a dead key did. */
function begun(
  document: vscode.TextDocument,
  { start, end, blank, typed }: TypedSlot,
  change: Change | undefined,
  next: Change | undefined,
): Surround | undefined {
  const surround: Surround = {
    document,
    blank,
    start: start + 1,
    end: start + 1 + blank.length,
    closers: 1,
    isFollowed: false,
    editor: undefined,
  };
  if (isPair(change, next)) {
    return !typed && change?.rangeOffset === end && next?.rangeOffset === start ? surround : undefined;
  }
  // A dead key replaces the blank by its character; when it is let go VS Code brings the blank back behind that.
  return typed &&
    end === start + 1 &&
    change?.rangeOffset === end &&
    change.rangeLength === 0 &&
    change.text.length === blank.length + 1 &&
    change.text.startsWith(blank)
    ? { ...surround, isFollowed: true }
    : undefined;
}

/** One more character around a blank that is selected still. */
function nested(surround: Surround, change: Change | undefined, next: Change | undefined): Surround | undefined {
  const { blank, start, end, closers } = surround;
  const isAround =
    end - start === blank.length && isPair(change, next) && change?.rangeOffset === end && next?.rangeOffset === start;
  return isAround ? { ...surround, start: start + 1, end: end + 1, closers: closers + 1, isFollowed: true } : undefined;
}

/** Whether two changes put one character in each of two places; VS Code tells of the last place first. */
function isPair(change: Change | undefined, next: Change | undefined): boolean {
  return [change, next].every((one) => one !== undefined && one.rangeLength === 0 && one.text.length === 1);
}

/** The places after a change; undefined where it reached into the characters around. */
function followed(surround: Surround, { rangeOffset, rangeLength, text }: Change): Surround | undefined {
  const { start, end, closers } = surround;
  const to = rangeOffset + rangeLength;
  const delta = text.length - rangeLength;
  if (to < start) {
    return { ...surround, start: start + delta, end: end + delta, isFollowed: true };
  }
  if (rangeOffset >= start && to <= end) {
    return { ...surround, end: end + delta, isFollowed: true };
  }
  return rangeOffset >= end + closers ? surround : undefined;
}

/** The blank, as far as it was not typed over yet, and the characters that close. */
function rangesOf({ document, blank, start, end, closers }: Surround): readonly vscode.Range[] {
  const range = (from: number, to: number): vscode.Range =>
    new vscode.Range(document.positionAt(from), document.positionAt(to));
  const blankEnd = start + blank.length;
  const isThere = blankEnd <= end && document.getText(range(start, blankEnd)) === blank;
  return isThere && blankEnd === end
    ? [range(start, end + closers)]
    : [...(isThere ? [range(start, blankEnd)] : []), range(end, end + closers)];
}

/** Whether the ranges are gone; not where somebody typed on meanwhile, or the editor is gone. */
async function remove(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): Promise<boolean> {
  try {
    return await editor.edit((edit) => ranges.forEach((range) => edit.delete(range)), {
      undoStopBefore: false,
      undoStopAfter: false,
    });
  } catch {
    return false;
  }
}
