import * as vscode from "vscode";
import type { IgnoredLine } from "../../core/plan/receipts/ignoredLines.ts";

/** Why a line that looks like a task is not counted, in a sentence. */
export function ignoredText({ reason, fence }: Pick<IgnoredLine, "reason" | "fence">): string {
  switch (reason) {
    case "fence":
    case "indentedCode":
      return vscode.l10n.t("Not counted: it stands in code.");
    case "unclosedFence":
      return vscode.l10n.t("Not counted: the code that begins on line {0} is never closed.", (fence ?? 0) + 1);
    case "comment":
      return vscode.l10n.t("Not counted: it stands in a comment.");
    case "html":
      return vscode.l10n.t("Not counted: it stands in HTML.");
    case "inlineCode":
      return vscode.l10n.t("Not counted: the box stands in code.");
    case "frontMatter":
      return vscode.l10n.t("Not counted: it stands in front matter.");
    case "label":
      return vscode.l10n.t("Not counted: the brackets hold a label, no box.");
    case "link":
      return vscode.l10n.t("Not counted: this is a link.");
    case "reference":
      return vscode.l10n.t("Not counted: this is a reference.");
    case "value":
      return vscode.l10n.t("Not counted: the box is the value of a field.");
    case "noMarker":
      return vscode.l10n.t("Not counted: a box needs a list marker, such as “- [ ]”.");
    case "empty":
      return vscode.l10n.t("Not counted: there are no words behind the box.");
    case "spaced":
      return vscode.l10n.t("Not counted: the box has too many blanks; write “- [ ]” or “- [x]”.");
    case "conflict":
      return vscode.l10n.t("Not counted: it stands in the other side of a merge conflict.");
    case "nesting":
      return vscode.l10n.t("Not counted: it is nested too deeply.");
    case "cell":
      return vscode.l10n.t("Not counted: nobody can tell a state from its status cell.");
    case "rollup":
      return vscode.l10n.t("Not counted: this row sums up others.");
    case "timeline":
      return vscode.l10n.t("Not counted: this row is part of a timeline.");
    case "repeats":
      return vscode.l10n.t("Not counted: it says the state of other tasks a second time.");
    case "legend":
      return vscode.l10n.t("Not counted: it explains what a mark means.");
    case "register":
      return vscode.l10n.t("Not counted: this row records something else than a task.");
  }
}
