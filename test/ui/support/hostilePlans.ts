import { hostileTexts } from "../../support/hostileTexts.ts";
import { fixture } from "../../core/support.ts";
import { createChance } from "../../../scripts/bench/random.ts";

/** So many of the hostile texts are long; most plans go without. */
const longFrom = hostileTexts.findIndex(([, text]) => text.length > 10_000);

/** Plans that want to be more than text, in title, headings, tasks, tables, links, fields and front matter: always the same. */
export function hostilePlans(count: number): readonly string[] {
  const lines = fixture("dashboard/full.md").split("\n");
  return Array.from({ length: count }, (_, nth) => hostilePlan(lines, nth));
}

function hostilePlan(lines: readonly string[], nth: number): string {
  const chance = createChance(nth + 1);
  const to = nth % 20 === 0 ? hostileTexts.length : longFrom;
  const text = (): string => {
    const [, one] = hostileTexts[chance.below(to)] ?? ["", ""];
    return one.replaceAll(/[\r\n\u2028]+/gu, " ");
  };
  const body = lines.flatMap((line) => {
    const dice = chance.below(1000) / 1000;
    if (dice < 0.02) {
      return [];
    }
    if (dice < 0.05) {
      return [line, line];
    }
    const at = line.search(/(?<=^(?:#+|[-*]|\|) (?:\[.\] )?)\S/u);
    if (at === -1 || dice > 0.5) {
      return [dice > 0.95 && line !== "" ? `${line} ${text()}` : line];
    }
    return [`${line.slice(0, at)}${text()} ${line.slice(at)}`];
  });
  const cell = text().replaceAll("|", "/");
  return [
    ...["---", `title: ${JSON.stringify(text())}`, `owner: ${JSON.stringify(text())}`, "---"],
    ...body,
    ...[`**Spec:** [${text()}](javascript:alert(${nth}))`, `**Issue:** ${text()}`, ""],
    ...["## Risks 2", "", "| Risk | Likelihood | Impact |", "| --- | --- | --- |", `| ${cell} | High | High |`, ""],
  ].join("\n");
}
