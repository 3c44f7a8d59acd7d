import * as vscode from "vscode";
import { convertToCheckboxes } from "../../../core/edit/convertToCheckboxes.ts";
import type { PlanRecord } from "../../../core/index/planRecord.ts";
import type { PlanEditor } from "../../edits/planEditor.ts";

/** Gives the criteria below the heading on a 0-based line boxes, if the plan still is as it was shown. */
export async function convertCriteriaAt(
  { editor }: { readonly editor: PlanEditor },
  record: PlanRecord,
  line: number,
): Promise<boolean> {
  const list = record.registers.criteria.find((one) => one.line === line);
  const [first, last] = [list?.items[0], list?.items.at(-1)];
  if (first === undefined || last === undefined) {
    return false;
  }
  const range = { start: record.lines.startOf(first.line), end: record.lines.endOf(last.line) };
  return editor.edit(
    record.uri,
    (now) =>
      now.lines.text === record.lines.text
        ? convertToCheckboxes(now, range)
        : vscode.l10n.t("The plan has changed in the meantime. Nothing was written."),
    { save: true, remember: () => [] },
  );
}
