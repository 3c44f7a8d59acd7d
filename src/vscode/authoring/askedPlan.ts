import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import { tellNoPlan } from "../tellNoPlan.ts";
import { isPlanPlace, openDocument } from "../planDocuments.ts";
import type { TemplateCatalogue } from "./templates/templateCatalogue.ts";

/** What the commands that tidy plans work with. */
export interface TidyDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly editor: PlanEditor;
  readonly catalogue: TemplateCatalogue;
  readonly clock: Clock;
}

/** What a command was called with, if it is a map of ours. */
export type Asked = Readonly<Record<string, unknown>>;

/**
 * The plan that a command is about: of its argument (`{ uri }`, or the URI that menus hand over), else the plan in front.
 * Undefined where there is none, which whoever named none is told, and where an argument makes no sense: links can carry arguments, so a file that is no
 * plan of the user's is none here. `any` takes Markdown that is no plan, too.
 */
export async function askedPlan(
  { index, active }: Pick<TidyDeps, "index" | "active">,
  argument: unknown,
  kind: "plan" | "any" = "plan",
): Promise<{ readonly record: PlanRecord; readonly asked: Asked } | undefined> {
  const asked: Asked =
    typeof argument === "object" && argument !== null && !(argument instanceof vscode.Uri) ? { ...argument } : {};
  if (argument === undefined && active.record === undefined) {
    // Only a key can ask for it now: menus leave the commands out.
    tellNoPlan();
    return undefined;
  }
  const uri = argument instanceof vscode.Uri ? argument.toString() : (asked["uri"] ?? active.record?.uri);
  const parsed = readUri(uri);
  if (typeof uri !== "string" || parsed === undefined || !isOwnMarkdown(parsed)) {
    return undefined;
  }
  const record = await index.open(uri);
  return record === undefined || (kind === "plan" && !record.isPlan) ? undefined : { record, asked };
}

/** Whether a URI is that of Markdown which the user works with: of a workspace folder, or shown in an editor. */
function isOwnMarkdown(uri: vscode.Uri): boolean {
  const open = openDocument(uri.toString());
  const isMarkdown = open === undefined ? /\.(?:md|markdown)$/iu.test(uri.path) : open.languageId === "markdown";
  return isMarkdown && isPlanPlace(uri) && isOfUser(uri);
}

/** Whether a file lies in a workspace folder or has an editor, one in the background included. */
export function isOfUser(uri: vscode.Uri): boolean {
  // A path with `..` lies elsewhere than it says.
  if (/(?:^|[\\/])\.\.?(?:[\\/]|$)/u.test(uri.path)) {
    return false;
  }
  const own = uri.toString();
  return (
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === own) ||
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === own),
    )
  );
}

/** A URI that came as a text; undefined for anything else. */
export function readUri(text: unknown): vscode.Uri | undefined {
  try {
    return typeof text === "string" ? vscode.Uri.parse(text, true) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes edits that were worked out from a plan as it was shown, if it still is so. What an editor shows is left unsaved.
 */
export function editShown(
  { editor }: Pick<TidyDeps, "editor">,
  shown: PlanRecord,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const inFront = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === shown.uri);
  return editor.edit(
    shown.uri,
    (now) =>
      now.lines.text === shown.lines.text
        ? edits
        : vscode.l10n.t("The plan has changed in the meantime. Nothing was written."),
    { save: !inFront },
  );
}
