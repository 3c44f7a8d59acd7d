import * as vscode from "vscode";

type Globs = Readonly<Record<string, unknown>>;

/** Whether the user's `files.readonlyInclude` and `files.readonlyExclude` make a file read-only; VS Code does not say. */
export async function isSetReadOnly(uri: vscode.Uri): Promise<boolean> {
  const files = vscode.workspace.getConfiguration("files", uri);
  const include = globsOf(files.get<Globs>("readonlyInclude", {}));
  if (include.length === 0) {
    return false;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const matches = (globs: readonly string[]): boolean =>
    globs.some((glob) => {
      const isAbsolute = folder === undefined || /^(?:[/\\]|[a-z]:)/iu.test(glob);
      const pattern = isAbsolute ? glob : new vscode.RelativePattern(folder, glob);
      return vscode.languages.match({ pattern }, document) > 0;
    });
  return matches(include) && !matches(globsOf(files.get<Globs>("readonlyExclude", {})));
}

/** Those that are on. */
function globsOf(globs: Globs): readonly string[] {
  return Object.keys(globs).filter((glob) => globs[glob] === true);
}
