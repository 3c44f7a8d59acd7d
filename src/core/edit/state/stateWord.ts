import { likeCase } from "../../tidy/status/statusWording.ts";
import type { Status } from "../../words/status.ts";
import { statusWords } from "../../words/statusHead.ts";
import type { PlanHabits } from "./planHabits.ts";
import type { SettableState } from "./wish.ts";

/** What a state is called where statuses are. */
export const statusOf: Readonly<Record<SettableState, Status>> = {
  todo: "planned",
  inProgress: "inProgress",
  blocked: "blocked",
  done: "done",
  cancelled: "cancelled",
};

/** What tasks are called in English where plans are `Planned` and `Completed`. */
const english: Readonly<Partial<Record<string, string>>> = { planned: "Not Started", completed: "Done" };

/** The word for a state: one of the plan's own or its language's, in capitals where an old mark is. */
export function wordFor(habits: PlanHabits, state: SettableState, old: string): string {
  const choice = habits.choice(statusOf[state]) ?? state;
  return likeCase(english[choice.toLowerCase()] ?? choice, statusWords(old));
}
