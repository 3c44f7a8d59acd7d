import * as vscode from "vscode";
import { tasksIn } from "../../core/edit/tasksIn.ts";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { askedPlan } from "../authoring/askedPlan.ts";
import type { EditOptions } from "../edits/planEditor.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";
import type { TaskDeps } from "./taskDeps.ts";

/** Tasks of a plan as it was when they were asked for. */
export interface AskedTasks {
  readonly record: PlanRecord;
  readonly tasks: readonly Task[];
}

/** How long a message stands in the status bar, in milliseconds. */
const shownFor = 5000;

/**
 * The tasks that a command is about: the one of its argument `{ uri, task }`, else those on the lines of the selections
 * in the editor in front. Undefined where there are none, which the user is told, and where the argument is nonsense.
 */
export async function askedTasks(deps: TaskDeps, argument: unknown): Promise<AskedTasks | undefined> {
  if (namesTask(argument)) {
    return namedTask(deps, argument);
  }
  const shown = planInEditor(deps);
  if (shown === undefined) {
    return undefined;
  }
  const { record, editor } = shown;
  const tasks = new Set(
    editor.selections.flatMap(({ start, end }) => {
      // A selection that ends before a line's first character does not touch that line.
      const after = end.line > start.line && end.character === 0 ? end.line : end.line + 1;
      return tasksIn(record, start.line, after);
    }),
  );
  if (tasks.size === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("There is no task at the cursor."), shownFor);
    return undefined;
  }
  return { record, tasks: [...tasks] };
}

/** The plan in the editor in front; where there is none, the user is told what to do. */
export function planInEditor({
  index,
}: {
  readonly index: PlanIndex;
}): { readonly record: PlanRecord; readonly editor: vscode.TextEditor } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "There is no text cursor here. Open the plan in the text editor, or use the view “Plans” or the dashboard.",
      ),
    );
    return undefined;
  }
  const record = isMarkdownDocument(editor.document) ? index.get(sourceOf(editor.document)) : undefined;
  if (record?.isPlan !== true) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("This document is no plan."), shownFor);
    return undefined;
  }
  return { record, editor };
}

/** How a plan's text is written: what an editor shows is left unsaved. */
export function saveUnlessShown({ uri }: PlanRecord): EditOptions {
  return { save: !vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri) };
}

/** A task by its plan and id, as links and other commands hand it over. */
export interface NamedTask {
  readonly uri: string;
  readonly task: string;
  /** The version of the plan in which it has this id. */
  readonly version?: unknown;
}

/** Whether an argument names a task, or tries to. */
function namesTask(argument: unknown): argument is object {
  return typeof argument === "object" && argument !== null && ("uri" in argument || "task" in argument);
}

/** The task of an argument; anybody may send one, so the plan must be one of the user's and have the task. */
export async function namedTask(deps: TaskDeps, argument: object): Promise<AskedTasks | undefined> {
  const { uri, task: id, version } = argument as Readonly<Partial<Record<string, unknown>>>;
  if (typeof uri !== "string" || typeof id !== "string") {
    return undefined;
  }
  const record = (await askedPlan(deps, { uri }))?.record;
  const isSame = version === undefined || version === record?.version;
  const task = isSame ? record?.plan.tasks.find((one) => one.id === id) : undefined;
  if (record === undefined || task === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The plan has changed and no longer has this task. Nothing was written."),
    );
    return undefined;
  }
  return { record, tasks: [task] };
}
