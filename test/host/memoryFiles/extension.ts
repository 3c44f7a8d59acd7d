import * as vscode from "vscode";
import { MemoryFiles } from "./memoryFiles.ts";

/** The files to begin with, by path; put in when the extension is built. */
declare const initialFiles: Readonly<Record<string, string>>;

/** Called by VS Code when somebody opens a file of this system. */
export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  for (const [path, text] of Object.entries(initialFiles)) {
    const bytes = await vscode.workspace.encode(text, { encoding: "utf8" });
    files.writeFile(vscode.Uri.parse(`planwright-memory:/workspace/${path}`), bytes, { create: true, overwrite: true });
  }
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider("planwright-memory", files, { isCaseSensitive: true }),
  );
}
