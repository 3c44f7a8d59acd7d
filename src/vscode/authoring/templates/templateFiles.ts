import * as vscode from "vscode";
import { foreign, phrase } from "../../../core/message/phrase.ts";
import type { TemplateFile } from "../../../core/template/catalogue/layTemplates.ts";
import { exists } from "../../exists.ts";

/** Far more than a template has, in bytes. */
const largest = 4_000_000;

/** Most files of a folder that are read; whoever names a folder of notes by mistake must not wait. */
const mostFiles = 200;

/**
 * The Markdown files of a templates folder, each with its text or why there is none. None where there is no folder.
 * Without `mayLink` no link is followed: a workspace could have any file of the machine read by one.
 */
export async function templateFiles(folder: vscode.Uri, mayLink = true): Promise<readonly TemplateFile[]> {
  if (!(await exists(folder))) {
    return [];
  }
  try {
    if (!mayLink && (await isLinked(folder))) {
      return [];
    }
    if (((await vscode.workspace.fs.stat(folder)).type & vscode.FileType.Directory) === 0) {
      return [{ name: nameOf(folder), place: folder.toString(), problem: phrase("This is no folder") }];
    }
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const markdown = names.filter((name) => /\.(?:md|markdown)$/iu.test(name)).toSorted();
    return await Promise.all(markdown.slice(0, mostFiles).map((name) => read(folder, name, mayLink)));
  } catch (error) {
    // It may have gone while it was looked at.
    if (!(await exists(folder))) {
      return [];
    }
    const problem = foreign(error instanceof Error ? error.message : String(error));
    // A folder is no file that could be opened.
    return [{ name: nameOf(folder), place: "", problem }];
  }
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf("/") + 1);
}

/** Whether a templates folder or the folder it stands in is a link. */
async function isLinked(folder: vscode.Uri): Promise<boolean> {
  const stats = await Promise.all(
    [folder, vscode.Uri.joinPath(folder, "..")].map((uri) => vscode.workspace.fs.stat(uri)),
  );
  return stats.some(({ type }) => (type & vscode.FileType.SymbolicLink) !== 0);
}

async function read(folder: vscode.Uri, name: string, mayLink: boolean): Promise<TemplateFile> {
  const file = vscode.Uri.joinPath(folder, name);
  const place = file.toString();
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if (!mayLink && (type & vscode.FileType.SymbolicLink) !== 0) {
      return { name, place, problem: phrase("This is a link, which a workspace's templates may not be") };
    }
    // A link to a device or a pipe would never end.
    if ((type & vscode.FileType.File) === 0) {
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      return { name, place, problem: isFolder ? phrase("This is a folder") : phrase("This is no file") };
    }
    if (size > largest) {
      return { name, place, problem: phrase("This file is too large for a template") };
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    return { name, place, text: await vscode.workspace.decode(bytes, { encoding: "utf8" }) };
  } catch (error) {
    return { name, place, problem: foreign(error instanceof Error ? error.message : String(error)) };
  }
}
