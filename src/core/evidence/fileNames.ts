/** Where a file or folder was found: under the path that was asked for, deeper down, or in other capitals. */
export interface FoundName {
  readonly how: "here" | "deeper" | "otherCase";
  readonly path: string;
  /** How many others would do as well. */
  readonly others: number;
}

/** The names of a workspace's files, and of the folders that hold them. */
export class FileNames {
  /** Paths with `/`, relative to the workspace's folder. */
  readonly paths: readonly string[];
  /** False where there are more files than were listed: what is not among them may still be there. */
  readonly isWhole: boolean;
  readonly #all = new Set<string>();
  /** By last part in lower case. */
  readonly #byName = new Map<string, string[]>();

  constructor(paths: readonly string[], isWhole = true) {
    this.paths = paths;
    this.isWhole = isWhole;
    for (const path of paths) {
      for (let at = path; at !== "" && !this.#all.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
        this.#add(at);
      }
    }
  }

  /** Whether a file or folder has exactly this path. */
  has(path: string): boolean {
    return this.#all.has(path);
  }

  /**
   * Finds a path: one of the `candidates` itself, else any that ends with `tail`, else the same in other capitals. A bare name is found
   * wherever it is.
   */
  find(candidates: readonly string[], tail: string): FoundName | undefined {
    const here = candidates.find((path) => this.has(path));
    if (here !== undefined) {
      return { how: "here", path: here, others: 0 };
    }
    const low = tail.toLowerCase();
    const alike = (this.#byName.get(low.slice(low.lastIndexOf("/") + 1)) ?? []).filter((path) =>
      endsWith(path.toLowerCase(), low),
    );
    const exact = alike.filter((path) => endsWith(path, tail));
    const [first] = exact.length > 0 ? exact : alike;
    if (first === undefined) {
      return undefined;
    }
    const found = exact.length > 0 ? exact : alike;
    return { how: exact.length > 0 ? "deeper" : "otherCase", path: first, others: found.length - 1 };
  }

  #add(path: string): void {
    this.#all.add(path);
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const known = this.#byName.get(name);
    if (known === undefined) {
      this.#byName.set(name, [path]);
    } else {
      known.push(path);
    }
  }
}

/** Whether a path is `tail` or ends with it after a slash. */
function endsWith(path: string, tail: string): boolean {
  return path === tail || path.endsWith(`/${tail}`);
}
