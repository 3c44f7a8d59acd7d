import type { RegisterEntry } from "../registerEntry.ts";
import { type RiskLevel, readRiskLevel } from "./riskLevel.ts";

/** A risk with the level of both axes. */
export interface PlacedRisk {
  readonly entry: RegisterEntry;
  readonly impact: RiskLevel;
  readonly likelihood: RiskLevel;
}

/** The risks of a plan by impact and likelihood. */
export interface RiskMatrix {
  readonly placed: readonly PlacedRisk[];
  /** Risks with at most one of the two levels, in document order. */
  readonly unplaced: readonly RegisterEntry[];
}

/**
 * The matrix of a plan's risks; null where no risk that has a name has both
 * levels, and a list says all there is (format §3).
 */
export function riskMatrix(entries: readonly RegisterEntry[]): RiskMatrix | null {
  const placed: PlacedRisk[] = [];
  const unplaced: RegisterEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === "risk") {
      const impact = readRiskLevel(entry.fields.get("impact") ?? "");
      const likelihood = readRiskLevel(entry.fields.get("likelihood") ?? "");
      if (impact === undefined || likelihood === undefined) {
        unplaced.push(entry);
      } else {
        placed.push({ entry, impact, likelihood });
      }
    }
  }
  return placed.some(({ entry }) => entry.named) ? { placed, unplaced } : null;
}
