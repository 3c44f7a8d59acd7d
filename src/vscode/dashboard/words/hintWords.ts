import * as vscode from "vscode";
import type { HintWords } from "../../../core/view/viewWords.ts";

/** What to do next with a plan, in the language of the window. */
export const hintWords: HintWords = {
  noTasks: () => [vscode.l10n.t("This plan has no tasks yet."), vscode.l10n.t("Add a Task")],
  statusLeft: (status) => [
    vscode.l10n.t("All of it is done, and its status still says: {0}.", status),
    vscode.l10n.t("Complete Plan…"),
  ],
  blanksFirst: (count) => [
    count === 1
      ? vscode.l10n.t("1 blank is to be filled before the work begins.")
      : vscode.l10n.t("{0} blanks are to be filled before the work begins.", count),
    vscode.l10n.t("Fill the Next Blank"),
  ],
  openElsewhere: (count, where) => [
    count === 1
      ? vscode.l10n.t("The work is done; 1 box is open elsewhere: {0}.", where)
      : vscode.l10n.t("The work is done; {0} boxes are open elsewhere, first: {1}.", count, where),
    vscode.l10n.t("Go There"),
  ],
  contradictions: (count) => [
    count === 1
      ? vscode.l10n.t("The plan says something of its progress that the tasks do not bear out.")
      : vscode.l10n.t("The plan says {0} things of its progress that the tasks do not bear out.", count),
    vscode.l10n.t("Go There"),
  ],
};
