import type { ReportLabels } from "../reportLabels.ts";
import type { UnitView } from "../../protocol/planView.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** Remarks that change how a phase stands; the others are for who reads the plan itself. */
const telling: ReadonlySet<string> = new Set(["current", "overdue", "blockedBy"]);

/** The phases of a plan as a table: phase, status, figure. */
export function phaseTable(phases: readonly UnitView[], { phases: phase, status, progress }: ReportLabels): string {
  const rows = phases.map(({ label, amount, status: chip, notes }) => {
    const remarks = notes.filter(({ kind }) => telling.has(kind)).map(({ text }) => text);
    return [label, [...(chip === null ? [] : [chip.text]), ...remarks], amount.value];
  });
  return [row([phase, status, progress]), "| --- | --- | --- |", ...rows.map(row)].join("\n");
}

function row(cells: readonly (string | readonly string[])[]): string {
  return `| ${cells.map((cell) => [cell].flat().map(escapeMarkdown).join(", ")).join(" | ")} |`;
}
