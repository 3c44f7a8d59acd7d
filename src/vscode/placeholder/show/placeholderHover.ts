import * as vscode from "vscode";
import { appendWords } from "../../appendWords.ts";
import { type BlankView, blankAt } from "../../../core/placeholder/fill/blankView.ts";
import type { Disposable } from "../../../core/lifecycle/disposableStore.ts";
import type { CommandId } from "../../names.ts";
import type { Target } from "../fill/answerWriter.ts";
import { commandLink, fillRequest } from "../fill/fillRequest.ts";
import { shortText } from "../../shortText.ts";
import type { PlanBlanks } from "../planBlanks.ts";
import { repeatOffers } from "../fill/repeatOffers.ts";

/** Commands that the hover's links may run. */
const enabledCommands: readonly CommandId[] = ["planwright.fillPlaceholder", "planwright.nextPlaceholder"];

/** How many offers have a link of their own. */
const mostOffers = 5;

/** Longest line of help, in UTF-16 units. */
const longestLine = 240;

/** Registers the hover that says what a blank wants and fills it; in plans only. */
export function registerPlaceholderHover(blanks: PlanBlanks): Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const record = blanks.planOf(document);
      const blank = record && blankAt(record.placeholders, document.offsetAt(position));
      if (record === undefined || blank === undefined) {
        return undefined;
      }
      const { version } = document;
      const view = await blanks.view(record, blank);
      if (token.isCancellationRequested || document.version !== version) {
        return undefined;
      }
      const { start, end } = blank.range;
      return new vscode.Hover(
        hoverText({ document, record, blank }, view),
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
      );
    },
  };
  return vscode.languages.registerHoverProvider({ language: "markdown" }, provider);
}

/** Six lines at most. Text of document and template only ever goes in as text; the links are our own. */
function hoverText(target: Target, view: BlankView): vscode.MarkdownString {
  const { blank, guide, offers, alike, nth, due } = view;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [...enabledCommands] };
  const request = fillRequest(target.document, blank);
  const link = (label: string, id: CommandId, ...args: readonly unknown[]): void => {
    text
      .appendMarkdown("[")
      .appendText(shortText(label))
      .appendMarkdown(`](${commandLink(id, ...args)})`);
  };
  text.appendMarkdown("**").appendText(shortText(blank.name)).appendMarkdown("** — ");
  appendWords(text, shortText(guide.prompt));
  if (guide.help !== undefined) {
    appendWords(text.appendMarkdown("\n\n"), shortText(guide.help, longestLine));
  }
  if (guide.example !== undefined) {
    appendWords(text.appendMarkdown("\n\n"), shortText(vscode.l10n.t("Example: {0}", guide.example), longestLine));
  }
  text.appendMarkdown("\n\n");
  // Headings as link targets are too many here; the question lists them with the files.
  const shown = blank.kind === "link" || blank.kind === "repeat" ? [] : offers.slice(0, mostOffers);
  for (const { label, repeat } of repeatOffers(target, view)) {
    link(label, "planwright.fillPlaceholder", { ...request, repeat });
    text.appendMarkdown(" · ");
  }
  for (const [at, offer] of shown.entries()) {
    link(offer, "planwright.fillPlaceholder", { ...request, offer: [at, offers.length] });
    text.appendMarkdown(" · ");
    if (at === 0 && alike > 1) {
      const all = { ...request, offer: [at, offers.length], all: true };
      link(vscode.l10n.t("{0} in all {1} places", offer, alike), "planwright.fillPlaceholder", all);
      text.appendMarkdown(" · ");
    }
  }
  link(vscode.l10n.t("Fill…"), "planwright.fillPlaceholder", request);
  if (alike > 1) {
    text.appendMarkdown(" · ");
    link(vscode.l10n.t("Fill all {0} with this name…", alike), "planwright.fillPlaceholder", { ...request, all: true });
  }
  text.appendMarkdown(" · ");
  link(vscode.l10n.t("Next (Alt+F11)"), "planwright.nextPlaceholder");
  appendWords(
    text.appendMarkdown("\n\n"),
    nth > 0
      ? vscode.l10n.t("Placeholder {0} of {1} that are left. While one is selected, Tab goes to the next.", nth, due)
      : vscode.l10n.t("Not due yet by the plan's status."),
  );
  return text;
}
