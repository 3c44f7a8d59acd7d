import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { FromDashboard } from "../../../core/protocol/fromDashboard.ts";
import { duePlaceholders } from "../../../core/placeholder/fill/readiness.ts";
import { lineNow } from "../../../core/text/lineNow.ts";
import type { TextEdit } from "../../../core/text/textEdit.ts";
import type { ActivePlan } from "../../activePlan.ts";
import type { TemplateCatalogue } from "../../authoring/templates/templateCatalogue.ts";
import type { LastChanges } from "../../edits/lastChanges.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";
import type { TaskTicker } from "../../edits/taskTicker.ts";
import type { Placeholders } from "../../placeholder/registerPlaceholders.ts";
import { noBlanksText } from "../../placeholder/noBlanksText.ts";
import type { PlanBlanks } from "../../placeholder/planBlanks.ts";
import { fillRequest } from "../../placeholder/fill/fillRequest.ts";
import { askNewTask } from "../../tasks/askNewTask.ts";
import { pickTaskState } from "../../tasks/pickTaskState.ts";
import { saidState } from "../../tasks/saidState.ts";
import { repeatedOpenPhase, tickRollup } from "../../tasks/tickRollup.ts";
import { askLogEntry } from "./askLogEntry.ts";
import { convertCriteriaAt } from "./convertCriteriaAt.ts";
import { copyReport, exportReport } from "./planReports.ts";
import { openFact } from "./openFact.ts";
import type { Outcome } from "./outcome.ts";
import { showDocument } from "./showDocument.ts";

/** What the page's actions work with. */
export interface ActionDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly editor: PlanEditor;
  readonly ticker: TaskTicker;
  readonly catalogue: TemplateCatalogue;
  readonly placeholders: Placeholders;
  readonly blanks: PlanBlanks;
  readonly clock: Clock;
  readonly last: LastChanges;
}

/** Messages that do something with a plan. */
export type ActionMessage = Exclude<
  FromDashboard,
  {
    readonly kind:
      | "ready"
      | "resync"
      | "showPlans"
      | "showPlan"
      | "pin"
      | "unfold"
      | "openFile"
      | "newPlan"
      | "openExample";
  }
>;

/** Where an action comes from. */
export interface ActionContext {
  /** The plan as the page showed it. */
  readonly record: PlanRecord;
  /** The column the dashboard stands in: files open beside it, not over it. */
  readonly column: vscode.ViewColumn | undefined;
  /** Told when a document says what was asked, before it is saved. */
  readonly onEdit: () => void;
}

/** Does what the page's buttons ask for, by the same code as tree, editor and palette. */
export class DashboardActions {
  readonly #deps: ActionDeps;

  constructor(deps: ActionDeps) {
    this.#deps = deps;
  }

