import type { RelatedPlace } from "../../check/finding.ts";
import { englishOf } from "../../message/message.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import type { CheckedFinding, CheckedPlan } from "./checkedPlan.ts";
import { regionOf } from "./region.ts";

/** A checked plan in `planwright.check/1`. */
export function checkReport({ path, record, findings, failures }: CheckedPlan): object {
  return {
    path,
    title: record.plan.title,
    progress: record.progress.headline,
    findings: findings.map((finding) => findingReport(finding, record.lines)),
    gates: failures.map(({ gate, line, message }) => ({
      gate,
      line: line === null ? null : line + 1,
      message: englishOf(message),
    })),
  };
}

function findingReport({ finding, fixes }: CheckedFinding, lines: LineIndex): object {
  const { rule, severity, range, message, related = [] } = finding;
  return {
    rule,
    severity,
    ...regionOf(lines, range),
    message: englishOf(message),
    related: related.map((place) => relatedReport(place, lines)),
    fixes: fixes.map(({ title, isSafe, edits }) => ({
      title: englishOf(title),
      safe: isSafe,
      edits: edits.map((edit) => editReport(edit, lines)),
    })),
  };
}

function relatedReport({ range, message }: RelatedPlace, lines: LineIndex): object {
  return { ...regionOf(lines, range), message: englishOf(message) };
}

function editReport({ range, newText }: TextEdit, lines: LineIndex): object {
  return { ...regionOf(lines, range), newText };
}
