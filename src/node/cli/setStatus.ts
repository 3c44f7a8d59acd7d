import type { TaskName } from "../../core/edit/namedTask.ts";
import { sameTask } from "../../core/edit/state/keepsOthers.ts";
import { setTaskState } from "../../core/edit/state/setTaskState.ts";
import type { SettableState } from "../../core/edit/state/wish.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { safeText } from "../../core/report/safeText.ts";
import type { Context, ExitCode } from "./context.ts";
import { type EditOptions, editPlanFile, type PlannedEdit } from "./editPlanFile.ts";
import { EditRefusal } from "./editRefusal.ts";
import { taskWords } from "./editReport.ts";
import { wantedTask } from "./wantedTask.ts";

/** The options of `planwright set-status`; exactly one of `id`, `line` and `text` says which task. */
export interface SetStatusOptions extends EditOptions {
  readonly id?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly text?: string;
  /** Why the task is blocked. */
  readonly reason?: string;
}

/** `planwright set-status FILE STATE`: gives one task a state, written as the plan writes it. */
export async function setStatus(
  path: string,
  state: SettableState,
  options: SetStatusOptions,
  context: Pick<Context, "out">,
): Promise<ExitCode> {
  const { id, line, text, reason } = options;
  const names: readonly (TaskName | undefined)[] = [
    id === undefined ? undefined : { kind: "id", id },
    line === undefined ? undefined : { kind: "line", line: line - 1 },
    text === undefined ? undefined : { kind: "text", text },
  ];
  const [name, ...others] = names.filter((one) => one !== undefined);
  const problem =
    name === undefined || others.length > 0
      ? "say which task with one of --id, --line and --text"
      : reason !== undefined && state !== "blocked"
        ? "--reason goes with blocked only"
        : undefined;
  if (name === undefined || problem !== undefined) {
    context.out.problem(`planwright: ${safeText(problem ?? "")}`);
    return 2;
  }
  const wish = { state, ...(reason !== undefined && { reason }) };
  return editPlanFile({ name: "set-status", plan: (record) => plan(record, name, wish) }, path, options, context);
}

function plan(
  record: PlanRecord,
  name: TaskName,
  wish: { readonly state: SettableState; readonly reason?: string },
): PlannedEdit {
  const task = wantedTask(record, name);
  const edits = setTaskState(record, task, wish);
  if (edits === undefined) {
    throw new EditRefusal(
      `the task on line ${task.line + 1} cannot be made ${wish.state}: the way it is written has no form for it ` +
        `${wish.reason === undefined ? "" : "with a reason "}that leaves the rest of the plan as it is`,
    );
  }
  return {
    edits,
    outcome: (after) => {
      const now = after === record ? task : (sameTask(record.plan, task, after.plan) ?? task);
      const said = after === record ? `already ${wish.state}` : `${task.state} → ${now.state}`;
      return { line: now.line, words: `${taskWords(task)}  ${said}`, task: { task: now, before: task.state } };
    },
  };
}
