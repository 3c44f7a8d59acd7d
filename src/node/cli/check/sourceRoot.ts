import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { relativeUri } from "../../../core/report/check/fileUri.ts";
import type { ArtifactLocation } from "../../../core/report/check/sarifResult.ts";
import { stdinName } from "../../find/findPlanFiles.ts";
import { pathBelow } from "../../find/paths.ts";
import { repositoryRoot } from "../../find/repository.ts";

/** The name that SARIF's readers know the root of the sources by. */
export const rootId = "%SRCROOT%";

/** The folder that reports name files from: the root of the working folder's repository, so that CI finds them again. */
export class SourceRoot {
  readonly #root: string;

  constructor(folder: string = resolve(".")) {
    this.#root = repositoryRoot(folder) ?? folder;
  }

  /** A path of the command line from the root on, with `/`; as it is where it does not lie below. */
  pathOf(path: string): string {
    return this.#below(path) ?? path;
  }

  /** The same for SARIF. */
  locationOf(path: string): ArtifactLocation {
    const below = this.#below(path);
    return below === undefined
      ? { uri: pathToFileURL(resolve(path)).href }
      : { uri: relativeUri(below), uriBaseId: rootId };
  }

  #below(path: string): string | undefined {
    if (path === stdinName) {
      return path;
    }
    return pathBelow(this.#root, resolve(path));
  }
}
