import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import type { CommandHandler } from "../../commands/registerCommands.ts";
import { registerPlanLinks } from "../../language/planLinks.ts";
import { registerPlanContextKey } from "../../planContextKey.ts";
import type { TidyDeps } from "../askedPlan.ts";
import { completeCommand } from "./completePlan.ts";
import { convertCommand, registerConvertAction } from "./convertToCheckboxes.ts";
import { openPlanPathCommand } from "./openPlanPath.ts";
import { leftoversCommand } from "./removeLeftovers.ts";
import { statusCommand } from "./setPlanStatus.ts";

/** The handlers of the commands that tidy plans. */
export function tidyCommands(
  deps: TidyDeps,
): Readonly<
  Record<
    | "planwright.convertToCheckboxes"
    | "planwright.setStatus"
    | "planwright.removeLeftovers"
    | "planwright.completePlan"
    | "planwright.openPlanPath",
    CommandHandler
  >
> {
  return {
    "planwright.convertToCheckboxes": (argument) => convertCommand(deps, argument),
    "planwright.setStatus": (argument) => statusCommand(deps, argument),
    "planwright.removeLeftovers": (argument) => leftoversCommand(deps, argument),
    "planwright.completePlan": (argument) => completeCommand(deps, argument),
    "planwright.openPlanPath": (plan, path) => openPlanPathCommand(plan, path),
  };
}

/** Links of paths, the code action for criteria, and the key that shows plan commands. */
export function registerTidy({ index, active }: Pick<TidyDeps, "index" | "active">): Disposable {
  const store = new DisposableStore();
  store.add(registerPlanContextKey(active));
  store.add(registerPlanLinks(index));
  store.add(registerConvertAction(index));
  return store;
}
