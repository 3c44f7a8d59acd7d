import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { Turns } from "../../core/lifecycle/turns.ts";
import type { Task } from "../../core/plan/model.ts";
import { messageText } from "../../core/report/messageText.ts";
import { invertTextEdits } from "../../core/text/textEdit.ts";
import { openTabUris } from "../openTabs.ts";
import { openDocument, sourceOf } from "../planDocuments.ts";
import { editClosedFile } from "./closedFile.ts";
import { goneText, openEditable, readOnlyText, refusalOf } from "./editableDocument.ts";
import type { EditsFor } from "./editsFor.ts";
import type { LastChanges, MadeChange } from "./lastChanges.ts";
import { SettledFiles } from "./settledFiles.ts";
import { workspaceEdit } from "./workspaceEdit.ts";

/** How often an edit is tried while someone types in the document. */
const mostAttempts = 4;

/** How an edit is made. */
export interface EditOptions {
  /** Whether a document without unsaved changes is saved after it; left to the user where the editor is in front. */
  readonly save: boolean;
  /**
   * Has it remembered, to be taken back from our views: gives the tasks whose states were set, as the plan had them before;
   * none for another change of the Plans view.
   */
  readonly remember?: () => readonly Task[];
  /** Called when the document says what was asked, before it is saved. */
  readonly onEdit?: () => void;
}

/** Changes plans in their documents, one edit of a document after the other: undoable in one step, or not at all. */
export class PlanEditor {
  readonly #index: PlanIndex;
  readonly #clock: Clock;
  readonly #log: vscode.LogOutputChannel;
  readonly #last: LastChanges;
  /** The edits of each document: one waits for those before, so that it sees the document saved and its own place true. */
  readonly #turns = new Map<string, Turns>();

  /** Documents that are being saved by us. */
  readonly #saving = new Set<string>();

  readonly #settled = new SettledFiles();
  readonly #writes = new Emitter<PlanRecord>();

  /** A plan as it was written into a file that no tab shows; documents tell themselves that they were saved. */
  readonly onDidWrite = this.#writes.event;

  constructor(index: PlanIndex, last: LastChanges, clock: Clock, log: vscode.LogOutputChannel) {
    this.#index = index;
    this.#clock = clock;
    this.#log = log;
    this.#last = last;
  }

  /** Whether a document is being saved by us, after an edit of ours that nothing else is to go with. */
  isSaving({ uri }: Pick<vscode.TextDocument, "uri">): boolean {
    return this.#saving.has(uri.toString());
  }

  /**
   * Makes an edit of the document of a URI. Where none can be made nothing is written and the user is told why. Resolves
   * to whether the document now says what was asked; never rejects.
   */
  async edit(uri: string, editsFor: EditsFor, options: EditOptions = { save: true }): Promise<boolean> {
    const turns = this.#turns.get(uri) ?? new Turns();
    this.#turns.set(uri, turns);
    let made: Omit<MadeChange, "tasks"> | undefined;
    const seen: EditsFor = (now) => {
      const edits = editsFor(now);
      made = typeof edits === "string" || edits.length === 0 ? undefined : { before: now, edits };
      return edits;
    };
    const refusal = await turns.take(() => this.#tryApply(uri, seen, options));
    if (turns.areFree) {
      this.#turns.delete(uri);
    }
    if (refusal !== undefined) {
      this.#log.warn("plan not changed", refusal);
      this.#log.trace("plan not changed", uri);
      void vscode.window.showWarningMessage(refusal);
    } else if (made !== undefined && options.remember !== undefined) {
      this.#last.add({ ...made, tasks: options.remember() });
    }
    return refusal === undefined;
  }

  async #save(document: vscode.TextDocument): Promise<boolean> {
    const uri = document.uri.toString();
    this.#saving.add(uri);
    try {
      return await document.save();
    } finally {
      this.#saving.delete(uri);
    }
  }

  /** Remembers what we wrote, so that the next tick need not wait for it to rest. */
  async #saved({ uri }: vscode.TextDocument, isSaved: boolean): Promise<void> {
    if (isSaved) {
      const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
      if (stat !== undefined) {
        this.#settled.looked(uri, stat.mtime);
      }
    }
  }

  async #tryApply(uri: string, editsFor: EditsFor, options: EditOptions): Promise<string | undefined> {
    try {
      return await this.#apply(uri, editsFor, options);
    } catch (error) {
      this.#log.error("plan not changed", error);
      return vscode.l10n.t("The plan could not be changed: {0}", messageText(String(error)));
    }
  }

  async #apply(uri: string, editsFor: EditsFor, { save, onEdit }: EditOptions): Promise<string | undefined> {
    const place = vscode.Uri.parse(uri, true);
    if (!isShown(place)) {
      const reason = await refusalOf(place).catch(goneText);
      const write = (record: PlanRecord): void => {
        this.#writes.fire(record);
        onEdit?.();
      };
      return reason ?? editClosedFile(place, this.#index, editsFor, write);
    }
    const opened = await openEditable(place, this.#clock, this.#settled);
    if (opened.kind === "refused") {
      return opened.reason;
    }
    const { document } = opened;
    const wasClean = !document.isDirty && !document.isUntitled;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      // From here to applyEdit nothing waits: the place is read from the very version that the edit is sent with, and
      // VS Code refuses an edit whose version is no longer the newest.
      const edits = editsFor(this.#index.get(sourceOf(document)));
      if (typeof edits === "string") {
        return edits;
      }
      if (edits.length === 0) {
        return undefined;
      }
      const before = document.getText();
      if (await vscode.workspace.applyEdit(workspaceEdit(document, edits))) {
        onEdit?.();
        if (!save || !wasClean || (await this.#save(document))) {
          await this.#saved(document, save && wasClean);
          return undefined;
        }
        if (!document.isDirty) {
          // Made read-only for this window: VS Code changes its text, and takes it for unchanged.
          await vscode.workspace.applyEdit(workspaceEdit(document, invertTextEdits(before, edits)));
          return readOnlyText();
        }
        return vscode.l10n.t("The plan was changed in the editor, but the file could not be saved.");
      }
    }
    return vscode.l10n.t("The plan keeps changing or cannot be edited. Nothing was written.");
  }
}

/** Whether a document is the truth of its file: a tab shows it, or it holds what is not saved. */
function isShown(uri: vscode.Uri): boolean {
  const text = uri.toString();
  return uri.scheme === "untitled" || openTabUris().includes(text) || openDocument(text)?.isDirty === true;
}
