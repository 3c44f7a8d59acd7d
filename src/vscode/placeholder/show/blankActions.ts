import * as vscode from "vscode";
import { type BlankView, blankAt } from "../../../core/placeholder/fill/blankView.ts";
import type { RuleId } from "../../../core/check/ruleIds.ts";
import type { Disposable } from "../../../core/lifecycle/disposableStore.ts";
import { diagnosticSource } from "../../diagnosticSource.ts";
import type { CommandId } from "../../names.ts";
import type { Target } from "../fill/answerWriter.ts";
import { fillRequest } from "../fill/fillRequest.ts";
import { shortText } from "../../shortText.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import { repeatOffers } from "../fill/repeatOffers.ts";

/** How many offers are actions of their own. */
const mostOffers = 3;

/** Registers the quick fixes on blanks: fill it with an offer, or be asked. */
export function registerBlankActions(blanks: PlanBlanks): Disposable {
  const kind = vscode.CodeActionKind.QuickFix;
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      const record = context.only?.contains(kind) === false ? undefined : blanks.planOf(document);
      const blank = record && blankAt(record.placeholders, document.offsetAt(range.start));
      if (record === undefined || blank === undefined) {
        return [];
      }
      const { version } = document;
      const view = await blanks.view(record, blank);
      return token.isCancellationRequested || document.version !== version
        ? []
        : actionsFor({ document, record, blank }, view, context.diagnostics.filter(isOurs));
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, {
    providedCodeActionKinds: [kind],
  });
}

function actionsFor(target: Target, view: BlankView, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
  const { blank, offers, alike } = view;
  const request = fillRequest(target.document, blank);
  const action = (title: string, argument: unknown): vscode.CodeAction => {
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const command: CommandId = "planwright.fillPlaceholder";
    fix.command = { command, title, arguments: [argument] };
    fix.diagnostics = diagnostics;
    return fix;
  };
  const shown = blank.kind === "link" || blank.kind === "repeat" ? [] : offers.slice(0, mostOffers);
  return [
    ...repeatOffers(target, view).map(({ label, repeat }) => action(label, { ...request, repeat })),
    ...shown.map((offer, at) =>
      action(vscode.l10n.t("Fill “{0}” with “{1}”", shortText(blank.name), shortText(offer)), {
        ...request,
        offer: [at, offers.length],
      }),
    ),
    action(vscode.l10n.t("Fill “{0}”…", shortText(blank.name)), request),
    ...(alike > 1
      ? [action(vscode.l10n.t("Fill all {0} “{1}”…", alike, shortText(blank.name)), { ...request, all: true })]
      : []),
  ];
}

/** The rules that speak of blanks. */
const blankRules: readonly RuleId[] = ["unfilled-placeholder-due", "unfilled-choice", "boilerplate-left"];

function isOurs({ source, code }: vscode.Diagnostic): boolean {
  return source === diagnosticSource && typeof code === "object" && blankRules.some((rule) => rule === code.value);
}
