import type { Finding } from "../../check/finding.ts";
import type { GateFailure } from "../../check/gates.ts";
import { englishOf } from "../../message/message.ts";
import type { Severity } from "../../check/ruleLevel.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { safeText } from "../safeText.ts";
import { regionOf } from "./region.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** A finding as the command by which GitHub's runner makes an annotation; `file` from the repository's root. */
export function findingCommand(file: string, { rule, severity, range, message }: Finding, lines: LineIndex): string {
  const { line, column, endLine, endColumn } = regionOf(lines, range);
  // GitHub takes columns only where a finding ends on the line where it begins.
  const columns = line === endLine ? { col: column, endLine, endColumn } : { endLine };
  return command(commands[severity], { file, line, ...columns, title: rule }, englishOf(message));
}

/** A gate that fails as such a command. */
export function failureCommand(file: string, { gate, line, message }: GateFailure): string {
  return command("error", { file, ...(line !== null && { line: line + 1 }), title: gate }, englishOf(message));
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(safeText(String(value)))}`);
  return `::${name} ${list.join(",")}::${escapeData(safeText(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
