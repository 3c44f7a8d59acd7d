import * as vscode from "vscode";
import { readTemplate, type Template } from "../../core/template/template.ts";

/** Reads the templates that come with the extension, by title. */
export async function builtInTemplates(extensionUri: vscode.Uri): Promise<readonly Template[]> {
  const folder = vscode.Uri.joinPath(extensionUri, "templates");
  const files = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => name.endsWith(".md"));
  const templates = await Promise.all(
    files.map(async ([name]) => {
      const file = vscode.Uri.joinPath(folder, name);
      return readTemplate(
        await vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { encoding: "utf8" }),
      );
    }),
  );
  return templates.toSorted((a, b) => a.title.localeCompare(b.title));
}