  /** Opens the file of a plan at a line, beside the dashboard. */
  async openFile(uri: string, line: number, column: vscode.ViewColumn | undefined): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    await showDocument(document, line, column);
  }

  async run(message: ActionMessage, context: ActionContext): Promise<Outcome> {
    const { record } = context;
    switch (message.kind) {
      case "tick":
        return this.#tick(record, message.task, message.isDone, context);
      case "setState":
        return this.#setState(record, message.task, context);
      case "goTo":
        await this.#goTo(record, message.line, context);
        return { isDone: true, text: "" };
      case "openFact":
        return { isDone: await openFact(record, message.fact), text: "" };
      case "addTask":
        return { isDone: await askNewTask(this.#deps.editor, record, placeOf(message.unit)), text: "" };
      case "convert":
        return { isDone: await convertCriteriaAt(this.#deps, record, message.line), text: "" };
      case "addLog":
        return { isDone: await askLogEntry(this.#deps, record), text: "" };
      case "fillNext":
      case "goToBlank":
        return { isDone: await this.#blank(record, message.kind === "fillNext", context), text: "" };
      case "copyReport":
        return copyReport(this.#deps, record);
      case "exportReport":
        return exportReport(this.#deps, record);
      case "completePlan":
        await vscode.commands.executeCommand("planwright.completePlan", { uri: record.uri });
        return { isDone: true, text: "" };
      case "undoTick":
        return this.#undo(record);
    }
  }

  /** The edits that a tick would make of the plan as it is now; undefined where it would ask first, or refuse. */
  plannedTick(shown: PlanRecord, id: string, isDone: boolean, now: PlanRecord): readonly TextEdit[] | undefined {
    const task = shown.plan.tasks.find((one) => one.id === id);
    return task === undefined || (isDone && repeatedOpenPhase(shown, task) !== undefined)
      ? undefined
      : this.#deps.ticker.tickEdits(shown, task, isDone, now);
  }

  /** Takes back the last tick of the plan that is shown, and of no other: nobody sees what becomes of those. */
  async #undo({ uri }: PlanRecord): Promise<Outcome> {
    const { ticker, last } = this.#deps;
    const [task] = last.lastTick(uri)?.tasks ?? [];
    const isDone = await ticker.undoLast("states", uri);
    return { isDone, text: isDone && task !== undefined ? await this.#stateNow(uri, task.id) : "" };
  }

  async #tick(record: PlanRecord, id: string, isDone: boolean, { onEdit }: ActionContext): Promise<Outcome> {
    const task = record.plan.tasks.find((one) => one.id === id);
    if (task === undefined) {
      return { isDone: false, text: "" };
    }
    const { ticker } = this.#deps;
    const repeated = isDone ? repeatedOpenPhase(record, task) : undefined;
    const isWritten =
      repeated === undefined
        ? await ticker.setDone(record, task, isDone, { save: true, onEdit })
        : await tickRollup(ticker, record, task, repeated);
    return { isDone: isWritten, text: isWritten ? await this.#stateNow(record.uri, id) : "" };
  }

  async #setState(record: PlanRecord, id: string, { onEdit }: ActionContext): Promise<Outcome> {
    const task = record.plan.tasks.find((one) => one.id === id);
    const wish = task === undefined ? undefined : await pickTaskState(record, [task]);
    if (task === undefined || wish === undefined) {
      return { isDone: false, text: "" };
    }
    const { ticker } = this.#deps;
    const repeated = wish.state === "done" ? repeatedOpenPhase(record, task) : undefined;
    const isDone =
      repeated === undefined
        ? await ticker.setStates(record, [task], wish, { save: true, onEdit })
        : await tickRollup(ticker, record, task, repeated);
    return { isDone, text: isDone ? await this.#stateNow(record.uri, id) : "" };
  }

  /** How a task stands now, for those who only hear the page. */
  async #stateNow(uri: string, id: string): Promise<string> {
    const now = await this.#deps.index.open(uri);
    return now === undefined ? "" : saidState(now, id);
  }

  async #goTo(record: PlanRecord, line: number, { column }: ActionContext): Promise<void> {
    const now = await this.#deps.index.open(record.uri);
    const at = now === undefined ? line : lineNow(record.lines, line, now.lines);
    await this.openFile(record.uri, at, column);
  }

  /** Goes to the first blank that is due, and asks for it where that is wanted. */
  async #blank({ uri }: PlanRecord, isAsked: boolean, { column }: ActionContext): Promise<boolean> {
    const now = await this.#deps.index.open(uri);
    const blank = now === undefined ? undefined : duePlaceholders(now)[0];
    if (now === undefined || blank === undefined) {
      vscode.window.setStatusBarMessage(noBlanksText(), 5000);
      return false;
    }
    const { walk, fill } = this.#deps.placeholders;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    await showDocument(document, now.lines.positionAt(blank.range.start).line, column);
    await (isAsked ? fill.one(fillRequest(document, blank)) : walk.select(document, blank.range));
    return true;
  }
}

function placeOf(unit: string): Parameters<typeof askNewTask>[2] {
  return unit === "" ? { kind: "plan" } : { kind: "unit", id: unit };
}
