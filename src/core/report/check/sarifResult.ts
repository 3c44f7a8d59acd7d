import { allRules } from "../../check/allRules.ts";
import type { Finding, Fix } from "../../check/finding.ts";
import type { GateFailure } from "../../check/gates.ts";
import { englishOf, type Message } from "../../message/message.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { textHash } from "../../text/textHash.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { CheckedFinding } from "./checkedPlan.ts";
import { regionOf } from "./region.ts";
import { sarifLevel } from "./sarifRule.ts";

/** Where a plan lies (SARIF 2.1.0 §3.4); without a base where it is not below the root. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** The findings of one plan as SARIF results (SARIF 2.1.0 §3.27), in their order. */
export function sarifResults(
  location: ArtifactLocation,
  findings: readonly CheckedFinding[],
  lines: LineIndex,
): readonly object[] {
  const seen = new Map<string, number>();
  return findings.map(({ finding, fixes }) => {
    const { rule, severity, range, message, related = [] } = finding;
    const print = fingerprint(finding, lines);
    const nth = (seen.get(print) ?? 0) + 1;
    seen.set(print, nth);
    return {
      ruleId: rule,
      ruleIndex: allRules.findIndex(({ id }) => id === rule),
      level: sarifLevel(severity),
      message: text(message),
      locations: [{ physicalLocation: place(location, range, lines) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((one, id) => ({
          id,
          physicalLocation: place(location, one.range, lines),
          message: text(one.message),
        })),
      }),
      partialFingerprints: { "planwrightFinding/v1": `${print}:${nth}` },
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(location, fix, lines)) }),
      // Both are notes to SARIF.
      ...(sarifLevel(severity) === "note" && { properties: { severity } }),
    };
  });
}

/** A gate that fails as a notification of the run (SARIF 2.1.0 §3.58): it is no finding in a text. */
export function sarifFailure(location: ArtifactLocation, { gate, line, message }: GateFailure): object {
  const region = line === null ? {} : { region: { startLine: line + 1 } };
  return {
    level: "error",
    message: { text: literal(`${gate}: ${englishOf(message)}`) },
    locations: [{ physicalLocation: { artifactLocation: location, ...region } }],
  };
}

/** Stays the same when lines come or go above and numbers in the message change: made of the rule, what it says and the line. */
function fingerprint({ rule, message, line }: Finding, lines: LineIndex): string {
  return textHash(`${rule}\n${message.text}\n${lines.lineText(line).replace(/\s+/gu, " ").trim()}`);
}

function place(artifactLocation: ArtifactLocation, range: TextRange, lines: LineIndex): object {
  return { artifactLocation, region: sarifRegion(range, lines) };
}

function sarifRegion(range: TextRange, lines: LineIndex): object {
  const { line, column, endLine, endColumn } = regionOf(lines, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function sarifFix(artifactLocation: ArtifactLocation, { title, edits, isSafe }: Fix, lines: LineIndex): object {
  return {
    description: text(title),
    artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => replacement(edit, lines)) }],
    properties: { safe: isSafe },
  };
}

function replacement({ range, newText }: TextEdit, lines: LineIndex): object {
  return {
    deletedRegion: sarifRegion(range, lines),
    ...(newText !== "" && { insertedContent: { text: newText } }),
  };
}

function text(message: Message): object {
  return { text: literal(englishOf(message)) };
}

/**
 * Words of which no viewer makes a link or a place for an argument (SARIF 2.1.0 §3.11.5 and §3.11.6). Only what could be
 * taken for one is escaped, because not every viewer takes escapes back.
 */
function literal(words: string): string {
  return words.replace(/\[([^[\]]*)\](?=\()/gu, String.raw`\[$1\]`).replace(/\{(\d{1,9})\}/gu, "{{$1}}");
}
