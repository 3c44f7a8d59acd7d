import type { EvidenceLevel, SubjectEvidence } from "./planEvidence.ts";

/** How many ticked tasks, finished steps and phases have each level. */
export function countLevels(ticked: readonly SubjectEvidence[]): Readonly<Record<EvidenceLevel, number>> {
  const counts = { found: 0, partly: 0, missing: 0, nothingNamed: 0 };
  for (const { level } of ticked) {
    counts[level]++;
  }
  return counts;
}
