import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { touches } from "../../core/text/textRange.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";

/** Registers the hover that says what a blank is and where else it stands; in plans only. */
export function registerPlaceholderHover(index: PlanIndex): Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position, token) {
      if (token.isCancellationRequested || !isMarkdownDocument(document)) {
        return undefined;
      }
      const record = index.get(sourceOf(document));
      const offset = document.offsetAt(position);
      const hit = record.placeholders.find(({ range }) => touches(range, offset));
      if (!record.isPlan || hit === undefined) {
        return undefined;
      }
      const nth = record.placeholders.indexOf(hit) + 1;
      const alike = record.placeholders.filter(({ text }) => text === hit.text).length;
      const text = new vscode.MarkdownString();
      text.appendMarkdown("**").appendText(hit.name).appendMarkdown("**\n\n");
      text.appendText(
        vscode.l10n.t("Placeholder {0} of {1}: replace it with your own text.", nth, record.placeholders.length),
      );
      if (alike > 1) {
        text.appendText(` ${vscode.l10n.t("It stands {0} times in this plan.", alike)}`);
      }
      const range = new vscode.Range(document.positionAt(hit.range.start), document.positionAt(hit.range.end));
      return new vscode.Hover(text, range);
    },
  };
  return vscode.languages.registerHoverProvider({ language: "markdown" }, provider);
}
