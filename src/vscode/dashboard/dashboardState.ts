import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Progress } from "../../core/progress/progress.ts";
import type { DashboardBar, DashboardLabels, DashboardPlan } from "../../core/protocol.ts";
import { percentText, progressText } from "../../core/report/progressText.ts";

/** The dashboard's picture of a plan: the record's numbers in finished words. */
export function dashboardPlan(record: PlanRecord): DashboardPlan {
  const { plan, progress } = record;
  const title = plan.title ?? vscode.l10n.t("Untitled plan");
  return {
    title,
    location: vscode.workspace.asRelativePath(vscode.Uri.parse(record.uri)),
    headline: bar("headline", vscode.l10n.t("Work done"), progress.headline),
    percent: percentText(progress.headline),
    phases: plan.phases.flatMap(({ id, label }) => {
      const counted = progress.phases.get(id);
      return counted === undefined ? [] : [bar(id, label, counted)];
    }),
    groups: progress.groups.map(({ group, progress: counted }) =>
      bar(
        `${group.line}`,
        group.phase === null ? group.title : `${phaseLabel(record, group.phase)} · ${group.title}`,
        counted,
      ),
    ),
  };
}

/** The page's fixed words. */
export function dashboardLabels(): DashboardLabels {
  return {
    phases: vscode.l10n.t("Phases"),
    groups: vscode.l10n.t("Beside the work"),
    noPhases: vscode.l10n.t("This plan has no phases: all its tasks count together."),
  };
}

function phaseLabel({ plan }: PlanRecord, id: string): string {
  return plan.phases.find((phase) => phase.id === id)?.label ?? id;
}

function bar(id: string, label: string, progress: Progress): DashboardBar {
  const { done, total } = progress;
  return { id, label, done, total, value: total === 0 ? vscode.l10n.t("no tasks yet") : progressText(progress) };
}
