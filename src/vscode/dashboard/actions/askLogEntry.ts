import * as vscode from "vscode";
import { addLogEntry } from "../../../core/edit/add/addLogEntry.ts";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";
import type { PlanBlanks } from "../../placeholder/planBlanks.ts";
import { refusalText } from "../../tasks/refusalText.ts";
import { wordsProblem } from "../../tasks/wordsProblem.ts";

/** Asks what to write into a plan's progress log, and writes it as an entry of today. Resolves to whether it is written. */
export async function askLogEntry(
  { editor, blanks, clock }: { readonly editor: PlanEditor; readonly blanks: PlanBlanks; readonly clock: Clock },
  record: PlanRecord,
): Promise<boolean> {
  const today = clock.today();
  const { user: author } = await blanks.context(record.uri);
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add Log Entry"),
    prompt: vscode.l10n.t("What happened? It is written as an entry of {0}.", today),
    validateInput: (words) => wordsProblem(words, () => addLogEntry(record, words, { today, author })),
  });
  if (text === undefined || text.trim() === "") {
    return false;
  }
  return editor.edit(
    record.uri,
    (now) => {
      const edits = addLogEntry(now, text, { today, author });
      return typeof edits === "string" ? refusalText(edits) : edits;
    },
    { save: true, remember: () => [] },
  );
}
