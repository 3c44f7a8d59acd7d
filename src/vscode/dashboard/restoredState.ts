import { isRecord } from "../../core/protocol/isRecord.ts";

/** What the page keeps over a reload of the window, as far as the host needs it. */
export interface RestoredState {
  readonly level: "plans" | "plan";
  readonly uri: string | undefined;
  readonly isPinned: boolean;
  readonly unfolded: readonly string[] | undefined;
}

/** Reads what a page kept; anybody's page may have written it, so nothing in it is believed. */
export function readRestoredState(state: unknown): RestoredState {
  const { level, uri, pinned, unfolded } = isRecord(state) ? state : ({} as Readonly<Record<string, unknown>>);
  return {
    level: level === "plans" ? "plans" : "plan",
    uri: typeof uri === "string" ? uri : undefined,
    isPinned: pinned === true,
    unfolded: Array.isArray(unfolded) ? unfolded.filter((id): id is string => typeof id === "string") : undefined,
  };
}
