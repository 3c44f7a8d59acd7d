import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { planFileName } from "../../core/template/planFileName.ts";
import { renderTemplate } from "../../core/template/renderTemplate.ts";
import type { Template } from "../../core/template/template.ts";
import type { TemplateCatalogue } from "./templateCatalogue.ts";
import { exists } from "../exists.ts";

/** Where new plans go in a workspace folder. */
const plansFolder = ["docs", "plans"] as const;

/** How many names are tried before giving up on a crowded folder. */
const mostAttempts = 100;

/**
 * The command "New Implementation Plan": asks for template and title, then creates and opens the file. An existing file
 * is never touched: the next free name is taken. Without a folder the plan opens untitled.
 */
export async function newPlan(catalogue: TemplateCatalogue, clock: Clock): Promise<void> {
  const template = await pickTemplate(await catalogue.read());
  const folder = template && (await pickFolder());
  const title = template && folder !== "cancelled" ? await askTitle(folder, clock.today()) : undefined;
  if (template === undefined || title === undefined || folder === "cancelled") {
    return;
  }
  const text = renderTemplate(template, { title, today: clock.today() });
  const document =
    folder === undefined
      ? await vscode.workspace.openTextDocument({ language: "markdown", content: text })
      : await vscode.workspace.openTextDocument(await create(folder, title, clock.today(), text));
  await vscode.window.showTextDocument(document);
}

async function pickTemplate(templates: readonly Template[]): Promise<Template | undefined> {
  const items = templates.map((template) => ({
    label: template.title,
    description: template.description,
    detail: vscode.l10n.t("Best for: {0}", template.bestFor),
    template,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("New Implementation Plan"),
    placeHolder: vscode.l10n.t("Choose a template"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.template;
}

/** The folder of the active editor where it has one, the only folder, or the one picked; undefined in an empty window. */
async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined | "cancelled"> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  if (own !== undefined || folders.length <= 1) {
    return own ?? folders[0];
  }
  return (await vscode.window.showWorkspaceFolderPick()) ?? "cancelled";
}

async function askTitle(folder: vscode.WorkspaceFolder | undefined, today: string): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Implementation Plan"),
    prompt: vscode.l10n.t("What is the plan called?"),
    placeHolder: vscode.l10n.t("Offline sync"),
    validateInput: (value) => {
      if (value.trim() === "") {
        return { message: vscode.l10n.t("Type a name"), severity: vscode.InputBoxValidationSeverity.Error };
      }
      const path = [...plansFolder, planFileName(value, today)].join("/");
      const message = folder === undefined ? undefined : vscode.l10n.t("Creates {0}", path);
      return message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return title?.replace(/\s+/gu, " ").trim();
}

/** Creates the file under the first free name. `createFile` without overwrite is what makes this safe, not the look-up. */
async function create(folder: vscode.WorkspaceFolder, title: string, today: string, text: string): Promise<vscode.Uri> {
  const contents = await vscode.workspace.encode(text, { encoding: "utf8" });
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const uri = vscode.Uri.joinPath(folder.uri, ...plansFolder, planFileName(title, today, attempt));
    if (!(await exists(uri))) {
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
      if (await vscode.workspace.applyEdit(edit)) {
        return uri;
      }
      if (!(await exists(uri))) {
        throw new Error(vscode.l10n.t("{0} could not be created", uri.path));
      }
    }
  }
  throw new Error(vscode.l10n.t("Every name for this title is taken; choose another title"));
}
