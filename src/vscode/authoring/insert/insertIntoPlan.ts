import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import { type PlanRecord, readRecord } from "../../../core/index/planRecord.ts";
import type { Insertion, InsertionAnswers, Placement } from "../../../core/insert/insertion.ts";
import { insertions } from "../../../core/insert/insertions.ts";
import { insteadOf } from "../../../core/insert/insteadOf.ts";
import { createBlockReader } from "../../../core/markdown/blockReader.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { TextRange } from "../../../core/text/textRange.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";
import { isMarkdownDocument, sourceOf } from "../../planDocuments.ts";
import { tellNoPlan } from "../../tellNoPlan.ts";
import { askPlacement } from "./askPlacement.ts";
import { askFolderTree } from "./insertFolderTree.ts";
import { refusalText } from "./insertLabels.ts";
import { pickInsertion } from "./pickInsertion.ts";
import type { TemplateCatalogue } from "../templates/templateCatalogue.ts";

/** What the command works with. */
export interface InsertDependencies {
  readonly index: PlanIndex;
  readonly editor: PlanEditor;
  readonly catalogue: TemplateCatalogue;
  readonly clock: Clock;
}

/** What a key or another command may ask for: `"task"`, or `{ kind: "section", name: "Risks" }`. */
interface Wish {
  readonly kind: unknown;
  readonly name?: unknown;
  readonly template?: unknown;
  readonly placement?: unknown;
  /** `true` from the list behind a `/`, which goes with what is put in. */
  readonly slash?: unknown;
}

/**
 * The command "Insert into Plan…": puts something into the plan of the active editor, picked from a list or named by the
 * argument, in one undo step, and selects the first blank of it. The document is left unsaved.
 */
export async function insertIntoPlan(dependencies: InsertDependencies, argument: unknown): Promise<void> {
  const { index, editor, catalogue, clock } = dependencies;
  const front = vscode.window.activeTextEditor;
  if (front === undefined || !isMarkdownDocument(front.document)) {
    tellNoPlan();
    return;
  }
  const { document } = front;
  const wish = wishOf(argument);
  const templates = wish === undefined || wish.kind === "section" ? await catalogue.read() : [];
  const asking = wish?.slash === true ? slashBefore(front) : undefined;
  const shown = index.get(sourceOf(document));
  const offset = asking?.start ?? document.offsetAt(front.selection.active);
  const base = (record: PlanRecord): PlanRecord => (asking === undefined ? record : recordWithout(record, asking));
  const offered = (record: PlanRecord): readonly Insertion[] =>
    insertions(base(record), offset, templates, clock.today(), catalogue.sectionsOf);
  const all = offered(shown);
  const chosen = wish === undefined ? await pickInsertion(all) : all.find((one) => fits(one, wish));
  if (chosen === undefined) {
    if (wish !== undefined) {
      void vscode.window.showWarningMessage(refusalText({ refused: "noPlace" }));
    }
    return;
  }
  const answers = await ask(chosen, wish, document.uri, base(shown));
  if (answers === undefined || !(await mayCountLess(chosen, answers))) {
    return;
  }
  let selections: readonly TextRange[] = [];
  const made = await editor.edit(
    document.uri.toString(),
    (now) => {
      // Folders and numbers were asked for meanwhile, and a place in an older text is nobody's place.
      const same = now.lines.text === shown.lines.text ? offered(now).find((one) => fits(one, chosen)) : undefined;
      if (same === undefined) {
        return vscode.l10n.t("The plan has changed meanwhile. Nothing was written.");
      }
      const edits = same.edits(answers);
      if ("refused" in edits) {
        return refusalText(edits);
      }
      ({ selections } = edits);
      return asking === undefined ? edits.edits : insteadOf(edits.edits, asking);
    },
    { save: false },
  );
  const [first] = selections;
  if (made && first !== undefined) {
    const range = new vscode.Range(document.positionAt(first.start), document.positionAt(first.end));
    front.selection = new vscode.Selection(range.start, range.end);
    front.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** The `/` alone on its line that the caret stands behind. */
function slashBefore({ document, selection: { active } }: vscode.TextEditor): TextRange | undefined {
  const end = document.offsetAt(active);
  return document.lineAt(active.line).text.trim() === "/" ? { start: end - 1, end } : undefined;
}

/** The plan as it would be without a stretch of its text. */
function recordWithout({ uri, version, lines, policy }: PlanRecord, { start, end }: TextRange): PlanRecord {
  const getText = (): string => lines.text.slice(0, start) + lines.text.slice(end);
  return readRecord({ uri, version, getText }, createBlockReader(), policy);
}

function wishOf(argument: unknown): Wish | undefined {
  if (typeof argument === "string") {
    return { kind: argument };
  }
  return typeof argument === "object" && argument !== null && "kind" in argument ? argument : undefined;
}

function fits({ kind, name, template }: Insertion, wish: Wish): boolean {
  return (
    kind === wish.kind &&
    (kind !== "section" || name === wish.name) &&
    (wish.template === undefined || template === wish.template)
  );
}

/** What the insertion has to know; undefined when the person called it off. */
async function ask(
  chosen: Insertion,
  wish: Wish | undefined,
  uri: vscode.Uri,
  plan: PlanRecord,
): Promise<InsertionAnswers | undefined> {
  const { asks } = chosen;
  if (asks === "folder") {
    const tree = await askFolderTree(uri);
    return tree === undefined ? undefined : { tree };
  }
  if (asks !== "placement") {
    return {};
  }
  const wished = placements.find((one) => one === wish?.placement);
  const placement = wished ?? (await askPlacement(chosen, plan));
  return placement === undefined ? undefined : { placement };
}

/** Asks before less is counted than now; true where that is not so, or is said to be fine. */
async function mayCountLess(chosen: Insertion, answers: InsertionAnswers): Promise<boolean> {
  const made = chosen.edits(answers);
  if ("refused" in made || made.fewer === undefined) {
    return true;
  }
  const { before, after } = made.fewer;
  const insert: vscode.MessageItem = { title: vscode.l10n.t("Insert") };
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "The plan would count {0} of {1} tasks instead of {2} of {3}. Insert all the same?",
      after.done,
      after.total,
      before.done,
      before.total,
    ),
    {
      modal: true,
      detail: vscode.l10n.t(
        "Marks of phases, and boxes of criteria, stand for the work only as long as the plan has no tasks.",
      ),
    },
    insert,
  );
  return choice === insert;
}

const placements: readonly Placement[] = ["renumber", "letter", "end"];
