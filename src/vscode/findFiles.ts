import * as vscode from "vscode";
import { type CancellationToken, Cancelled } from "../core/lifecycle/cancellation.ts";
import { pause } from "../core/lifecycle/clock.ts";
import { hostClock } from "./hostClock.ts";

/** What to look for. */
export interface FileSearch {
  readonly folder: vscode.Uri;
  /** Globs, from the folder on. */
  readonly include: string;
  readonly exclude: string;
  readonly most: number;
}

/** File systems that VS Code itself searches. */
const searched: ReadonlySet<string> = new Set(["file", "vscode-remote"]);
/** How long a search may take where nobody knows whether there is one, in milliseconds. */
const patience = 3000;
/** How many files and folders are looked at where there is none. */
const mostWalked = 50_000;

/**
 * The files of a folder that match, as VS Code finds them. A file system of an extension that brings no search is asked folder
 * by folder: `findFiles` answers there with nothing, or never where no folder of the window can be searched. Links are not
 * followed on the way. Throws `Cancelled`.
 */
export async function findFiles(search: FileSearch, token: CancellationToken): Promise<readonly vscode.Uri[]> {
  const { folder, most } = search;
  const [include, exclude] = patternsOf(search);
  const asked = vscode.workspace.findFiles(include, exclude, most);
  const found = searched.has(folder.scheme) ? await asked : await within(patience, asked);
  const files = found.length > 0 || searched.has(folder.scheme) ? found : await walk(search, token);
  stopIf(token);
  return files;
}

/** What is found in time; nothing where the search fails or takes longer. */
async function within(milliseconds: number, asked: Thenable<readonly vscode.Uri[]>): Promise<readonly vscode.Uri[]> {
  const nothing: readonly vscode.Uri[] = [];
  return Promise.race([
    asked.then(
      (found) => found,
      () => nothing,
    ),
    pause(hostClock, milliseconds).then(() => nothing),
  ]);
}

async function walk(search: FileSearch, token: CancellationToken): Promise<readonly vscode.Uri[]> {
  const [include, exclude] = patternsOf(search);
  const files: vscode.Uri[] = [];
  const folders = [search.folder];
  let left = mostWalked;
  for (let at = 0; at < folders.length && files.length < search.most && left > 0; at++) {
    stopIf(token);
    const folder = folders[at] ?? search.folder;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      left--;
      if (type === vscode.FileType.Directory && !matches(exclude, vscode.Uri.joinPath(uri, "any"))) {
        folders.push(uri);
      } else if (type === vscode.FileType.File && matches(include, uri) && !matches(exclude, uri)) {
        files.push(uri);
      }
    }
  }
  return files.slice(0, search.most);
}

function patternsOf({
  folder,
  include,
  exclude,
}: FileSearch): readonly [vscode.RelativePattern, vscode.RelativePattern] {
  return [new vscode.RelativePattern(folder, include), new vscode.RelativePattern(folder, exclude)];
}

/** VS Code lends its globs to selectors of documents only; of a document these look at the address. */
function matches(pattern: vscode.RelativePattern, uri: vscode.Uri): boolean {
  return vscode.languages.match({ pattern }, { uri, languageId: "" } as vscode.TextDocument) > 0;
}

function stopIf({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) {
    throw new Cancelled();
  }
}
