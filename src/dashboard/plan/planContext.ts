import type { PlanView } from "../../core/protocol/planView.ts";
import type { PartContext } from "../parts/lineButton.ts";

/** What the blocks of the plan's page draw from. */
export interface PlanContext extends PartContext {
  readonly plan: PlanView;
  /** How many actions were refused so far. */
  readonly refusals: number;
}
