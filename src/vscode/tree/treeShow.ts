import type { RecordNode } from "./planNode.ts";

/** What the tree leaves out: nothing, tasks that are done, or also phases, groups and plans without anything open. */
export type TreeShow = "all" | "hideDone" | "onlyOpen";

/** The order of plans: by title, by progress (least first) or by path. */
export type TreeSort = "title" | "progress" | "path";

/** Whether a row is shown. Tasks with open sub-tasks stay. */
export function isShown(row: RecordNode, show: TreeShow): boolean {
  if (show === "all") {
    return true;
  }
  switch (row.kind) {
    case "task": {
      const { task, record } = row;
      const isOver = task.state === "done" || task.state === "cancelled";
      return !isOver || (record.plan.children.get(task) ?? []).some((part) => isShown({ ...row, task: part }, show));
    }
    case "plan":
      return show === "hideDone" || !row.record.progress.complete;
    case "phase":
    case "step":
    case "group":
      return show === "hideDone" || row.progress.total === 0 || row.progress.done < row.progress.total;
  }
}
