import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";
import type { Disposable } from "../../core/lifecycle/disposableStore.ts";
import { blankAt } from "../../core/placeholder/fill/blankView.ts";
import { phaseOutlook } from "../../core/report/phaseOutlook.ts";
import { shortLabel } from "../../core/report/shortLabel.ts";
import { type Subject, subjectAt } from "../../core/report/subjectAt.ts";
import { appendWords } from "../appendWords.ts";
import { ignoredText } from "../explain/ignoredText.ts";
import { taskText } from "../explain/taskText.ts";
import { unitText } from "../explain/unitText.ts";
import type { CommandId } from "../names.ts";
import { commandLink } from "../placeholder/fill/fillRequest.ts";
import { isMarkdownDocument, sourceOf } from "../planDocuments.ts";
import { stateText } from "../tasks/stateText.ts";
import { taskNotes } from "../tasks/taskNotes.ts";

const setting = "planwright.hover.enabled";

/** Commands that the links may run. */
const enabledCommands: readonly CommandId[] = [
  "planwright.toggleTask",
  "planwright.setTaskState",
  "planwright.completePhase",
];

/**
 * Says on the mark of a task, on a phase heading and on a line that was not counted what it counts for, why, and by which
 * formula. Where a blank stands, the hover of blanks speaks alone.
 */
export function registerTaskHover(index: PlanIndex, clock: Clock): Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const isWanted = vscode.workspace.getConfiguration().get(setting) !== false;
      const record = isWanted && isMarkdownDocument(document) ? index.get(sourceOf(document)) : undefined;
      const offset = document.offsetAt(position);
      const subject = record?.isPlan === true ? subjectAt(record, offset) : undefined;
      if (record === undefined || subject === undefined || blankAt(record.placeholders, offset) !== undefined) {
        return undefined;
      }
      const { start, end } = subject.range;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return new vscode.Hover([wordsOf(record, subject, clock.today()), ...linksOf(record, subject)], range);
    },
  };
  return vscode.languages.registerHoverProvider({ language: "markdown" }, provider);
}

/** Text of the document goes in as text, into a string that may run nothing. */
function wordsOf(record: PlanRecord, subject: Subject, today: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const add = (lines: readonly string[]): vscode.MarkdownString => {
    for (const [nth, line] of lines.entries()) {
      appendWords(nth === 0 && text.value === "" ? text : text.appendMarkdown("\n\n"), line);
    }
    return text;
  };
  switch (subject.kind) {
    case "ignored":
      return add([ignoredText(subject.ignored)]);
    case "task":
      text.appendMarkdown("**").appendText(stateText(subject.task.state)).appendMarkdown("**");
      taskNotes(record, subject.task, today).forEach((note) => appendWords(text.appendMarkdown(" · "), note));
      return add(taskText(record, subject.task));
    case "phase":
      text.appendMarkdown("**").appendText(shortLabel(subject.unit.label, 80)).appendMarkdown("**");
      return add(unitText(record, subject.unit));
  }
}

/** Links stand in a string of their own, with nothing of the document but what they are encoded with. */
function linksOf(record: PlanRecord, subject: Subject): readonly vscode.MarkdownString[] {
  const { uri, version } = record;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [...enabledCommands] };
  const link = (label: string, id: CommandId, argument: object): void => {
    text.appendMarkdown(`${text.value === "" ? "" : " · "}[`).appendText(label);
    text.appendMarkdown(`](${commandLink(id, argument)})`);
  };
  if (subject.kind === "task") {
    const { id: task } = subject.task;
    const toggle = subject.task.state === "done" ? vscode.l10n.t("Reopen") : vscode.l10n.t("Mark Done");
    link(toggle, "planwright.toggleTask", { uri, task, version });
    link(vscode.l10n.t("Set State…"), "planwright.setTaskState", { uri, task, version });
  } else if (subject.kind === "phase") {
    const { id: phase } = subject.unit;
    const outlook = phaseOutlook(record).find((one) => one.phase.id === phase);
    if (outlook !== undefined && outlook.open > 0) {
      link(vscode.l10n.t("Mark All Done…"), "planwright.completePhase", { uri, phase });
    }
  }
  return text.value === "" ? [] : [text];
}
