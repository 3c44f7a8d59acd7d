import { toggleOf } from "../../core/edit/toggleOf.ts";
import { type SettableState, settableStates, type Wish } from "../../core/edit/state/wish.ts";
import type { CommandHandler } from "../commands/registerCommands.ts";
import { askedTasks, saveUnlessShown } from "./askedTasks.ts";
import { completePhase } from "./completePhase.ts";
import { goToOpenTask } from "./goToTask.ts";
import { pickTaskState } from "./pickTaskState.ts";
import type { TaskDeps } from "./taskDeps.ts";

/** The handlers of the commands on tasks. */
export function taskCommands(
  deps: TaskDeps,
): Readonly<
  Record<
    | "planwright.toggleTask"
    | "planwright.setTaskState"
    | "planwright.nextOpenTask"
    | "planwright.previousOpenTask"
    | "planwright.completePhase",
    CommandHandler
  >
> {
  return {
    "planwright.toggleTask": (argument) => toggleTask(deps, argument),
    "planwright.setTaskState": (argument) => setState(deps, argument),
    "planwright.nextOpenTask": (argument) => goToOpenTask(deps, "next", argument),
    "planwright.previousOpenTask": (argument) => goToOpenTask(deps, "previous", argument),
    "planwright.completePhase": (argument) => completePhase(deps, argument),
  };
}

async function toggleTask(deps: TaskDeps, argument: unknown): Promise<void> {
  const asked = await askedTasks(deps, argument);
  if (asked !== undefined) {
    const { record } = asked;
    const { tasks, done } = toggleOf(asked.tasks);
    await deps.ticker.setDone(record, tasks, done, saveUnlessShown(record));
  }
}

/** An argument may say the state, `{ state: "blocked", reason: "…" }`, for keys of the user's own. */
async function setState(deps: TaskDeps, argument: unknown): Promise<void> {
  const asked = await askedTasks(deps, argument);
  if (asked !== undefined) {
    const { record, tasks } = asked;
    const wish = wishOf(argument) ?? (await pickTaskState(record, tasks));
    if (wish !== undefined) {
      await deps.ticker.setStates(record, tasks, wish, saveUnlessShown(record));
    }
  }
}

function wishOf(argument: unknown): Wish | undefined {
  const { state, reason } = (argument ?? {}) as Readonly<Partial<Record<string, unknown>>>;
  const known = settableStates.find((one): one is SettableState => one === state);
  return known && { state: known, ...(known === "blocked" && typeof reason === "string" && { reason }) };
}
