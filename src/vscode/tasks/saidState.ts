import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { progressText } from "../../core/report/progressText.ts";
import { plainLine } from "../../core/view/plainLine.ts";
import { stateWord } from "./stateText.ts";

/** `“Write the schema”: done, 4/8 · 50%`, for those who do not see what a tick changed; empty where the task is gone. */
export function saidState(now: PlanRecord, id: string): string {
  const task = now.plan.tasks.find((one) => one.id === id);
  if (task === undefined) {
    return "";
  }
  const figure = progressText(now.progress.headline);
  const said = vscode.l10n.t("“{0}”: {1}, {2}", plainLine(task.text, 80), stateWord(task.state), figure);
  return now.progress.complete ? `${said}. ${vscode.l10n.t("Plan complete")}` : said;
}
