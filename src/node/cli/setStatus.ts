import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { TaskName } from "../../core/edit/namedTask.ts";
import { sameTask } from "../../core/edit/state/keepsOthers.ts";
import { setTaskState } from "../../core/edit/state/setTaskState.ts";
import type { SettableState } from "../../core/edit/state/wish.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { Context, ExitCode } from "./context.ts";
import { type EditOptions, editPlanFile, type PlannedEdit } from "./editPlanFile.ts";
import { EditRefusal } from "./editRefusal.ts";
import { taskWords } from "./editReport.ts";
import { tell } from "./remark.ts";
import { wantedTask } from "./wantedTask.ts";

/** The options of `planwright set-status`; one of `id`, `line` and `text` says which task. */
export interface SetStatusOptions extends EditOptions {
  readonly id?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Beside `line` a check: the task must be one of those that this may name. */
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
  const check = line === undefined ? undefined : text;
  const names: readonly (TaskName | undefined)[] = [
    id === undefined ? undefined : { kind: "id", id },
    line === undefined ? undefined : { kind: "line", line: line - 1 },
    text === undefined || check !== undefined ? undefined : { kind: "text", text },
  ];
  const [name, ...others] = names.filter((one) => one !== undefined);
  const problem =
    name === undefined || others.length > 0
      ? phrase("say which task with one of {0}, {1} and {2}, or with {1} and {2}", "--id", "--line", "--text")
      : reason !== undefined && state !== "blocked"
        ? phrase("{0} goes with {1} only", "--reason", "blocked")
        : undefined;
  if (problem !== undefined) {
    tell(context.out, problem);
  }
  if (name === undefined || problem !== undefined) {
    return 2;
  }
  const wish = { state, ...(reason !== undefined && { reason }) };
  const verb = (record: PlanRecord): PlannedEdit => plan(record, wantedTask(record, name, check), wish);
  return editPlanFile({ name: "set-status", plan: verb }, path, options, context);
}

function plan(
  record: PlanRecord,
  task: Task,
  wish: { readonly state: SettableState; readonly reason?: string },
): PlannedEdit {
  const edits = setTaskState(record, task, wish);
  if (edits === undefined) {
    throw new EditRefusal(
      wish.reason === undefined
        ? phrase(
            "the task on line {0} cannot be made {1}: the way it is written has no form for it that leaves the rest of the plan as it is",
            task.line + 1,
            wish.state,
          )
        : phrase(
            "the task on line {0} cannot be made {1}: the way it is written has no form for it with a reason that leaves the rest of the plan as it is",
            task.line + 1,
            wish.state,
          ),
    );
  }
  return {
    edits,
    outcome: (after) => {
      const now = after === record ? task : (sameTask(record.plan, task, after.plan) ?? task);
      const said = after === record ? phrase("already {0}", wish.state) : phrase("{0} → {1}", task.state, now.state);
      const edited = { task: now, before: task.state };
      return {
        line: now.line,
        words: phrase("{0}  {1}", taskWords(task), said),
        task: edited,
        remark: rollupRemark(after, now),
      };
    },
  };
}

/** What has the plan's number stay where a box was ticked: it only repeats what others say. */
function rollupRemark({ plan: { phases } }: PlanRecord, { role, about }: Task): Message | undefined {
  if (role !== "rollup") {
    return undefined;
  }
  const phase = phases.find(({ id }) => id === about);
  return phase === undefined
    ? phrase("repeats other tasks and counts nothing by itself")
    : phrase("repeats {0} and counts nothing by itself", phase.label);
}
