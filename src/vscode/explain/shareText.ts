import * as vscode from "vscode";
import type { Progress } from "../../core/progress/progress.ts";
import { shareOf } from "../../core/report/share.ts";

/** `5/13 = 38% (rounded down)`: how the number of a plan, phase or group comes about. */
export function shareText(progress: Progress | undefined, isWeighted: boolean): string {
  const share = shareOf(progress, isWeighted);
  if (share === undefined) {
    return vscode.l10n.t("no tasks yet");
  }
  const { done, total, percent, how } = share;
  switch (how) {
    case "exact":
      return `${done}/${total} = ${percent}`;
    case "roundedDown":
      return vscode.l10n.t("{0}/{1} = {2} (rounded down)", done, total, percent);
    case "atLeastOne":
      return vscode.l10n.t("{0}/{1} = {2} (at least 1%)", done, total, percent);
    case "weighted":
      return vscode.l10n.t("{0}/{1}, weighted {2}", done, total, percent);
  }
}
