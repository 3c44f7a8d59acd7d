import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";

/** Not a scheme of files, so that nothing shown in it counts as a plan. */
const scheme = "planwright-before";

/** Texts that only stand in a diff: a plan as it was, or as it could be. Each lives as long as it is shown. */
export class PastTexts implements vscode.TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #store = new DisposableStore();
  #nth = 0;

  constructor() {
    this.#store.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())));
  }

  /** A new document with a text, under a file's name. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${++this.#nth}/${name}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  dispose(): void {
    this.#store.dispose();
  }
}
