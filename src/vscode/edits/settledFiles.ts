import type * as vscode from "vscode";

/** What was written longer ago VS Code has read since, in milliseconds. */
const recent = 2000;

/** Which files VS Code has read since they were written last, as far as that can be told from outside. */
export class SettledFiles {
  /** The time of the last version of each file that was seen to rest, or that we wrote. */
  readonly #known = new Map<string, number>();

  /** Whether a file with this time of its last change may be saved: it is not fresh, we wrote it, or it was seen before. */
  has(uri: vscode.Uri, mtime: number): boolean {
    return Math.abs(Date.now() - mtime) > recent || this.#known.get(uri.toString()) === mtime;
  }

  /** A fresh file was seen to hold what its document says; when it is so at the next look it rests. */
  looked(uri: vscode.Uri, mtime: number): void {
    this.#known.set(uri.toString(), mtime);
  }
}
