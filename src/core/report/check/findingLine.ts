import type { Finding } from "../../check/finding.ts";
import { englishOf, type Say } from "../../message/message.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { regionOf } from "./region.ts";

/** The parts of the line that tells of a finding, in order: place, level, words, rule. All but the rule may be foreign. */
export function findingCells(
  path: string,
  { rule, severity, range, message }: Finding,
  lines: LineIndex,
  say: Say = englishOf,
): readonly [place: string, severity: string, message: string, rule: string] {
  const { line, column } = regionOf(lines, range);
  return [`${path}:${line}:${column}`, severity, say(message), rule];
}
