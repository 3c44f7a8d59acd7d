import { table } from "../bench/section.ts";
import { blankLines } from "./blankCount.ts";
import { findingLines } from "./findingCount.ts";
import { signed, type Summary } from "./corpusSummary.ts";
import { countText, shareText } from "./count.ts";
import type { CorpusResult } from "./readCorpus.ts";

/** The report for people; with `verbose` every difference and every claim that disagrees has a line. */
export function corpusReport(
  result: CorpusResult,
  summary: Summary,
  verbose: boolean,
  templates: ReadonlySet<string>,
): string {
  const { files, failures, bytes, time, peak } = result;
  const megabytes = bytes / 1_000_000;
  const rules = [...summary.rules].map(([rule, sum]) => [rule, String(sum.files), String(sum.lines), signed(sum)]);
  const lines = [
    `${summary.files} files, ${megabytes.toFixed(1)} MB: read in ${time.toFixed(0)} ms, ${(time / Math.max(megabytes, 0.001)).toFixed(0)} ms per MB, peak memory ${(peak / 1024 ** 2).toFixed(0)} MB`,
    `${failures.length} files threw`,
    ...failures.map(({ name, message }) => `  ${name}: ${message}`),
    "",
    `Checkboxes: truth ${countText(summary.truth)}, ours ${countText(summary.ours)}`,
    ...(summary.withoutTruth > 0
      ? [`${summary.withoutTruth} files are in no truth and were held against full markdown-it`]
      : []),
    ...(rules.length > 0 ? ["", ...table(["rule", "files", "lines", "ours"], rules)] : []),
    ...(verbose ? differenceLines(result) : []),
    "",
    `${summary.unexplained.length} differences unexplained`,
    ...summary.unexplained.map((text) => `  ${text}`),
    "",
    "What authors say of their plans:",
    "",
    ...table(
      ["claim", "all boxes agree", "we agree"],
      summary.agreements.map(({ name, claims, plain, ours }) => [
        name,
        shareText(plain, claims),
        shareText(ours, claims),
      ]),
    ),
    ...(verbose ? claimLines(files) : []),
    "",
    ...blankLines(files, templates),
    "",
    ...findingLines(files),
  ];
  return `${lines.join("\n")}\n`;
}

function differenceLines({ files }: CorpusResult): readonly string[] {
  return files.flatMap(({ name, account }) =>
    account.differences.map(
      ({ line, rule, total, done }) => `  ${name}:${line + 1}: ${signed({ total, done })} ${rule}`,
    ),
  );
}

function claimLines(files: CorpusResult["files"]): readonly string[] {
  return files.flatMap(({ name, claims }) =>
    claims
      .filter(({ oursAgrees }) => !oursAgrees)
      .map(
        ({ kind, line, says, plain, ours }) =>
          `  ${name}:${line + 1}: ${kind} says ${says}, all boxes ${plain}, ours ${ours ?? "nothing"}`,
      ),
  );
}
