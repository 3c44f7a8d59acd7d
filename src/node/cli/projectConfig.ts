import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PolicyPart } from "../../core/config/countingPolicy.ts";
import { decodeText } from "../decodeText.ts";
import { explain } from "../planFileReader.ts";

/** Where a project keeps its settings, from its root. */
const place = join(".planwright", "config.yaml");

/** Far more than settings need, in bytes. */
const largest = 65_536;

/** What is wrong with a settings file. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * The settings of the projects that plans belong to. They hold from `.planwright/config.yaml` of the plan's folder or
 * the nearest folder above it, up to the repository's root, outside repositories up to the file system's. Every folder
 * is looked at once.
 */
export class ProjectConfig {
  readonly #folders = new Map<string, Promise<PolicyPart | undefined>>();
  readonly #problems: ConfigProblem[] = [];

  /** What was wrong so far. */
  get problems(): readonly ConfigProblem[] {
    return this.#problems;
  }

  /** The settings for the plans of a folder, given by an absolute path. */
  policyOf(folder: string): Promise<PolicyPart | undefined> {
    let policy = this.#folders.get(folder);
    if (policy === undefined) {
      policy = this.#find(folder);
      this.#folders.set(folder, policy);
    }
    return policy;
  }

  async #find(folder: string): Promise<PolicyPart | undefined> {
    const path = join(folder, place);
    if (existsSync(path)) {
      return this.#read(path);
    }
    const above = dirname(folder);
    return above === folder || existsSync(join(folder, ".git")) ? undefined : this.policyOf(above);
  }

  async #read(path: string): Promise<PolicyPart | undefined> {
    try {
      // A link to a device or a pipe would never end.
      const { size } = statSync(path);
      if (!statSync(path).isFile() || size > largest) {
        this.#problems.push({ path, message: "is no small file; its settings are not used" });
        return undefined;
      }
      const text = decodeText(readFileSync(path))?.text ?? "";
      const { readConfig } = await import("../../core/config/readConfig.ts");
      const { policy, problems } = readConfig(text);
      this.#problems.push(...problems.map((message) => ({ path, message })));
      return policy;
    } catch (error) {
      this.#problems.push({ path, message: explain(error) });
      return undefined;
    }
  }
}
