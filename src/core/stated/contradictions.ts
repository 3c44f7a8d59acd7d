import { isTemplateFile } from "../template/isTemplateFile.ts";
import type { Plan, Unit } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { ownCounts } from "./ownCounts.ts";
import type { Stated } from "./stated.ts";

/** A statement that the counts do not bear out. */
export interface Contradiction {
  readonly stated: Stated;
  /** The phase or step that it speaks of; undefined for the plan. */
  readonly unit: Unit | undefined;
  /** `open`: it says done, and tasks are open. `unmarked`: it does not say so of what is done. `mismatch`: all else. */
  readonly what: "open" | "unmarked" | "mismatch";
}

/** What statements are judged by. */
export interface ContradictionSource {
  /** Of the document: what lies among templates contradicts nothing. */
  readonly uri: string;
  readonly lines: LineIndex;
  readonly plan: Plan;
  readonly progress: PlanProgress;
  readonly stated: readonly Stated[];
}

/**
 * What a plan says of its own progress that the counts do not bear out, in order: the same for rules, for updating and for
 * dashboards. Left out are statements about what nothing counts, those that only another mark contradicts (nobody knows which
 * of the two is right), numbers of which the author counts something else, and templates.
 */
export function findContradictions(record: ContradictionSource): readonly Contradiction[] {
  const wrong = record.stated.filter(({ agrees, counted }) => !agrees && counted !== null);
  if (wrong.length === 0 || isTemplateFile(record.uri)) {
    return [];
  }
  const units = new Map(allUnits(record.plan.phases).map((unit) => [unit.id, unit]));
  const own = new Set(wrong.filter((one) => countsOtherwise(record, one, units)).map(({ line }) => line));
  return wrong.flatMap((stated) => {
    const unit = stated.unit === null ? undefined : units.get(stated.unit);
    return unit?.statusSource === "mark" || ((isNumber(stated) || stated.form === "cell") && own.has(stated.line))
      ? []
      : [{ stated, unit, what: whatOf(stated) }];
  });
}

/** Whether a statement is a count, a percentage or a bar. */
export function isNumber({ kind }: Stated): boolean {
  return kind === "count" || kind === "percent" || kind === "bar";
}

function whatOf({ kind, says, counted }: Stated): Contradiction["what"] {
  if (kind !== "status") {
    return "mismatch";
  }
  return says === "done" ? "open" : counted === "done" ? "unmarked" : "mismatch";
}

/** Whether the numbers of a line are of something else than we count there. */
function countsOtherwise(
  { plan, progress, lines, stated }: ContradictionSource,
  { kind, says, unit, line, form }: Stated,
  units: ReadonlyMap<string, Unit>,
): boolean {
  if (form === "cell") {
    // `| Sprint 6 | 13 (36%) | Active |` is told in points.
    const share = kind === "status" ? /(?<![\d.])(?!0\s?%|100\s?%)\d{1,3}\s?%/u.exec(lines.lineText(line)) : null;
    return share !== null && !stated.some((one) => one.line === line && one.kind === "percent");
  }
  if (kind === "percent") {
    // `69/69 + A1 tasks (100%)` is the share of that count, which is none of tasks alone.
    const [, done, total] = /(?<![\d/.])(\d{1,4})\s?\/\s?(\d{1,4})(?![\d/])/u.exec(lines.lineText(line)) ?? [];
    const isShare = Number(total) > 0 && Math.round((100 * Number(done)) / Number(total)) === says;
    return form === "line" && isShare && !stated.some((one) => one.line === line && one.kind === "count");
  }
  if (kind !== "count") {
    return false;
  }
  const { total: all } = progress.headline;
  const of = unit === null ? undefined : units.get(unit);
  const parts = of === undefined ? plan.phases : of.steps;
  // `5/5 tasks` over five steps counts those, whatever it says of them.
  const total = Number(String(says).split("/")[1]);
  const isOfParts = parts.length > 1 && total === parts.length;
  // So many more or fewer tasks than the plan has must be others: those of another file, or of a part.
  const isOther = of === undefined && form === "line" && Math.abs(total - all) > Math.max(10, all / 2);
  return isOfParts || isOther || ownCounts(plan, progress, of).has(String(says));
}
