import type { CheckedClaim } from "./checkClaims.ts";
import { type Count, countText } from "./count.ts";
import type { CorpusResult } from "./readCorpus.ts";

/** How many claims of a kind there are and how many agree. */
export interface Agreement {
  readonly name: string;
  readonly claims: number;
  readonly plain: number;
  readonly ours: number;
}

/** What all files come to. */
export interface Summary {
  readonly files: number;
  readonly withoutTruth: number;
  readonly truth: Count;
  readonly ours: Count;
  /** By rule, how many lines and what they add. */
  readonly rules: ReadonlyMap<string, Count & { readonly lines: number; readonly files: number }>;
  readonly unexplained: readonly string[];
  readonly agreements: readonly Agreement[];
}

/** Adds the files up. */
export function summarise({ files, failures }: CorpusResult): Summary {
  const rules = new Map<string, { lines: number; files: number; total: number; done: number }>();
  const truth = { total: 0, done: 0 };
  const ours = { total: 0, done: 0 };
  for (const { account } of files) {
    add(truth, account.truth);
    add(ours, account.ours);
    const seen = new Set<string>();
    for (const { rule, total, done } of account.differences) {
      const sum = rules.get(rule) ?? { lines: 0, files: 0, total: 0, done: 0 };
      sum.lines++;
      sum.files += seen.has(rule) ? 0 : 1;
      seen.add(rule);
      add(sum, { total, done });
      rules.set(rule, sum);
    }
  }
  const claims = files.flatMap((file) => file.claims);
  const headings = claims.filter(({ kind }) => kind === "heading");
  return {
    files: files.length + failures.length,
    withoutTruth: files.filter(({ inTruth }) => !inTruth).length,
    truth,
    ours,
    rules,
    unexplained: files.flatMap(({ name, account }) => account.unexplained.map((text) => `${name}: ${text}`)),
    agreements: [
      agreement("n/m in headings with boxes below", headings),
      agreement(
        "of these, headings that open with a unit word and a number",
        headings.filter(({ isPhase }) => isPhase),
      ),
      agreement(
        "n/m of the whole file",
        claims.filter(({ kind }) => kind === "whole"),
      ),
      agreement(
        "percentages of the whole file, ±3",
        claims.filter(({ kind }) => kind === "percent"),
      ),
    ],
  };
}

function agreement(name: string, claims: readonly CheckedClaim[]): Agreement {
  return {
    name,
    claims: claims.length,
    plain: claims.filter(({ plainAgrees }) => plainAgrees).length,
    ours: claims.filter(({ oursAgrees }) => oursAgrees).length,
  };
}

function add(sum: { total: number; done: number }, { total, done }: Count): void {
  sum.total += total;
  sum.done += done;
}

/** A count with its sign, as a difference is written. */
export function signed({ done, total }: Count): string {
  return `${total < 0 ? "−" : "+"}${countText({ done: Math.abs(done), total: Math.abs(total) })}`;
}
