import * as vscode from "vscode";
import { stateWord } from "../tasks/stateText.ts";
import {
  type Completion,
  type CompletionHint,
  type CompletionKind,
  mostOffers,
} from "../../core/complete/completion.ts";
import { completionsAt } from "../../core/complete/completionsAt.ts";
import { type LinePlace, linePlaceAt } from "../../core/complete/place/linePlace.ts";
import { PlanHeadings } from "../../core/insert/place/planHeadings.ts";
import { mayComplete } from "../../core/complete/mayComplete.ts";
import { valueSlotAt } from "../../core/complete/place/valueSlot.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import type { TemplateCatalogue } from "../authoring/templates/templateCatalogue.ts";
import { dayText } from "../dayText.ts";
import type { PlanBlanks } from "../placeholder/planBlanks.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";
import { insertItems } from "./insertItems.ts";
import { fitsLine, isAsked, type PlanSnippet, PlanSnippets } from "./planSnippets.ts";

/**
 * `/` and `[` open their lists by themselves, and so does the blank behind a key or a bar: it is where a value begins.
 * Most blanks stand in prose and are answered from the line alone, see {@link mayComplete}. `:` and `|` are left out: the
 * blank follows them, and a list between the two would close on it.
 */
const triggers = ["/", "[", " "] as const;

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  section: vscode.CompletionItemKind.Module,
  state: vscode.CompletionItemKind.EnumMember,
  choice: vscode.CompletionItemKind.Value,
  dependency: vscode.CompletionItemKind.Reference,
  date: vscode.CompletionItemKind.Constant,
  owner: vscode.CompletionItemKind.User,
};

/** Of a detail in UTF-16 units: about what fits beside a label. */
const shortDetail = 40;

/** Registers completion in plans: sections and snippets, states, choices, dependencies, dates, owners. */
export function registerPlanCompletion(
  index: PlanIndex,
  extensionUri: vscode.Uri,
  clock: Clock,
  catalogue: TemplateCatalogue,
  blanks: Pick<PlanBlanks, "context">,
): Disposable {
  const snippets = new PlanSnippets(extensionUri);
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind, triggerCharacter }) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const trigger = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter ? triggerCharacter : undefined;
      if (!isMarkdownDocument(document) || !mayComplete(before, trigger) || token.isCancellationRequested) {
        return undefined;
      }
      const record = index.get(sourceOf(document));
      const offset = document.offsetAt(position);
      const place = linePlaceAt(record, offset);
      if (place === undefined) {
        const { user } = isOwnerAt(record, offset) ? await blanks.context(record.uri) : {};
        const context = { today: clock.today(), ...(user !== undefined && { user }) };
        const items = completionsAt(record, offset, context);
        return items.length === 0 || token.isCancellationRequested
          ? undefined
          : // Asked again at each letter where there are more than these.
            new vscode.CompletionList(
              items.map((one) => itemOf(one, document)),
              items.length >= mostOffers,
            );
      }
      const range = new vscode.Range(document.positionAt(place.range.start), position);
      const typed = record.lines.text.slice(place.range.start + 1, place.range.end);
      const [templates, known] = await Promise.all([catalogue.read(), snippets.read()]);
      const items = insertItems(record, offset, typed, range, templates, catalogue.sectionsOf);
      const headings = new PlanHeadings(record.plan);
      const ofBook = known
        .filter((snippet) => fitsLine(snippet, position.line) && isAsked(snippet, headings, typed))
        .map((snippet, nth) => snippetItem(snippet, nth, place, document));
      return new vscode.CompletionList([...items, ...ofBook], true);
    },
    resolveCompletionItem(item) {
      if (item instanceof ToldItem) {
        item.documentation = new vscode.MarkdownString().appendText(item.about);
      }
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: "markdown" }, provider, ...triggers);
}

/** An item that is told about only when it is looked at: with each of a hundred the words would only travel. */
class ToldItem extends vscode.CompletionItem {
  readonly about: string;

  constructor(label: vscode.CompletionItemLabel, kind: vscode.CompletionItemKind, about: string) {
    super(label, kind);
    this.about = about;
  }
}

/** Whether an owner is asked for: nowhere else does a list wait for git. */
function isOwnerAt(record: PlanRecord, offset: number): boolean {
  const { line, column } = record.lines.positionAt(offset);
  return record.isPlan && valueSlotAt(record, line, column)?.subject === "owner";
}

function itemOf(
  { label, detail, hint, kind, range, typedFrom, ...completion }: Completion,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const about = hint === undefined ? detail : hintText(hint);
  const shown = { label, description: about };
  // The list itself shows what is short.
  const item =
    about.length > shortDetail
      ? new ToldItem(shown, kinds[kind], about)
      : new vscode.CompletionItem(shown, kinds[kind]);
  // A string, not a snippet: `$` and `}` in the user's words mean nothing.
  item.insertText = completion.insertText;
  const start = document.positionAt(range.start);
  item.range = new vscode.Range(start, document.positionAt(range.end));
  item.preselect = completion.isCurrent;
  item.sortText = completion.sortText;
  // `tom` finds tomorrow, and `bl` in a box what is blocked.
  const isNamed = kind === "date" || kind === "state";
  const words = completion.filterText ?? (isNamed ? `${label} ${about}` : label);
  // VS Code holds all of the range before the caret against them. A range from the caret on would match nothing, and
  // what matches the words before it, such as a snippet, would stand first.
  item.filterText = document.getText(new vscode.Range(start, document.positionAt(typedFrom))) + words;
  return item;
}

/** Sections and tables that begin right below other text would become part of it. */
const startsBlock = /^(?:#|---|\*\*|\|.*\n\|)/u;

function snippetItem(
  { name, prefix, description, body }: PlanSnippet,
  nth: number,
  { range, glued }: LinePlace,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const item = new ToldItem({ label: prefix, description: name }, vscode.CompletionItemKind.Snippet, description);
  item.insertText = new vscode.SnippetString(glued && startsBlock.test(body) ? `\n${body}` : body);
  item.range = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  // Behind what fits this plan: `/phase` is the phase that comes next, `/plan-phase` the one of the book.
  item.filterText = `/${prefix}`;
  item.sortText = `~${String(nth).padStart(4, "0")}`;
  return item;
}

function hintText(hint: CompletionHint): string {
  switch (hint) {
    case "todo":
    case "inProgress":
    case "blocked":
    case "done":
    case "failed":
    case "cancelled":
    case "question":
      return stateWord(hint);
    case "nothing":
      return vscode.l10n.t("waits for nothing");
    case "user":
      return vscode.l10n.t("you");
    case "today":
    case "tomorrow":
    case "inAWeek":
    case "phaseEnd":
      return dayText(hint);
  }
}
