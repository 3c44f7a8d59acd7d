import * as vscode from "vscode";
import type { CommandHandler } from "../commands/registerCommands.ts";
import { openUntitled } from "../openUntitled.ts";
import type { PlansView } from "./plansView.ts";
import type { TreeOptions } from "./treeOptions.ts";
import type { TreeShow, TreeSort } from "./treeShow.ts";

type ViewCommandId =
  | "planwright.openExample"
  | `planwright.tree.${"showAll" | "hideDone" | "onlyOpen" | "sortByTitle" | "sortByProgress" | "sortByPath"}`
  | `planwright.tree.${"refresh" | "stop"}`;

/** The commands about the view as a whole. */
export function treeViewCommands(
  view: PlansView,
  options: TreeOptions,
  extension: vscode.Uri,
): Readonly<Record<ViewCommandId, CommandHandler>> {
  const show =
    (what: TreeShow): CommandHandler =>
    () =>
      options.setShow(what);
  const sort =
    (by: TreeSort): CommandHandler =>
    () =>
      options.setSort(by);
  return {
    "planwright.tree.showAll": show("all"),
    "planwright.tree.hideDone": show("hideDone"),
    "planwright.tree.onlyOpen": show("onlyOpen"),
    "planwright.tree.sortByTitle": sort("title"),
    "planwright.tree.sortByProgress": sort("progress"),
    "planwright.tree.sortByPath": sort("path"),
    "planwright.tree.refresh": async () => view.refresh(),
    "planwright.tree.stop": async () => view.others.stop(),
    "planwright.openExample": () => openExample(extension),
  };
}

/** Opens the example plan as an untitled document: nothing is written before it is saved. */
async function openExample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "media", "example-plan.md"));
  const text = await vscode.workspace.decode(bytes, { encoding: "utf8" });
  await vscode.window.showTextDocument(await openUntitled(text));
}
