import * as vscode from "vscode";
import { phrase } from "../../../core/message/phrase.ts";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../../core/lifecycle/emitter.ts";
import {
  layTemplates,
  type TemplateLayer,
  type TemplateLayers,
  type TemplateSource,
} from "../../../core/template/catalogue/layTemplates.ts";
import type { SectionsOf } from "../../../core/insert/insertions.ts";
import { templateSections, type TemplateSection } from "../../../core/insert/sections/templateSections.ts";
import type { Template } from "../../../core/template/template.ts";
import { TemplateKnowledge } from "../../../core/template/templateKnowledge.ts";
import { exists } from "../../exists.ts";
import { templateFiles } from "./templateFiles.ts";
import { readUserFolder, type UserFolder } from "./userFolder.ts";

/** Where a workspace folder keeps its templates. */
export const workspaceTemplates = [".planwright", "templates"] as const;

/** The setting that names the user's own folder; it holds for a machine, so no workspace can set it. */
const folderSetting = "templates.userFolder";

/** Shows the user the setting for the own folder. */
export async function openFolderSetting(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openSettings", `planwright.${folderSetting}`);
}

/**
 * The templates that plans are made from: those of trusted workspace folders over the user's own over the built-in
 * ones. Read when first asked for, and again after something changed.
 */
export class TemplateCatalogue implements Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #storageUri: vscode.Uri;
  readonly #home: string | undefined;
  readonly #store = new DisposableStore();
  #builtIn: Promise<TemplateSource> | undefined;
  #reading: Promise<TemplateLayers> | undefined;
  #templates: readonly Template[] = [];
  readonly #sections = new WeakMap<Template, readonly TemplateSection[]>();
  #knowledge = new TemplateKnowledge([]);
  /** Only the newest of overlapping reads may set the templates. */
  #reads = 0;
  readonly #changes = this.#store.add(new Emitter<void>());

  /** Other templates were read than before. */
  readonly onDidChange = this.#changes.event;

  /** `home` is the user's home folder where it is known. */
  constructor(
    { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, "extensionUri" | "globalStorageUri">,
    home?: string,
  ) {
    this.#extensionUri = extensionUri;
    this.#storageUri = globalStorageUri;
    this.#home = home;
    const forget = (): void => {
      const wasRead = this.#reading !== undefined;
      this.#reading = undefined;
      if (wasRead) {
        void this.read();
      }
    };
    const { workspace } = vscode;
    this.#store.add(workspace.onDidGrantWorkspaceTrust(forget));
    this.#store.add(workspace.onDidChangeWorkspaceFolders(forget));
    this.#store.add(
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration(`planwright.${folderSetting}`) && forget(),
      ),
    );
    const files = this.#store.add(workspace.createFileSystemWatcher(`**/${workspaceTemplates.join("/")}/*`));
    this.#store.add(files.onDidCreate(forget));
    this.#store.add(files.onDidChange(forget));
    this.#store.add(files.onDidDelete(forget));
  }

  /** The sections of a template, read once. */
  readonly sectionsOf: SectionsOf = (template) => {
    const sections = this.#sections.get(template) ?? templateSections(template);
    this.#sections.set(template, sections);
    return sections;
  };

  /** What was read so far, for those who cannot wait; empty before the first {@link read}. */
  get templates(): readonly Template[] {
    return this.#templates;
  }

  /** Which template a document was made from, by what was read so far; has them read where nobody did yet. */
  get knowledge(): TemplateKnowledge {
    if (this.#reading === undefined) {
      void this.read();
    }
    return this.#knowledge;
  }

  /** The templates that can be used; never rejects. */
  async read(): Promise<readonly Template[]> {
    await (this.#reading ??= this.#read());
    return this.#templates;
  }

  /** All layers as they are now, read anew; of several workspace folders the given one goes over the others. */
  async readLayers(first?: vscode.WorkspaceFolder): Promise<TemplateLayers> {
    this.#reading = this.#read(first);
    return this.#reading;
  }

  /** The user's own folder: as set, else one that VS Code keeps for us. It may not exist yet. */
  get userFolder(): UserFolder {
    const setting = vscode.workspace.getConfiguration("planwright").get<unknown>(folderSetting);
    return readUserFolder(setting, vscode.Uri.joinPath(this.#storageUri, "templates"), this.#home);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #take(templates: readonly Template[]): void {
    const isSame = JSON.stringify(templates.map(asKey)) === JSON.stringify(this.#templates.map(asKey));
    this.#templates = isSame ? this.#templates : templates;
    if (!isSame) {
      this.#knowledge = new TemplateKnowledge(templates);
      this.#changes.fire();
    }
  }

  async #read(first?: vscode.WorkspaceFolder): Promise<TemplateLayers> {
    const read = ++this.#reads;
    const { isTrusted, workspaceFolders = [] } = vscode.workspace;
    const folders = isTrusted ? workspaceFolders.toSorted((a, b) => Number(b === first) - Number(a === first)) : [];
    this.#builtIn ??= source("built-in", vscode.Uri.joinPath(this.#extensionUri, "templates"));
    const sources = await Promise.all([
      ...folders.map(({ uri }) => source("workspace", vscode.Uri.joinPath(uri, ...workspaceTemplates))),
      userSource(this.userFolder),
      this.#builtIn,
    ]);
    const layers = layTemplates(sources);
    if (read === this.#reads) {
      this.#take(layers.usable.map(({ template }) => template));
    }
    return layers;
  }
}

function asKey({ placeholders, ...rest }: Template): readonly unknown[] {
  return [rest, [...placeholders]];
}

/** What keeps a named folder from being read is listed; the one that we keep is there as soon as something is saved. */
async function userSource(folder: UserFolder): Promise<TemplateSource> {
  if (folder.kind === "problem") {
    return { layer: "user", files: [{ name: folder.path, place: "", problem: folder.problem }] };
  }
  const { uri, kind } = folder;
  if (kind === "named" && !(await exists(uri))) {
    const name = uri.scheme === "file" ? uri.fsPath : uri.toString();
    return { layer: "user", files: [{ name, place: "", problem: phrase("There is no such folder") }] };
  }
  return source("user", uri);
}

async function source(layer: TemplateLayer, folder: vscode.Uri): Promise<TemplateSource> {
  return { layer, files: await templateFiles(folder, layer !== "workspace") };
}
