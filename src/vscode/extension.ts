import * as vscode from "vscode";
import { PlanIndex } from "../core/index/planIndex.ts";
import { DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { ActivePlan } from "./activePlan.ts";
import { Authoring } from "./authoring/newPlan/authoring.ts";
import { insertIntoPlan } from "./authoring/insert/insertIntoPlan.ts";
import { TemplateCatalogue } from "./authoring/templates/templateCatalogue.ts";
import { registerTidy, tidyCommands } from "./authoring/tidy/tidyCommands.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { Dashboard } from "./dashboard/dashboardPanel.ts";
import { PlanEditor } from "./edits/planEditor.ts";
import { TaskTicker } from "./edits/taskTicker.ts";
import { hostClock } from "./hostClock.ts";
import { registerListContinuation } from "./language/listContinuation.ts";
import { registerPlanCodeLens } from "./language/planCodeLens.ts";
import { registerPlanCompletion } from "./language/planCompletion.ts";
import { registerTaskHover } from "./language/taskHover.ts";
import { Placeholders } from "./placeholder/registerPlaceholders.ts";
import { PlanBadges } from "./planBadges.ts";
import { PlanStatusBar } from "./statusBar.ts";
import { taskCommands } from "./tasks/taskCommands.ts";
import { PlanTree } from "./tree/planTree.ts";
import { VsCodePlanWorkspace } from "./workspace.ts";

/** What tests in the host may look at; `undefined` is exported to everyone else. */
export interface TestApi {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly tree: PlanTree;
  readonly ticker: TaskTicker;
  readonly catalogue: TemplateCatalogue;
  readonly authoring: Authoring;
  readonly placeholders: Placeholders;
  readonly statusBar: PlanStatusBar;
  readonly badges: PlanBadges;
}

/** Wires everything by hand for both hosts; nothing is scanned here. */
export function activateShared(context: vscode.ExtensionContext): TestApi | undefined {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const log = store.add(vscode.window.createOutputChannel("Planwright", { log: true }));
  const workspace = store.add(new VsCodePlanWorkspace(log));
  const catalogue = store.add(new TemplateCatalogue(context));
  const index = store.add(new PlanIndex(workspace, hostClock, (markdown) => catalogue.knowledge.optionsFor(markdown)));
  store.add(catalogue.onDidChange(() => index.forget()));
  const active = store.add(new ActivePlan(index, log));
  const editor = new PlanEditor(index, hostClock, log);
  const ticker = new TaskTicker(editor);
  const placeholders = store.add(new Placeholders({ index, editor, catalogue, clock: hostClock }));
  const authoring = store.add(
    new Authoring({
      catalogue,
      index,
      clock: hostClock,
      memory: context.globalState,
      selectBlank: async (document, range) => placeholders.walk.select(document, range),
    }),
  );
  const tree = store.add(new PlanTree(index, active, ticker, hostClock, placeholders.blanks));
  const dashboard = store.add(new Dashboard(context.extensionUri, index, active));
  const statusBar = store.add(new PlanStatusBar(active, placeholders.blanks));
  const badges = store.add(new PlanBadges(index, log));
  store.add(registerPlanCodeLens(index));
  store.add(registerTaskHover(index));
  store.add(registerPlanCompletion(index, context.extensionUri, hostClock, catalogue, placeholders.blanks));
  store.add(registerListContinuation());
  store.add(registerTidy({ index, active }));
  store.add(
    registerCommands(log, {
      ...authoring.handlers,
      "planwright.insert": (wish) => insertIntoPlan({ index, editor, catalogue, clock: hostClock }, wish),
      "planwright.openDashboard": (uri) => dashboard.open(typeof uri === "string" ? uri : undefined),
      ...tidyCommands({ index, active, editor, catalogue, clock: hostClock }),
      ...placeholders.commands,
      ...taskCommands({ index, active, ticker }),
    }),
  );
  active.refresh();
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { index, active, tree, ticker, catalogue, authoring, placeholders, statusBar, badges }
    : undefined;
}
