import * as vscode from "vscode";
import { isRecord } from "../../core/protocol/isRecord.ts";

/** What a command, a key or a link asks of the dashboard. */
export interface OpenRequest {
  /** A plan; undefined for the one in front. */
  readonly uri: string | undefined;
  readonly level: "plans" | "plan";
  /** Id of a phase or step to go to. */
  readonly unit: string | undefined;
  readonly isPinned: boolean | undefined;
}

/**
 * Reads the argument of "Open Plan Dashboard": a URI as text or as VS Code hands it over, `"all"`, or a map of `uri`,
 * `level` (`"plans"`, `"plan"`), `unit` and `pinned`. Anything else asks for the plan in front.
 */
export function readOpenRequest(argument: unknown): OpenRequest {
  const request: OpenRequest = { uri: undefined, level: "plan", unit: undefined, isPinned: undefined };
  if (argument === "all") {
    return { ...request, level: "plans" };
  }
  if (typeof argument === "string") {
    return { ...request, uri: argument };
  }
  if (argument instanceof vscode.Uri) {
    return { ...request, uri: argument.toString() };
  }
  if (!isRecord(argument)) {
    return request;
  }
  const { uri, level, unit, pinned } = argument;
  return {
    uri: typeof uri === "string" ? uri : undefined,
    level: level === "plans" ? "plans" : "plan",
    unit: typeof unit === "string" ? unit : undefined,
    isPinned: typeof pinned === "boolean" ? pinned : undefined,
  };
}
