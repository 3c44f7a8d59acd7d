/** One bar of the dashboard. All texts are finished by the host: the page computes and translates nothing. */
export interface DashboardBar {
  readonly id: string;
  readonly label: string;
  /** For the bar's length only; 0 to `total`. */
  readonly done: number;
  readonly total: number;
  /** `3/8 · 37%`, or words where there is nothing to count. */
  readonly value: string;
}

/** What the dashboard shows of a plan. */
export interface DashboardPlan {
  readonly title: string;
  /** Where the plan lives, as people name it: its path in the workspace. */
  readonly location: string;
  readonly headline: DashboardBar;
  /** The headline's percentage alone, `37%`. */
  readonly percent: string;
  readonly phases: readonly DashboardBar[];
  /** Task groups beside the headline: acceptance criteria, gates and the like. */
  readonly groups: readonly DashboardBar[];
}

/** The dashboard's fixed words in the user's language. */
export interface DashboardLabels {
  readonly phases: string;
  readonly groups: string;
  readonly noPhases: string;
}

/** Messages from the host. `revision` grows with every state of one panel. */
export type ToDashboard =
  | {
      readonly kind: "plan";
      readonly revision: number;
      readonly labels: DashboardLabels;
      readonly plan: DashboardPlan;
    }
  | { readonly kind: "empty"; readonly revision: number; readonly message: string };

/** Messages from the page, which the host does not trust. */
export type FromDashboard = { readonly kind: "ready" };

/** The message if it is one that the page may send, else undefined. */
export function parseFromDashboard(value: unknown): FromDashboard | undefined {
  return isRecord(value) && value["kind"] === "ready" ? { kind: "ready" } : undefined;
}

/** The message if it is one that the host sends, else undefined. */
export function parseToDashboard(value: unknown): ToDashboard | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value["revision"])) {
    return undefined;
  }
  const isPlan = value["kind"] === "plan" && isRecord(value["plan"]) && isRecord(value["labels"]);
  const isEmpty = value["kind"] === "empty" && typeof value["message"] === "string";
  return isPlan || isEmpty ? (value as unknown as ToDashboard) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
