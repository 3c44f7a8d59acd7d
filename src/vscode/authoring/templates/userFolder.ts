import * as vscode from "vscode";
import type { Message } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";

/** The folder with the user's own templates: one that was named in the settings, the one we keep, or why it is none. */
export type UserFolder =
  | { readonly kind: "named" | "kept"; readonly uri: vscode.Uri }
  | { readonly kind: "problem"; readonly path: string; readonly problem: Message };

/**
 * Reads the setting for the user's own folder: an absolute path, one below the home folder, or a URI. `home` is undefined
 * where no home folder is known, as on the web.
 */
export function readUserFolder(setting: unknown, kept: vscode.Uri, home: string | undefined): UserFolder {
  const path = typeof setting === "string" ? setting.trim() : "";
  if (path === "") {
    return { kind: "kept", uri: kept };
  }
  // One letter before the colon is a drive.
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(path)) {
    return { kind: "named", uri: vscode.Uri.parse(path) };
  }
  if (/^~(?:[/\\]|$)/u.test(path)) {
    return home === undefined || home === ""
      ? { kind: "problem", path, problem: phrase("The home folder is not known here: write the whole path") }
      : { kind: "named", uri: vscode.Uri.joinPath(vscode.Uri.file(home), path.slice(1).replaceAll("\\", "/")) };
  }
  return /^(?:[/\\]|[a-z]:[/\\])/iu.test(path)
    ? { kind: "named", uri: vscode.Uri.file(path) }
    : { kind: "problem", path, problem: phrase("This is no absolute path, as the setting needs one") };
}
