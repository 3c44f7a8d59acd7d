import * as vscode from "vscode";
import { PlanIndex } from "../core/index/planIndex.ts";
import { DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { ActivePlan } from "./activePlan.ts";
import { insertIntoPlan } from "./authoring/insertIntoPlan.ts";
import { newPlan } from "./authoring/newPlan.ts";
import { TemplateCatalogue } from "./authoring/templateCatalogue.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { Dashboard } from "./dashboard/dashboardPanel.ts";
import { PlanEditor } from "./edits/planEditor.ts";
import { TaskTicker } from "./edits/taskTicker.ts";
import { hostClock } from "./hostClock.ts";
import { registerPlaceholderHover } from "./language/placeholderHover.ts";
import { PlanStatusBar } from "./statusBar.ts";
import { PlanTree } from "./tree/planTree.ts";
import { VsCodePlanWorkspace } from "./workspace.ts";

/** What tests in the host may look at; `undefined` is exported to everyone else. */
export interface TestApi {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly tree: PlanTree;
  readonly ticker: TaskTicker;
}

/** Wires everything by hand for both hosts; nothing is scanned here. */
export function activateShared(context: vscode.ExtensionContext): TestApi | undefined {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const log = store.add(vscode.window.createOutputChannel("Planwright", { log: true }));
  const workspace = store.add(new VsCodePlanWorkspace(log));
  const index = store.add(new PlanIndex(workspace, hostClock));
  const active = store.add(new ActivePlan(index, log));
  const editor = new PlanEditor(index, log);
  const ticker = new TaskTicker(editor);
  const catalogue = new TemplateCatalogue(context.extensionUri);
  const tree = store.add(new PlanTree(index, active, ticker, hostClock));
  const dashboard = store.add(new Dashboard(context.extensionUri, index, active));
  store.add(new PlanStatusBar(active));
  store.add(registerPlaceholderHover(index));
  store.add(
    registerCommands(log, {
      "planwright.newPlan": () => newPlan(catalogue, hostClock),
      "planwright.insert": (wish) => insertIntoPlan({ index, editor, catalogue, clock: hostClock }, wish),
      "planwright.openDashboard": (uri) => dashboard.open(typeof uri === "string" ? uri : undefined),
    }),
  );
  active.refresh();
  return context.extensionMode === vscode.ExtensionMode.Test ? { index, active, tree, ticker } : undefined;
}
