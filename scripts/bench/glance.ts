import { type Headline, type Section, table } from "./section.ts";

/** From this on a number is worse than the committed one by more than chance. */
const regressed = 1.25;

/** Headline numbers by name, as they are committed beside the report. */
export type Committed = Readonly<Record<string, number>>;

/** The numbers that matter, each beside the committed one, worst first: what got worse by a quarter is marked. */
export function glance(sections: readonly Section[], committed: Committed): Section {
  const rows = headlinesOf(sections)
    .map(({ name, value }) => ({ name, value, ratio: value / (committed[name] ?? value) }))
    .toSorted((a, b) => b.ratio - a.ratio);
  const worse = rows.filter(({ ratio }) => ratio > regressed).length;
  return {
    title: "At a glance",
    lines: [
      worse === 0
        ? "Nothing is worse than the committed numbers by more than a quarter."
        : `**${worse} of ${rows.length} are worse than the committed numbers by more than a quarter.**`,
      "All are times, sizes or ratios: less is better.",
      "",
      ...table(
        ["", "now", "committed", "ratio"],
        rows.map(({ name, value, ratio }) => [
          name,
          value.toFixed(2),
          committed[name]?.toFixed(2) ?? "new",
          `${ratio.toFixed(2)}${ratio > regressed ? " WORSE" : ""}`,
        ]),
      ),
    ],
    verdicts: [],
  };
}

/** What is committed as the numbers to hold the next ones against. */
export function toCommit(sections: readonly Section[]): Committed {
  return Object.fromEntries(headlinesOf(sections).map(({ name, value }) => [name, Number(value.toPrecision(4))]));
}

function headlinesOf(sections: readonly Section[]): readonly Headline[] {
  return sections.flatMap(({ headlines = [] }) => headlines).filter(({ value }) => Number.isFinite(value));
}
