import * as vscode from "vscode";
import type { TextEdit } from "../../core/text/textEdit.ts";
import { workspaceEdit } from "../edits/workspaceEdit.ts";

/**
 * A code action whose edits hold for one version of a document. VS Code makes the edit of an action wherever it was meant to
 * go, also when another program changed the document while the list was open; so it gets the edit only when it is to be
 * made, and none, with a message that says so, if the document is another one by then.
 */
export class VersionedAction extends vscode.CodeAction {
  readonly #document: vscode.TextDocument;
  readonly #version: number;
  readonly #edits: readonly TextEdit[];

  constructor(title: string, kind: vscode.CodeActionKind, document: vscode.TextDocument, edits: readonly TextEdit[]) {
    super(title, kind);
    this.#document = document;
    this.#version = document.version;
    this.#edits = edits;
  }

  /** The action with its edit, for a provider's `resolveCodeAction`. */
  resolved(): this {
    if (!this.#document.isClosed && this.#document.version === this.#version) {
      this.edit = workspaceEdit(this.#document, this.#edits);
    } else {
      void vscode.window.showWarningMessage(
        vscode.l10n.t("The plan has changed in the meantime. Nothing was written."),
      );
    }
    return this;
  }
}

/** What providers of such actions have for `resolveCodeAction`. */
export function resolveVersioned(action: vscode.CodeAction): vscode.CodeAction {
  return action instanceof VersionedAction ? action.resolved() : action;
}
