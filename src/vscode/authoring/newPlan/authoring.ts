import * as vscode from "vscode";
import type { PlanIndex } from "../../../core/index/planIndex.ts";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import type { CommandHandler } from "../../commands/registerCommands.ts";
import { isMarkdownDocument, sourceOf } from "../../planDocuments.ts";
import { createPlan, type PlanAnswers, type SelectBlank } from "./createPlan.ts";
import { askForPlan } from "./newPlan.ts";
import { tellNoPlan } from "../../tellNoPlan.ts";
import { planContext } from "./planContext.ts";
import { refusedFolder } from "../../../core/template/destination/resolveDestination.ts";
import { BoxHold } from "../boxHold.ts";
import { placeHere, placeIn, type PlanPlace, refusalText } from "./planPlace.ts";
import { askForTemplate, askToReplace, saveTemplate } from "../templates/saveAsTemplate.ts";
import type { TemplateCatalogue } from "../templates/templateCatalogue.ts";
import { TemplatePreview } from "../templates/templatePreview.ts";

/** Where the ids of the last used templates are kept, and how many. */
const recentKey = "planwright.recentTemplates";
const mostRecent = 10;

/** What {@link Authoring} works with. */
export interface AuthoringParts {
  readonly catalogue: TemplateCatalogue;
  readonly index: PlanIndex;
  readonly clock: Clock;
  readonly memory: vscode.Memento;
  readonly selectBlank: SelectBlank;
}

/** The commands that make plans from templates and templates from plans. */
export class Authoring implements Disposable {
  readonly #parts: AuthoringParts;
  readonly #store = new DisposableStore();
  readonly #preview = this.#store.add(new TemplatePreview());

  /** For registration. Each tells the user itself what it refused. */
  readonly handlers = {
    "planwright.newPlan": () => this.#newPlan(undefined),
    "planwright.newPlanHere": (uri) => this.#newPlan(uri instanceof vscode.Uri ? uri : undefined),
    "planwright.saveAsTemplate": () => this.#saveAsTemplate(),
  } satisfies Readonly<Record<string, CommandHandler>>;

  constructor(parts: AuthoringParts) {
    this.#parts = parts;
  }

  /** The preview of templates, for tests. */
  get preview(): TemplatePreview {
    return this.#preview;
  }

  /** Makes a plan as answered; see {@link createPlan}. */
  async create(answers: PlanAnswers, context = this.#contextOf(answers.place)): Promise<vscode.Uri | string> {
    const { memory } = this.#parts;
    const made = await createPlan(answers, await context, this.#parts);
    if (typeof made !== "string") {
      const { id } = answers.template;
      await memory.update(recentKey, [id, ...this.recent.filter((one) => one !== id)].slice(0, mostRecent));
    }
    return made;
  }

  /** Ids of templates, the last used first. */
  get recent(): readonly string[] {
    const ids = this.#parts.memory.get<unknown>(recentKey);
    return Array.isArray(ids) ? ids.map(String) : [];
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #newPlan(here: vscode.Uri | undefined): Promise<void> {
    const { catalogue, clock } = this.#parts;
    const place = here === undefined ? await usualPlace() : await placeHere(here);
    if (place === "cancelled") {
      return;
    }
    if (here !== undefined && place === undefined) {
      refuse(vscode.l10n.t("This folder is not in the workspace."));
      return;
    }
    const refused = place === undefined ? undefined : refusedFolder(place.within);
    if (refused !== undefined) {
      refuse(refusalText(refused));
      return;
    }
    const context = this.#contextOf(place);
    const layers = await catalogue.readLayers(place?.folder);
    const boxes = new BoxHold();
    try {
      const preview = this.#preview;
      const answers = await askForPlan({ layers, recent: this.recent, place, context, preview, clock, boxes });
      const made = answers === undefined ? undefined : await this.create(answers, context);
      if (typeof made === "string") {
        refuse(made);
      }
    } finally {
      // The plan is in front by now, and the keys go there.
      boxes.release();
      await this.#preview.close();
    }
  }

  #contextOf(place: PlanPlace | undefined): Promise<CandidateContext> {
    const uri = place?.folder.uri ?? vscode.Uri.from({ scheme: "untitled", path: "plan.md" });
    return planContext({ uri }, this.#parts.clock);
  }

  async #saveAsTemplate(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isMarkdownDocument(document)) {
      tellNoPlan();
      return;
    }
    const { catalogue, index } = this.#parts;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    const answers = await askForTemplate(index.get(sourceOf(document)), folder, catalogue.userFolder);
    if (typeof answers === "string") {
      refuse(answers);
      return;
    }
    if (answers === undefined) {
      return;
    }
    await catalogue.read();
    // Read again: the document may have changed while the questions were open.
    const plan = index.get(sourceOf(document));
    const guides = catalogue.knowledge.match(plan.markdown)?.template.placeholders;
    const saved = await saveTemplate(plan, { ...answers, ...(guides !== undefined && { guides }) }, askToReplace);
    if (typeof saved === "string") {
      refuse(saved);
    }
  }
}

function refuse(reason: string): void {
  void vscode.window.showWarningMessage(reason);
}

/** In the folder of the active editor where it has one, the only folder, or the one picked; undefined in an empty window. */
async function usualPlace(): Promise<PlanPlace | undefined | "cancelled"> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  const folder = own ?? (folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]);
  if (folder === undefined) {
    return folders.length > 1 ? "cancelled" : undefined;
  }
  return placeIn(folder);
}
