import * as vscode from "vscode";
import type { Clock } from "../../core/lifecycle/clock.ts";
import { type Disposable, DisposableStore } from "../../core/lifecycle/disposableStore.ts";
import { within } from "../within.ts";

/** What we use of version 1 of the git extension's API. */
interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: unknown; readonly commit?: unknown };
    readonly onDidChange: (listener: () => void) => Disposable;
  };
  status?(): Promise<void>;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: (listener: (repository: Repository) => void) => Disposable;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  getAPI(version: 1): Git;
}

/** How long a move of HEAD explains changes of files, in milliseconds. */
const lately = 10_000;

/** How long git may take to look at a repository, in milliseconds. */
const patience = 3000;

/**
 * Knows when HEAD of a repository moved: a branch was switched, or commits came or went. By VS Code's own git extension
 * where it runs, which it does not on the web and in Restricted Mode; without it nothing ever moves.
 */
export class HeadWatch implements Disposable {
  readonly #clock: Clock;
  readonly #store = new DisposableStore();
  readonly #heads = new Map<string, string>();
  readonly #moved = new Map<string, Disposable>();
  #git: Git | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins to watch as soon as git is there; never starts it. */
  start(): void {
    const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
    if (this.#git !== undefined || extension?.isActive !== true) {
      return;
    }
    try {
      this.#git = extension.exports.getAPI(1);
      this.#store.add(this.#git.onDidOpenRepository((repository) => this.#watch(repository)));
      this.#git.repositories.forEach((repository) => this.#watch(repository));
    } catch {
      // Turned off, no git on this machine, or another API than it promises.
      this.#git = undefined;
    }
  }

  /** Whether HEAD of a file's repository moved within the last seconds; looks at it once more. */
  async movedLately(uri: string): Promise<boolean> {
    this.start();
    try {
      const repository = this.#git?.getRepository(vscode.Uri.parse(uri));
      if (repository === undefined || repository === null) {
        return false;
      }
      await within(patience, this.#clock, Promise.resolve(repository.status?.()));
      this.#look(repository);
      return this.#moved.has(repository.rootUri.toString());
    } catch {
      return false;
    }
  }

  dispose(): void {
    this.#moved.forEach((timer) => timer.dispose());
    this.#store.dispose();
  }

  #watch(repository: Repository): void {
    this.#look(repository);
    this.#store.add(repository.state.onDidChange(() => this.#look(repository)));
  }

  #look({ rootUri, state: { HEAD } }: Repository): void {
    if (HEAD === undefined) {
      return;
    }
    const root = rootUri.toString();
    const head = JSON.stringify([HEAD.name, HEAD.commit]);
    const before = this.#heads.get(root);
    this.#heads.set(root, head);
    if (before !== undefined && before !== head) {
      this.#moved.get(root)?.dispose();
      this.#moved.set(
        root,
        this.#clock.after(lately, () => this.#moved.delete(root)),
      );
    }
  }
}
