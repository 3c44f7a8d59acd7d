import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { Emitter } from "../../core/lifecycle/emitter.ts";
import type { TreeShow, TreeSort } from "./treeShow.ts";

const showKey = "planwright.tree.show";
const sortKey = "planwright.tree.sort";

/** What the tree shows and in which order; kept for the workspace, and told to menus as context keys. */
export class TreeOptions implements Disposable {
  readonly #memory: vscode.Memento;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new Emitter<void>());

  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#tell();
  }

  get show(): TreeShow {
    const stored = this.#memory.get<unknown>(showKey);
    return stored === "hideDone" || stored === "onlyOpen" ? stored : "all";
  }

  get sort(): TreeSort {
    const stored = this.#memory.get<unknown>(sortKey);
    return stored === "progress" || stored === "path" ? stored : "title";
  }

  async setShow(show: TreeShow): Promise<void> {
    await this.#set(showKey, show);
  }

  async setSort(sort: TreeSort): Promise<void> {
    await this.#set(sortKey, sort);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #set(key: string, value: string): Promise<void> {
    await this.#memory.update(key, value);
    this.#tell();
    this.#changes.fire();
  }

  #tell(): void {
    void vscode.commands.executeCommand("setContext", showKey, this.show);
    void vscode.commands.executeCommand("setContext", sortKey, this.sort);
  }
}
