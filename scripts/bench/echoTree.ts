import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Size and words of an echo tree; it stands in the view container of Planwright. */
export interface EchoTree {
  readonly title: string;
  readonly phases: number;
  readonly tasks: number;
}

/**
 * Writes the least extension that has a tree with boxes: one row with phases and tasks below, all in memory. A tick flips a
 * flag and has the whole tree drawn anew. What it takes is what VS Code itself takes.
 */
export async function writeEchoTree(folder: string, shape: EchoTree): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "echo-tree",
    publisher: "planwright-bench",
    version: "1.0.0",
    engines: { vscode: "^1.103.0" },
    main: "main.js",
    contributes: { views: { planwright: [{ id: "bench.echo", name: "Echo" }] } },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "main.js"), program(shape));
}

function program({ title, phases, tasks }: EchoTree): string {
  return `"use strict";
const vscode = require("vscode");
exports.activate = () => {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const changes = new vscode.EventEmitter();
  const phases = Array.from({ length: ${phases} }, (_, phase) => ({
    label: "Phase " + (phase + 1) + ": Part " + (phase + 1),
    id: "phase" + phase,
    tasks: Array.from({ length: ${tasks} }, (_, task) => ({
      label: ${JSON.stringify(title)} + " " + (phase + 1) + "." + (task + 1),
      id: phase + "/" + task,
      done: false,
    })),
  }));
  const all = { label: ${JSON.stringify(title)}, id: "all", phases, tasks: phases.flatMap(({ tasks }) => tasks) };
  const view = vscode.window.createTreeView("bench.echo", {
    manageCheckboxStateManually: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: (row) => (row === undefined ? [all] : (row.phases ?? row.tasks ?? [])),
      getTreeItem: (row) => {
        const item = new vscode.TreeItem(row.label, row.tasks === undefined ? None : Expanded);
        item.id = row.id;
        if (row.tasks === undefined) {
          item.checkboxState = row.done ? 1 : 0;
          item.accessibilityInformation = { label: row.label + (row.done ? ", done" : ", open") };
        } else {
          item.description = row.tasks.filter(({ done }) => done).length + "/" + row.tasks.length;
        }
        return item;
      },
    },
  });
  view.onDidChangeCheckboxState(({ items }) => {
    for (const [row, state] of items) {
      row.done = state === 1;
    }
    changes.fire();
  });
};
`;
}
