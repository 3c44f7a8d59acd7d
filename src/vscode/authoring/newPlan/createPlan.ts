import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { knownFacts } from "../../../core/template/knownFacts.ts";
import { blanksBeside, type RenderedPlan, renderPlan } from "../../../core/template/renderTemplate.ts";
import type { Template } from "../../../core/template/template.ts";
import { LineIndex } from "../../../core/text/lineIndex.ts";
import type { TextRange } from "../../../core/text/textRange.ts";
import { createNewFile, openNewFile } from "../../createNewFile.ts";
import { exists } from "../../exists.ts";
import { sourceOf } from "../../planDocuments.ts";
import { freeDestination } from "./freeDestination.ts";
import { blockedBy, blockedText, destinationOf, type PlanPlace, refusalText, takenText } from "./planPlace.ts";
import { openUntitled } from "../../openUntitled.ts";

/** What was answered when a plan is made. */
export interface PlanAnswers {
  readonly template: Template;
  readonly title: string;
  /** Undefined where no folder is open: the plan is untitled then. */
  readonly place: PlanPlace | undefined;
}

/** Selects a blank so that Tab goes on from it. */
export type SelectBlank = (document: vscode.TextDocument, range: TextRange) => Promise<void>;

/** What makes plans needs. */
export interface PlanMaker {
  readonly index: PlanIndex;
  readonly clock: Clock;
  readonly selectBlank: SelectBlank;
}

/**
 * Makes a plan and opens it with its first blank selected. An existing file is never touched: the next free name is
 * taken. Resolves to its URI, or to words for the user where nothing was written.
 */
export async function createPlan(
  answers: PlanAnswers,
  context: CandidateContext,
  { index, clock, selectBlank }: PlanMaker,
): Promise<vscode.Uri | string> {
  const { template, place } = answers;
  const title = answers.title.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const plan = renderPlan(template, { title, today: context.today, ...knownFacts(context) });
  const { text } = plan;
  if (place === undefined) {
    const document = await openUntitled(text);
    await open(document, plan, index, selectBlank);
    return document.uri;
  }
  const created = await create(place, template, title, context, text);
  if (typeof created !== "string") {
    await open(await openNewFile(created, text, clock), plan, index, selectBlank);
  }
  return created;
}

/** Shows a plan with the first blank selected that is due now; what was typed as its name is none. */
async function open(
  document: vscode.TextDocument,
  { text, names }: RenderedPlan,
  index: PlanIndex,
  select: SelectBlank,
): Promise<void> {
  const written = new LineIndex(text);
  // By line: a document has one kind of line ends, whatever the text had.
  const offset = (at: number): number => {
    const { line, column } = written.positionAt(at);
    return document.offsetAt(new vscode.Position(line, column));
  };
  const named = names.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
  const blanks = blanksBeside(index.get(sourceOf(document)).placeholders, named);
  const first = blanks.find(({ when }) => when === "start") ?? blanks[0];
  // Not shown first and selected then: who types at once would write into the title.
  await (first === undefined
    ? vscode.window.showTextDocument(document, { preview: false })
    : select(document, first.range));
}

/** Creates the file under the first free name. */
async function create(
  place: PlanPlace,
  template: Template,
  title: string,
  context: CandidateContext,
  text: string,
): Promise<vscode.Uri | string> {
  const root = place.folder.uri;
  const contents = await vscode.workspace.encode(text, { encoding: "utf8" });
  const wanted = destinationOf(place, template, title, context);
  const blocked = wanted.kind === "path" ? await blockedBy(root, wanted.segments.slice(0, -1)) : undefined;
  if (blocked !== undefined) {
    return blockedText(blocked);
  }
  for (let from = 1; ;) {
    const free = await freeDestination(place, template, title, context, from);
    if (free === undefined) {
      return takenText();
    }
    const { destination, attempt } = free;
    if (destination.kind === "refused") {
      return refusalText(destination);
    }
    const uri = vscode.Uri.joinPath(root, ...destination.segments);
    if (await createNewFile(uri, contents)) {
      return uri;
    }
    if (!(await exists(uri))) {
      return vscode.l10n.t("{0} could not be created.", messageText(destination.segments.join("/")));
    }
    from = attempt + 1;
  }
}
