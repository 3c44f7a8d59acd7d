import * as vscode from "vscode";
import type { TaskPlace } from "../../core/edit/add/addTask.ts";
import { moveTask } from "../../core/edit/move/moveTask.ts";
import type { SettableState, Wish } from "../../core/edit/state/wish.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import type { CommandHandler } from "../commands/registerCommands.ts";
import type { PlanEditor } from "../edits/planEditor.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { askBlocked } from "../tasks/askBlocked.ts";
import { askNewTask } from "../tasks/askNewTask.ts";
import { editTasks } from "../tasks/editTasks.ts";
import { completeUnit } from "../tasks/completeUnit.ts";
import { repeatedOpenPhase, tickRollup } from "../tasks/tickRollup.ts";
import { lineOf, type RecordNode } from "./planNode.ts";
import type { PlansView } from "./plansView.ts";
import { renameRow } from "./renameRow.ts";
import { rowLink, rowMarkdown } from "./rowText.ts";
import { askedRows, taskOf, tasksAmong } from "./treeNodes.ts";

/** What the tree's commands work with. */
export interface TreeCommandsDeps {
  readonly view: PlansView;
  readonly ticker: TaskTicker;
  readonly editor: PlanEditor;
  readonly openDashboard: (uri: string) => Promise<void>;
}

type TreeCommandId =
  | "planwright.undoLastTick"
  | "planwright.tree.undo"
  | `planwright.tree.${"setTodo" | "setInProgress" | "setBlocked" | "setDone" | "setCancelled" | "toggle"}`
  | `planwright.tree.${"addTask" | "addSubtask" | "rename" | "moveUp" | "moveDown" | "copyLink" | "copyMarkdown"}`
  | `planwright.tree.${"goTo" | "openDashboard"}`;

/** The commands about rows of the tree; each takes its row from its arguments, else from the selection. */
export function treeCommands(deps: TreeCommandsDeps): Readonly<Record<TreeCommandId, CommandHandler>> {
  const rowsOf = async (args: readonly unknown[]): Promise<readonly RecordNode[]> =>
    askedRows(args, async () => deps.view.keyboard.find());
  const set =
    (state: SettableState): CommandHandler =>
    async (...args) =>
      setState(deps, await rowsOf(args), state);
  const onFirst =
    (act: (row: RecordNode) => Promise<void>): CommandHandler =>
    async (...args) => {
      const [row] = await rowsOf(args);
      if (row !== undefined) {
        await act(row);
      }
    };
  return {
    "planwright.tree.setTodo": set("todo"),
    "planwright.tree.setInProgress": set("inProgress"),
    "planwright.tree.setBlocked": set("blocked"),
    "planwright.tree.setDone": set("done"),
    "planwright.tree.setCancelled": set("cancelled"),
    "planwright.tree.toggle": async (...args: readonly unknown[]) => toggle(deps, await rowsOf(args)),
    "planwright.tree.addTask": onFirst(async (row) => {
      await askNewTask(deps.editor, row.record, placeOf(row));
    }),
    "planwright.tree.addSubtask": onFirst(async (row) => {
      const task = taskOf(row);
      if (task !== undefined) {
        await askNewTask(deps.editor, row.record, { kind: "under", task });
      }
    }),
    "planwright.tree.rename": onFirst((row) => renameRow(deps.editor, row)),
    "planwright.tree.moveUp": onFirst((row) => move(deps, row, "up")),
    "planwright.tree.moveDown": onFirst((row) => move(deps, row, "down")),
    "planwright.tree.copyLink": async (...args: readonly unknown[]) =>
      vscode.env.clipboard.writeText((await rowsOf(args)).map(rowLink).join("\n")),
    "planwright.tree.copyMarkdown": async (...args: readonly unknown[]) =>
      vscode.env.clipboard.writeText((await rowsOf(args)).map(rowMarkdown).join("\n")),
    "planwright.tree.goTo": onFirst(goTo),
    "planwright.tree.openDashboard": onFirst((row) => deps.openDashboard(row.record.uri)),
    "planwright.undoLastTick": async () => {
      await deps.view.ticks.during(() => deps.ticker.undoLast("states"));
    },
    "planwright.tree.undo": async () => {
      await deps.view.ticks.during(() => deps.ticker.undoLast("any"));
    },
  };
}

async function setState(deps: TreeCommandsDeps, rows: readonly RecordNode[], state: SettableState): Promise<void> {
  const tasks = tasksAmong(rows);
  if (tasks.size === 0) {
    return;
  }
  const wish: Wish | undefined =
    state === "blocked" ? await askBlocked(vscode.l10n.t("Set Blocked"), tasks) : { state };
  if (wish === undefined) {
    return;
  }
  for (const [record, own] of tasks) {
    const plain = state === "done" ? await otherThanRollups(deps, record, own) : own;
    if (plain.length > 0) {
      await deps.view.ticks.during(() => deps.ticker.setStates(record, plain, wish));
    }
  }
}

/** The tasks among some to be made done that repeat no open phase; those that do are ticked after asking, one by one. */
async function otherThanRollups(
  { view, ticker }: TreeCommandsDeps,
  record: PlanRecord,
  tasks: readonly Task[],
): Promise<readonly Task[]> {
  const others: Task[] = [];
  for (const task of tasks) {
    const repeated = task.state === "done" ? undefined : repeatedOpenPhase(record, task);
    if (repeated === undefined) {
      others.push(task);
    } else {
      await view.ticks.during(() => tickRollup(ticker, record, task, repeated));
    }
  }
  return others;
}

/** Makes all tasks done where one is open, else all open; a phase asks for all of its tasks. */
async function toggle(deps: TreeCommandsDeps, rows: readonly RecordNode[]): Promise<void> {
  const { view, ticker } = deps;
  const tasks = tasksAmong(rows);
  const done = [...tasks.values()].flat().some(({ state }) => state !== "done");
  for (const [record, own] of tasks) {
    const plain = done ? await otherThanRollups(deps, record, own) : own;
    if (plain.length > 0) {
      await view.ticks.during(() => ticker.setDone(record, plain, done));
    }
  }
  for (const row of rows) {
    if ((row.kind === "phase" || row.kind === "step") && taskOf(row) === undefined) {
      await view.ticks.during(() => completeUnit(ticker, row.record, row.phase, row.progress.percent !== 100));
    }
  }
}

function placeOf(row: RecordNode): TaskPlace {
  switch (row.kind) {
    case "plan":
      return { kind: "plan" };
    case "phase":
    case "step":
      return { kind: "unit", id: row.phase.id };
    case "group": {
      const last = row.group.tasks.at(-1);
      return last === undefined ? { kind: "plan" } : { kind: "behind", task: last };
    }
    case "task":
      return { kind: "behind", task: row.task };
  }
}

async function move({ view, editor }: TreeCommandsDeps, row: RecordNode, direction: "up" | "down"): Promise<void> {
  if (row.kind !== "task") {
    void vscode.window.showInformationMessage(vscode.l10n.t("Tasks can be moved here."));
    return;
  }
  await view.ticks.during(() =>
    editTasks(editor, row.record, [row.task], (now, [found]) =>
      found === undefined ? "noPlace" : moveTask(now, found, direction),
    ),
  );
}

async function goTo(row: RecordNode): Promise<void> {
  const position = new vscode.Position(lineOf(row), 0);
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(row.record.uri), {
    selection: new vscode.Range(position, position),
  } satisfies vscode.TextDocumentShowOptions);
}
