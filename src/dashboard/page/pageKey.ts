import type { DashboardState } from "../../core/protocol/toDashboard.ts";

/** Which page a state is of: the plan's URI, or the level where it is of no plan. */
export function pageKey({ level, plan }: DashboardState): string {
  return level === "plan" ? (plan?.uri ?? "") : level;
}
