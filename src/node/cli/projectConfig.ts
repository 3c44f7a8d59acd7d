import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { phrase } from "../../core/message/phrase.ts";
import type { PolicyPart } from "../../core/config/countingPolicy.ts";
import { readConfig } from "../../core/config/readConfig.ts";
import { decodeText } from "../decodeText.ts";
import { explain } from "../planFileReader.ts";
import type { Remark } from "./remark.ts";

/** Where a project keeps its settings, from its root. */
const place = join(".planwright", "config.yaml");

/** Far more than settings need, in bytes. */
const largest = 65_536;

/**
 * The settings of the projects that plans belong to. They hold from `.planwright/config.yaml` of the plan's folder or
 * the nearest folder above it, up to the repository's root, outside repositories up to the file system's. Every folder
 * is looked at once.
 */
export class ProjectConfig {
  readonly #folders = new Map<string, PolicyPart | undefined>();
  readonly #problems: Remark[] = [];

  /** What was wrong so far. */
  get problems(): readonly Remark[] {
    return this.#problems;
  }

  /** The settings for the plans of a folder, given by an absolute path. */
  policyOf(folder: string): PolicyPart | undefined {
    if (!this.#folders.has(folder)) {
      this.#folders.set(folder, this.#find(folder));
    }
    return this.#folders.get(folder);
  }

  #find(folder: string): PolicyPart | undefined {
    const path = join(folder, place);
    if (existsSync(path)) {
      return this.#read(path);
    }
    const above = dirname(folder);
    return above === folder || existsSync(join(folder, ".git")) ? undefined : this.policyOf(above);
  }

  #read(path: string): PolicyPart | undefined {
    try {
      // A link to a device or a pipe would never end.
      const { size } = statSync(path);
      if (!statSync(path).isFile() || size > largest) {
        this.#problems.push({ path, message: phrase("is no small file; its settings are not used") });
        return undefined;
      }
      const yaml = decodeText(readFileSync(path))?.text ?? "";
      const { policy, problems } = readConfig(yaml);
      this.#problems.push(...problems.map(({ message }) => ({ path, message })));
      return policy;
    } catch (error) {
      this.#problems.push({ path, message: explain(error) });
      return undefined;
    }
  }
}
