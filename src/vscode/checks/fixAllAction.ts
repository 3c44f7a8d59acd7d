import * as vscode from "vscode";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { cannotBeChanged } from "./findingActions.ts";
import type { PlanChecks } from "./planChecks.ts";
import { resolveVersioned, VersionedAction } from "./versionedAction.ts";

/** What `editor.codeActionsOnSave` names. */
const kind = vscode.CodeActionKind.SourceFixAll.append("planwright");

/** Registers `source.fixAll.planwright`: all fixes of a plan that need no pick, in one edit. */
export function registerFixAllAction(checks: PlanChecks): Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { only }, token) {
      // Only where it is asked for: the light bulb asks at every move of the caret.
      const checked = only?.contains(kind) === true ? checks.of(document) : undefined;
      if (checked === undefined || checked.findings.length === 0) {
        return [];
      }
      const { version } = document;
      const isReadOnly = await cannotBeChanged(document);
      if (isReadOnly || token.isCancellationRequested || document.version !== version) {
        return [];
      }
      const { edits } = checks.fixed(checked.record);
      const title = vscode.l10n.t("Fix All Safe Problems");
      return edits.length === 0 ? [] : [new VersionedAction(title, kind, document, edits)];
    },
    resolveCodeAction: resolveVersioned,
  };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, {
    providedCodeActionKinds: [kind],
  });
}
