import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { englishOf } from "../../src/core/message/message.ts";
import type { Contradiction } from "../../src/core/stated/contradictions.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { table } from "../bench/section.ts";

/** One finding of a file, for people. */
export interface CorpusFinding {
  readonly rule: string;
  readonly severity: string;
  /** 0-based. */
  readonly line: number;
  readonly message: string;
  /** The line it stands on, cut to 160 UTF-16 units. */
  readonly text: string;
}

/** What the rules find in a file, and the contradictions between its words and its boxes by kind. */
export interface FileFindings {
  readonly findings: readonly CorpusFinding[];
  readonly contradictions: readonly string[];
}

/** The day that is today for every file, so that two runs say the same. */
const today = "2026-11-28";

/** Checks a plan by the rules that are on by default, hints aside; a document that is no plan has no findings. */
export function findingsOf(record: PlanRecord): FileFindings {
  if (!record.isPlan) {
    return { findings: [], contradictions: [] };
  }
  const all = checkPlan(record, { today });
  const found = all.filter(({ severity }) => severity !== "hint");
  const parents = all.filter(({ rule }) => rule === "parent-child-mismatch");
  return {
    findings: found.map(({ rule, severity, line, message }) => ({
      rule,
      severity,
      line,
      message: englishOf(message),
      text: record.lines.lineText(line).trim().slice(0, 160),
    })),
    contradictions: [
      ...record.contradictions.map((one) => kindOf(record, one)),
      ...parents.map(({ severity }) =>
        severity === "warning" ? "parent ticked, a sub-task is open" : "parent open, every sub-task is done",
      ),
    ],
  };
}

/** The kind of a contradiction as people would name it. */
function kindOf({ progress }: PlanRecord, { stated, what }: Contradiction): string {
  const { done } = (stated.unit === null ? progress.headline : progress.phases.get(stated.unit)) ?? { done: 0 };
  const where =
    stated.form === "heading"
      ? "heading"
      : stated.form === "cell"
        ? "row of a timeline or roll-up"
        : stated.form === "box"
          ? "box that repeats a phase"
          : stated.unit === null
            ? "status of the plan"
            : "status line of a phase";
  switch (what) {
    case "open":
      return `${where} says done, ${done > 0 ? "some boxes are open" : "no box is ticked"}`;
    case "unmarked":
      return `${where} says not done, all boxes are ticked`;
    case "mismatch":
      return stated.kind === "status"
        ? `${where} says not begun, some boxes are ticked`
        : stated.form === "heading"
          ? "stale counter in a heading"
          : `stale ${stated.kind} of a ${stated.unit === null ? "plan" : "phase"}`;
  }
}

/** The tables of the report: findings by rule, contradictions by kind. */
export function findingLines(files: readonly (FileFindings & { readonly name: string })[]): readonly string[] {
  const count = (
    names: (file: FileFindings) => readonly string[],
  ): ReadonlyMap<string, readonly [files: number, all: number]> => {
    const counts = new Map<string, readonly [number, number]>();
    for (const file of files) {
      const own = names(file);
      for (const name of new Set(own)) {
        const [some, all] = counts.get(name) ?? [0, 0];
        counts.set(name, [some + 1, all + own.filter((one) => one === name).length]);
      }
    }
    return counts;
  };
  const rows = (counts: ReturnType<typeof count>, names: readonly string[]): readonly (readonly string[])[] =>
    names.flatMap((name) => {
      const [some, all] = counts.get(name) ?? [0, 0];
      return all === 0 ? [] : [[name, String(some), String(all)]];
    });
  const byRule = count(({ findings }) => findings.map(({ rule }) => rule));
  const byKind = count(({ contradictions }) => contradictions);
  return [
    "What the rules find that are on by default:",
    "",
    ...table(
      ["rule", "files", "findings"],
      rows(
        byRule,
        allRules.map(({ id }) => id),
      ),
    ),
    "",
    "Where words and boxes contradict each other:",
    "",
    ...table(["what", "files", "places"], rows(byKind, [...byKind.keys()].toSorted())),
  ];
}

/**
 * A sample of all findings to be read by hand, the same each time: `size` of them, drawn without replacement, each rule in
 * proportion.
 */
export function sampleLines(
  files: readonly (FileFindings & { readonly name: string })[],
  size: number,
): readonly string[] {
  const all = files.flatMap(({ name, findings }) => findings.map((finding) => ({ name, ...finding })));
  let seed = 20_261_128;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const drawn = all.map((finding) => ({ finding, order: random() })).toSorted((a, b) => a.order - b.order);
  return drawn
    .slice(0, size)
    .map(({ finding }) => finding)
    .toSorted((a, b) =>
      a.rule === b.rule ? a.name.localeCompare(b.name) || a.line - b.line : a.rule.localeCompare(b.rule),
    )
    .map(({ name, line, rule, message, text }) => `${rule}  ${name}:${line + 1}  ${message}\n    ${text}`);
}
