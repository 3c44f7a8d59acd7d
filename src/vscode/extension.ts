import * as vscode from "vscode";
import { PlanIndex } from "../core/index/planIndex.ts";
import { DisposableStore } from "../core/lifecycle/disposableStore.ts";
import { ActivePlan } from "./activePlan.ts";
import { Authoring } from "./authoring/newPlan/authoring.ts";
import { insertIntoPlan } from "./authoring/insert/insertIntoPlan.ts";
import { TemplateCatalogue } from "./authoring/templates/templateCatalogue.ts";
import { registerTidy, tidyCommands } from "./authoring/tidy/tidyCommands.ts";
import { OutsideChanges } from "./changes/outsideChanges.ts";
import { Checks } from "./checks/checks.ts";
import { getStarted } from "./commands/getStarted.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { Dashboard } from "./dashboard/dashboard.ts";
import { checkEvidenceCommand, showEvidenceCommand } from "./evidence/checkEvidence.ts";
import { EvidenceRenewal } from "./evidence/evidenceRenewal.ts";
import { EvidenceStore } from "./evidence/evidenceStore.ts";
import { PlanEditor } from "./edits/planEditor.ts";
import { TaskTicker } from "./edits/taskTicker.ts";
import { hostClock } from "./hostClock.ts";
import { registerListContinuation } from "./language/listContinuation.ts";
import { registerPlanCodeLens } from "./language/planCodeLens.ts";
import { registerPlanCompletion } from "./language/planCompletion.ts";
import { MarkdownPreview, type MarkdownPlugin } from "./preview/markdownPreview.ts";
import { registerTaskHover } from "./language/taskHover.ts";
import { Placeholders } from "./placeholder/registerPlaceholders.ts";
import { PlanBadges } from "./planBadges.ts";
import { PlanStatusBar } from "./statusBar.ts";
import { LastChanges } from "./edits/lastChanges.ts";
import { PlansView } from "./tree/plansView.ts";
import type { PlanTree } from "./tree/planTree.ts";
import { treeCommands } from "./tree/treeCommands.ts";
import { TreeOptions } from "./tree/treeOptions.ts";
import { treeViewCommands } from "./tree/treeViewCommands.ts";
import { registerTickContextKey } from "./tickContextKey.ts";
import { taskCommands } from "./tasks/taskCommands.ts";
import { TickVoice } from "./tasks/tickVoice.ts";
import { VsCodePlanWorkspace } from "./workspace.ts";

/** What tests in the host may look at beside what everyone gets. */
export interface TestApi extends MarkdownPlugin {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly tree: PlanTree;
  readonly view: PlansView;
  readonly ticker: TaskTicker;
  readonly voice: TickVoice;
  readonly editor: PlanEditor;
  readonly catalogue: TemplateCatalogue;
  readonly authoring: Authoring;
  readonly placeholders: Placeholders;
  readonly changes: OutsideChanges;
  readonly statusBar: PlanStatusBar;
  readonly badges: PlanBadges;
  readonly dashboard: Dashboard;
  readonly evidence: EvidenceStore;
  readonly renewal: EvidenceRenewal;
}

/** What we need of Node's own object, which the web-worker host has not, or without an environment. */
interface NodeGlobals {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}

/** Entry for both extension hosts, by one bundle: wires everything by hand; nothing is scanned here. */
export function activate(context: vscode.ExtensionContext): TestApi | MarkdownPlugin {
  const { env } = (globalThis as NodeGlobals).process ?? {};
  const home = env?.["HOME"] ?? env?.["USERPROFILE"];
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const log = store.add(vscode.window.createOutputChannel("Planwright", { log: true }));
  const workspace = store.add(new VsCodePlanWorkspace(log));
  const catalogue = store.add(new TemplateCatalogue(context, home));
  const index = store.add(new PlanIndex(workspace, hostClock, (markdown) => catalogue.knowledge.optionsFor(markdown)));
  store.add(catalogue.onDidChange(() => index.forget()));
  const active = store.add(new ActivePlan(index, log));
  const last = new LastChanges(index);
  const editor = new PlanEditor(index, last, hostClock, log);
  const voice = store.add(new TickVoice(index, hostClock));
  const ticker = new TaskTicker(editor, last, (uri, taskIds) => voice.say(uri, taskIds));
  const evidence = store.add(new EvidenceStore());
  const renewal = store.add(new EvidenceRenewal({ index, evidence, clock: hostClock, log }));
  // Before the blanks: what fills one comes first in the light bulb, as VS Code asks those last that came first.
  const checks = store.add(new Checks({ index, active, editor, evidence, clock: hostClock }));
  const placeholders = store.add(new Placeholders({ index, active, editor, catalogue, clock: hostClock }));
  const authoring = store.add(
    new Authoring({
      catalogue,
      index,
      clock: hostClock,
      memory: context.globalState,
      selectBlank: async (document, range) => placeholders.walk.select(document, range),
    }),
  );
  const options = store.add(new TreeOptions(context.workspaceState));
  const view = store.add(
    new PlansView({ index, active, ticker, editor, options, log, clock: hostClock, blanks: placeholders.blanks }),
  );
  const changes = store.add(new OutsideChanges({ index, editor, clock: hostClock, log }));
  store.add(changes.onDidChangeMessage((message) => view.say(message)));
  const dashboard = store.add(
    new Dashboard({
      extensionUri: context.extensionUri,
      index,
      active,
      editor,
      // The page says itself what its ticks did.
      ticker: new TaskTicker(editor, last),
      last,
      catalogue,
      placeholders,
      blanks: placeholders.blanks,
      clock: hostClock,
      log,
    }),
  );
  const statusBar = store.add(new PlanStatusBar(active, placeholders.blanks));
  const badges = store.add(new PlanBadges(index, log));
  store.add(registerPlanCodeLens(index));
  store.add(registerTaskHover(index, hostClock));
  store.add(registerPlanCompletion(index, context.extensionUri, hostClock, catalogue, placeholders.blanks));
  store.add(registerListContinuation());
  const { extendMarkdownIt } = store.add(new MarkdownPreview(index, log));
  store.add(registerTidy({ index, active }));
  store.add(registerTickContextKey(last));
  store.add(
    registerCommands(log, {
      "planwright.getStarted": () => getStarted(context.extension),
      ...authoring.handlers,
      "planwright.insert": (wish) => insertIntoPlan({ index, editor, catalogue, clock: hostClock }, wish),
      "planwright.openDashboard": (argument) => dashboard.open(argument),
      "planwright.openAllPlans": () => dashboard.open("all"),
      "planwright.dashboard.undo": () => dashboard.undo(),
      ...tidyCommands({ index, active, editor, catalogue, clock: hostClock }),
      "planwright.checkEvidence": (argument) => checkEvidenceCommand({ index, active, evidence }, argument),
      "planwright.showEvidence": (argument) => showEvidenceCommand({ index, active, evidence }, argument),
      ...placeholders.commands,
      ...checks.commands,
      ...treeCommands({ view, ticker, editor, openDashboard: (uri) => dashboard.open(uri) }),
      ...treeViewCommands(view, options, context.extensionUri),
      ...taskCommands({ index, active, ticker }),
    }),
  );
  active.refresh();
  return context.extensionMode === vscode.ExtensionMode.Test
    ? {
        extendMarkdownIt,
        index,
        active,
        ticker,
        voice,
        editor,
        catalogue,
        authoring,
        placeholders,
        changes,
        view,
        tree: view.tree,
        statusBar,
        badges,
        dashboard,
        evidence,
        renewal,
      }
    : { extendMarkdownIt };
}
