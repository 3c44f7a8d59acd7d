import { pathToFileURL } from "node:url";

/** What the page opened in the browser is to show and load. Paths are paths of this machine. */
export interface WorkbenchUrlOptions {
  /** A folder, or a `.code-workspace` file with several; an empty window when left out. */
  readonly folder?: string;
  /** A folder with a package.json, loaded as an extension under development. The client takes one; give others to the server. */
  readonly extensionDevelopmentPath?: string;
  /** A module that exports `run(): Promise<void>`; the extension host runs it and reports through `codeAutomationExit`. */
  readonly extensionTestsPath?: string;
  /** Added to the environment of the extension host; the server's own environment does not reach it. */
  readonly extensionEnvironment?: Readonly<Record<string, string>>;
  /** A file to open at the start, optionally as `path:line:column`. */
  readonly openFile?: string;
}

/** The address of a workbench on a running server. The client refuses a payload whose authority is not its own location. */
export function workbenchUrl(authority: string, options: WorkbenchUrlOptions, connectionToken?: string): string {
  const remote = (path: string): string => `vscode-remote://${authority}${uriPath(path)}`;
  const payload: [string, string][] = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  if (options.extensionDevelopmentPath !== undefined) {
    payload.push(["extensionDevelopmentPath", remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath !== undefined) {
    payload.push(["extensionTestsPath", remote(options.extensionTestsPath)]);
  }
  if (options.extensionEnvironment !== undefined) {
    payload.push(["extensionEnvironment", JSON.stringify(options.extensionEnvironment)]);
  }
  if (options.openFile !== undefined) {
    const [, file = "", position = ""] = /^(.*?)((?::\d+){0,2})$/su.exec(options.openFile) ?? [];
    payload.push(["openFile", remote(file) + position]);
    if (position !== "") {
      payload.push(["gotoLineMode", "true"]);
    }
  }
  const query = [
    ...(connectionToken === undefined ? [] : [`tkn=${encodeURIComponent(connectionToken)}`]),
    shownQuery(options.folder),
    `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  ];
  return `http://${authority}/?${query.join("&")}`;
}

function shownQuery(folder: string | undefined): string {
  if (folder === undefined) {
    return "ew=true";
  }
  const path = encodeQueryPath(decodeURIComponent(uriPath(folder)));
  return `${folder.endsWith(".code-workspace") ? "workspace" : "folder"}=${path}`;
}

/** `/home/a b` → `/home/a%20b`, `C:\a b` → `/c:/a%20b`: the path part of a URI, which every extension URI wants encoded. */
function uriPath(path: string): string {
  // VS Code compares drive letters in lower case.
  return pathToFileURL(path).pathname.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
}

function encodeQueryPath(path: string): string {
  return encodeURIComponent(path).replaceAll("%2F", "/").replaceAll("%3A", ":");
}
