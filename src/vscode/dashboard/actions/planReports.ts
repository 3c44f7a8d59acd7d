import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { PlanView } from "../../../core/protocol/planView.ts";
import { htmlReport } from "../../../core/report/html/htmlReport.ts";
import { statusReportMarkdown } from "../../../core/report/markdown/statusReportMarkdown.ts";
import { messageText } from "../../../core/report/messageText.ts";
import { planView } from "../../../core/view/plan/planView.ts";
import type { PlanBlanks } from "../../placeholder/planBlanks.ts";
import { locationOf } from "../../locationOf.ts";
import { pageLabels } from "../words/pageLabels.ts";
import { viewWords } from "../words/viewWords.ts";
import type { Outcome } from "./outcome.ts";

/** What reports are made from. */
export interface ReportDeps {
  readonly index: PlanIndex;
  readonly blanks: PlanBlanks;
  readonly clock: Clock;
}

/** Copies how a plan stands as Markdown, for a pull request or a message. */
export async function copyReport(deps: ReportDeps, { uri }: PlanRecord): Promise<Outcome> {
  const view = await viewNow(deps, uri);
  if (view === undefined) {
    return { isDone: false, text: "" };
  }
  await vscode.env.clipboard.writeText(statusReportMarkdown(view, pageLabels()));
  return { isDone: true, text: vscode.l10n.t("The status report is on the clipboard.") };
}

/** Writes a plan as an HTML file that needs nothing beside, where the user says. */
export async function exportReport(deps: ReportDeps, { uri }: PlanRecord): Promise<Outcome> {
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export HTML Report"),
    defaultUri: proposal(vscode.Uri.parse(uri)),
    filters: { HTML: ["html"] },
  });
  const view = target === undefined ? undefined : await viewNow(deps, uri);
  if (target === undefined || view === undefined) {
    return { isDone: false, text: "" };
  }
  const html = htmlReport(view, pageLabels(), {
    lang: vscode.env.language,
    generated: vscode.l10n.t("Made by Planwright on {0}", deps.clock.today()),
  });
  await vscode.workspace.fs.writeFile(target, await vscode.workspace.encode(html, { encoding: "utf8" }));
  const name = messageText(target.path.slice(target.path.lastIndexOf("/") + 1));
  return { isDone: true, text: vscode.l10n.t("{0} was written.", name) };
}

async function viewNow({ index, blanks, clock }: ReportDeps, uri: string): Promise<PlanView | undefined> {
  const record = await index.open(uri);
  return record === undefined
    ? undefined
    : planView(
        { record, today: clock.today(), words: viewWords(blanks) },
        { location: locationOf(uri), unfolded: "all" },
      );
}

/** Beside the plan; of one without a file in the first folder. */
function proposal(plan: vscode.Uri): vscode.Uri {
  const name = `${plan.path.slice(plan.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "")}-report.html`;
  const folder =
    plan.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(plan, "..");
  return folder === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(folder, name);
}
