import { messageText } from "../../../core/report/messageText.ts";
import type { Plan } from "../../../core/plan/model.ts";

/** The title of a list of choices: what it is for, and for which plan. */
export function commandTitle(command: string, { title }: Pick<Plan, "title">): string {
  return title === null ? command : `${command} · ${messageText(title)}`;
}
