import type { Labels } from "./labels.ts";
import { isRecord } from "./isRecord.ts";
import type { PlanView } from "./planView.ts";
import type { PlansView } from "./plansView.ts";
import type { Patch } from "./patch.ts";

/** All that the page draws from. */
export interface DashboardState {
  /** Which page is shown: all plans, one plan, or that there is none. */
  readonly level: "plans" | "plan" | "none";
  readonly labels: Labels;
  /** Whether the page stays with its plan when another one comes to the front. */
  readonly pinned: boolean;
  /** Whether a tick of the plan that is shown can be taken back. */
  readonly canUndo: boolean;
  /** Why there is no plan to show, `docs/sync.md is not there any more.`; empty where nothing is to be said. */
  readonly missing: string;
  readonly plan: PlanView | null;
  readonly plans: PlansView | null;
}

/**
 * Messages from the host. `revision` grows with every state of one panel: `state` is a whole one, `patch` says what is
 * other than in the revision `base`. `answer` says what came of an action; its text may be empty. `focus` has a block or
 * unit brought into view.
 */
export type ToDashboard =
  | { readonly kind: "state"; readonly revision: number; readonly state: DashboardState }
  | { readonly kind: "patch"; readonly revision: number; readonly base: number; readonly patch: Patch }
  | { readonly kind: "answer"; readonly isDone: boolean; readonly text: string }
  | { readonly kind: "focus"; readonly unit: string };

/** The message if it is one that the host sends, else undefined. What stands in a state is the host's own and not looked at. */
export function parseToDashboard(value: unknown): ToDashboard | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { kind, revision, base, state, patch, isDone, text, unit } = value;
  const isKnown =
    (kind === "state" && Number.isSafeInteger(revision) && isRecord(state)) ||
    (kind === "patch" && Number.isSafeInteger(revision) && Number.isSafeInteger(base) && isRecord(patch)) ||
    (kind === "answer" && typeof isDone === "boolean" && typeof text === "string") ||
    (kind === "focus" && typeof unit === "string");
  return isKnown ? (value as unknown as ToDashboard) : undefined;
}
