import { lowerBound } from "../../text/lowerBound.ts";
import type { PlanScan } from "../scanPlan.ts";
import type { OpenSection } from "../sections/sections.ts";

/** The lines of all boxes and of the rows of task tables, to ask whether a stretch of the document holds any. */
export class TaskLines {
  readonly #lines: readonly number[];

  constructor({ boxes, tables }: Pick<PlanScan, "boxes" | "tables">) {
    const rows = tables.filter(({ table }) => table.kind === "tasks" || table.kind === "gates");
    const lines = boxes.map(({ line }) => line);
    this.#lines =
      rows.length === 0
        ? lines
        : [...lines, ...rows.flatMap((table) => table.rows.map(({ line }) => line))].toSorted((a, b) => a - b);
  }

  /** Whether a section holds any, those of the sections in it included. */
  isIn({ line, endLine }: Pick<OpenSection, "line" | "endLine">): boolean {
    return this.any(line, endLine);
  }

  /** Whether any stands at or after one line and before the other. */
  any(from: number, to: number): boolean {
    const low = lowerBound(this.#lines, (own) => own < from);
    return (this.#lines[low] ?? to) < to;
  }
}
