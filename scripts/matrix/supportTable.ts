import type { HostSetUp } from "../test/hostSetUp.ts";
import type { HostVersion } from "../workbench/versions.ts";

/** The in-host suite in one set-up on one VS Code. */
export interface SuiteRun {
  readonly version: HostVersion;
  readonly setUp: HostSetUp;
  readonly passed: number;
  readonly failed: number;
}

const opened: Readonly<Record<HostSetUp["workspace"], string>> = {
  folder: "a folder",
  folders: "a workspace of two folders",
  memory: "a folder of a virtual file system",
  none: "no folder, an untitled plan",
};

/** What ran, a row a set-up, as a table of Markdown. */
export function supportTable(runs: readonly SuiteRun[]): string {
  const rows = runs.map(({ version, setUp, passed, failed }) => [
    version.vscode,
    setUp.isWebWorker ? "web worker" : "Node",
    `${opened[setUp.workspace]}${setUp.isTrusted ? "" : ", in Restricted Mode"}`,
    failed === 0 ? `all ${passed} passed` : `${passed} passed, **${failed} failed**`,
  ]);
  return tableOf([["VS Code", "Extension host", "Opened", "Tests inside it"], ...rows]);
}

/** Between these the table stands, in README and docs. */
export const supportMarks = { start: "<!-- support: npm run matrix -- --write -->", end: "<!-- /support -->" } as const;

/** A text with the table between its marks; throws where it has none. */
export function withSupport(text: string, table: string): string {
  const { start, end } = supportMarks;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) {
    throw new Error(`There is no ${start} … ${end}`);
  }
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, nth) => Math.max(...rows.map((row) => (row[nth] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join(" | ")} |`;
  const [header = [], ...body] = rows;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
