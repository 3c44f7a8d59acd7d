import type { Verdict } from "./growth.ts";

/** A part of the report: Markdown lines, and how its targets came out. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** The numbers that stand for it in the summary. */
  readonly headlines?: readonly Headline[];
}

/** A number of which less is better, by a name that no other has. */
export interface Headline {
  readonly name: string;
  readonly value: number;
}

/** A GFM table whose columns line up in plain text too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? "", width, column)).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)];
}

/** A number beside its target, with a word for people who only look for what is wrong. */
export function verdictText({ value, atMost, met }: Verdict): string {
  return `${value.toFixed(2)} ≤ ${atMost.toFixed(2)} ${met ? "ok" : "MISSED"}`;
}

/** The whole report as Markdown. */
export function reportText(introduction: readonly string[], sections: readonly Section[]): string {
  const body = sections.flatMap(({ title, lines }) => ["", `## ${title}`, "", ...lines]);
  return `${[...introduction, ...body].join("\n")}\n`;
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
