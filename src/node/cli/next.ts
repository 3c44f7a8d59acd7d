import { phrase } from "../../core/message/phrase.ts";
import { nextTasks } from "../../core/schedule/nextTasks.ts";
import type { Context, ExitCode } from "./context.ts";
import { planList } from "./planList.ts";
import type { PlanView } from "./planView.ts";
import { taskItem } from "./tasks.ts";

/** The options of `planwright next`. */
export interface NextOptions {
  readonly json?: boolean;
  /** How many tasks of each plan; 3 unless told. */
  readonly limit?: number;
}

/** `planwright next PATH…`: what to do next in every plan that is not done. */
export function next(
  paths: readonly string[],
  { json = false, limit = 3 }: NextOptions,
  context: Context,
): Promise<ExitCode> {
  const list = {
    name: "next",
    key: "next",
    nothing: phrase("nothing to do next: all is done, blocked or waiting"),
    items: ({ record }: PlanView) =>
      nextTasks(record.plan, record.progress, record.schedule, limit).map((task) => taskItem(task, record)),
  };
  return planList(list, paths, json, context);
}
