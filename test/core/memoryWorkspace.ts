import type { PlanWorkspace, Source } from "../../src/core/index/planWorkspace.ts";
import { Emitter } from "../../src/core/lifecycle/emitter.ts";

/** A workspace of texts in memory that records what is read. */
export class MemoryWorkspace implements PlanWorkspace {
  readonly reads: string[] = [];
  readonly #files: Map<string, string>;
  readonly #changes = new Emitter<string>();
  readonly #deletions = new Emitter<string>();
  readonly #resets = new Emitter<void>();
  readonly onDidChange = this.#changes.event;
  readonly onDidDelete = this.#deletions.event;
  readonly onDidReset = this.#resets.event;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  async list(): Promise<readonly string[]> {
    return [...this.#files.keys()];
  }

  async open(uri: string): Promise<Source | undefined> {
    this.reads.push(uri);
    const text = this.#files.get(uri);
    return text === undefined ? undefined : { uri, version: `${this.reads.length}`, getText: () => text };
  }

  policyOf(): undefined {
    return undefined;
  }

  write(uri: string, text: string): void {
    this.#files.set(uri, text);
    this.#changes.fire(uri);
  }

  remove(uri: string): void {
    for (const file of this.#files.keys()) {
      if (file === uri || file.startsWith(`${uri}/`)) {
        this.#files.delete(file);
      }
    }
    this.#deletions.fire(uri);
  }
}
