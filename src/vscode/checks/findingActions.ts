import * as vscode from "vscode";
import type { Finding, Fix } from "../../core/check/finding.ts";
import { silencingEdit, silencingEditForPlan } from "../../core/check/silencingEdit.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import { refusalOf } from "../edits/editableDocument.ts";
import { rangeIn } from "../edits/workspaceEdit.ts";
import type { CommandId } from "../names.ts";
import { diagnosticSource } from "../diagnosticSource.ts";
import type { CheckedPlan, PlanChecks } from "./planChecks.ts";
import { ruleMessage } from "./ruleMessage.ts";
import { resolveVersioned, VersionedAction } from "./versionedAction.ts";

const kind = vscode.CodeActionKind.QuickFix;

/** Registers the quick fixes of what the rules find: mend it, mend all of its kind, silence the rule, read about it. */
export function registerFindingActions(checks: PlanChecks): Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      const checked = context.only?.contains(kind) === false ? undefined : checks.of(document);
      const here =
        checked?.findings.filter((finding) => range.intersection(rangeIn(document, finding.range)) !== undefined) ?? [];
      if (checked === undefined || here.length === 0) {
        return [];
      }
      const { version } = document;
      const isReadOnly = await cannotBeChanged(document);
      // What was found is true of that version only.
      return isReadOnly || token.isCancellationRequested || document.version !== version
        ? []
        : actionsFor(document, checked, here, context.diagnostics);
    },
    resolveCodeAction: resolveVersioned,
  };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, {
    providedCodeActionKinds: [kind],
  });
}

/** Whether a document's file is read-only; one whose file is gone can still be changed in the editor. */
export async function cannotBeChanged({ uri }: vscode.TextDocument): Promise<boolean> {
  return uri.scheme !== "untitled" && (await refusalOf(uri).catch(() => undefined)) !== undefined;
}

/**
 * Fixes of all findings first, then what there is to do about their rules. These name no diagnostic: VS Code puts what does
 * above what does not, so that they come after the fixes of others, too.
 */
function actionsFor(
  document: vscode.TextDocument,
  checked: CheckedPlan,
  here: readonly Finding[],
  shown: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const add = (title: string, finding: Finding | undefined, edits?: readonly TextEdit[]): vscode.CodeAction => {
    const action =
      edits === undefined ? new vscode.CodeAction(title, kind) : new VersionedAction(title, kind, document, edits);
    actions.push(action);
    if (finding !== undefined) {
      action.diagnostics = shown.filter((diagnostic) => isOf(document, diagnostic, finding));
    }
    return action;
  };
  for (const finding of here) {
    for (const fix of fixesOf(finding)) {
      add(ruleMessage(fix.title), finding, fix.edits).isPreferred = fix.isSafe;
    }
  }
  const firsts = here.filter(({ rule }, at) => here.findIndex((other) => other.rule === rule) === at);
  for (const finding of firsts.filter((one) => hasSafeDouble(checked, one))) {
    const argument = { uri: checked.record.uri, rule: finding.rule };
    run(add(vscode.l10n.t("Fix All {0} Problems in This Plan", finding.rule), finding), "planwright.fixAll", argument);
  }
  for (const { rule, line } of firsts) {
    const onLine = silencingEdit(checked.record, rule, line);
    if (onLine !== undefined) {
      add(vscode.l10n.t("Disable {0} on This Line", rule), undefined, [onLine]);
    }
    add(vscode.l10n.t("Disable {0} in This Plan", rule), undefined, [silencingEditForPlan(checked.record, rule)]);
    run(add(vscode.l10n.t("Show Rule {0}", rule), undefined), "planwright.openRule", rule);
  }
  return actions;
}

function run(action: vscode.CodeAction, command: CommandId, argument: unknown): void {
  action.command = { command, title: action.title, arguments: [argument] };
}

function fixesOf({ fixes }: Finding): readonly Fix[] {
  return fixes?.() ?? [];
}

/** Whether a finding has a safe fix and is not the only one of its rule that has. */
function hasSafeDouble({ findings }: CheckedPlan, finding: Finding): boolean {
  const isSafe = (one: Finding): boolean => one.rule === finding.rule && fixesOf(one).some((fix) => fix.isSafe);
  return isSafe(finding) && findings.some((other) => other !== finding && isSafe(other));
}

function isOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, { rule, range }: Finding): boolean {
  const { source, code } = diagnostic;
  return (
    source === diagnosticSource &&
    typeof code === "object" &&
    code.value === rule &&
    diagnostic.range.isEqual(rangeIn(document, range))
  );
}
