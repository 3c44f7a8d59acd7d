import { createHash } from "node:crypto";
import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Message } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import { HeirFinder } from "../../../core/changes/heirFinder.ts";
import type { GateFailure } from "../../../core/check/gates.ts";
import { excludedFolders } from "../../../core/index/excludedFolders.ts";
import { type PlanRecord, readRecord } from "../../../core/index/planRecord.ts";
import { createBlockReader } from "../../../core/markdown/blockReader.ts";
import { tasksMessage } from "../../../core/report/explainText.ts";
import { findPlanFiles, stdinPath } from "../../find/findPlanFiles.ts";
import { isGlob, readGlob } from "../../find/globWalk.ts";
import { isIgnoredPath } from "../../find/ignoredPath.ts";
import { slashes } from "../../find/paths.ts";
import { repositoryRoot } from "../../find/repository.ts";
import { PlanFileReader } from "../../planFileReader.ts";
import { ProjectConfig } from "../projectConfig.ts";
import type { Remark } from "../remark.ts";
import { Refusal } from "../refusal.ts";
import type { BaseRevision, FileThen } from "./baseRevision.ts";

/** How many files that are gone are looked at: each asks git once. */
const most = 2000;

/** A plan of the revision that goes on in another file. */
export interface OldPlan {
  /** Where it lay, in the form in which the paths were given. */
  readonly path: string;
  readonly text: string;
}

/** A plan of the revision that is gone, and what is said of it. */
export interface GonePlan {
  readonly path: string;
  readonly failure: GateFailure;
}

/** What became of the plans of a revision whose files are no plans any more. */
export interface GoneSearch {
  /** By the path of the new plan that holds most of their tasks. */
  readonly origins: ReadonlyMap<string, readonly OldPlan[]>;
  readonly gone: readonly GonePlan[];
  /** What git could not say. */
  readonly errors: readonly Remark[];
  /** What was not looked at. */
  readonly remarks: readonly Message[];
}

/** A folder of the command line, with what of it is wanted. */
interface Folder {
  readonly path: string;
  readonly real: string;
  readonly matches: (path: string) => boolean;
}

/** A file of the revision that is no plan now. */
interface Candidate {
  readonly path: string;
  readonly folder: Folder;
  readonly file: FileThen;
  readonly isThere: boolean;
}

/**
 * Finds the plans that were below the paths of a command line at a revision and are gone (issue 7). Files that are named are
 * not among them: without one the command fails anyway.
 */
export function findGonePlans(paths: readonly string[], base: BaseRevision): GoneSearch {
  return new Search(base).run(paths);
}

class Search {
  readonly #base: BaseRevision;
  readonly #readMarkdown = createBlockReader();
  readonly #config = new ProjectConfig();
  readonly #files = new PlanFileReader();
  /** The real paths of all files that were there. */
  readonly #then = new Set<string>();
  readonly #errors: Remark[] = [];

  constructor(base: BaseRevision) {
    this.#base = base;
  }

  run(paths: readonly string[]): GoneSearch {
    const candidates = foldersOf(paths).flatMap(
      (folder) => this.#try(folder.path, () => this.#candidates(folder)) ?? [],
    );
    const looked = candidates.slice(0, most);
    const heirs = looked.length === 0 ? new HeirFinder() : this.#newPlans(paths);
    const origins = new Map<string, OldPlan[]>();
    const gone: GonePlan[] = [];
    for (const { path, folder, file, isThere } of looked) {
      const text = this.#try(path, () => this.#base.textBelow(folder.real, file));
      const record = text === undefined ? undefined : this.#read(path, text);
      if (text === undefined || record?.isPlan !== true || !hasTasks(record)) {
        continue;
      }
      const heir = heirs.heirOf(path, record.plan);
      if (heir === undefined) {
        gone.push({ path, failure: this.#failure(record, isThere) });
      } else {
        origins.set(heir, [...(origins.get(heir) ?? []), { path, text }]);
      }
    }
    const remarks =
      candidates.length > most
        ? [
            phrase(
              "{0}: more than {1} files are gone; no more than these were looked at",
              `--base ${this.#base.revision}`,
              most,
            ),
          ]
        : [];
    return { origins, gone, errors: this.#errors, remarks };
  }

  #candidates(folder: Folder): readonly Candidate[] {
    const root = repositoryRoot(folder.real) ?? folder.real;
    return this.#base.markdownBelow(folder.real).flatMap((file) => {
      const place = join(folder.real, file.path);
      const isNew = this.#then.size !== this.#then.add(place).size;
      if (!isNew || !isWalked(file.path) || !folder.matches(file.path)) {
        return [];
      }
      const path = join(folder.path, file.path);
      const isThere = lstatSync(place, { throwIfNoEntry: false })?.isFile() === true;
      const isPlan = isThere && (isSame(place, file) || this.#readNow(path)?.isPlan !== false);
      return isPlan || isIgnoredPath(root, slashes(relative(root, place))) ? [] : [{ path, folder, file, isThere }];
    });
  }

  #newPlans(paths: readonly string[]): HeirFinder {
    const finder = new HeirFinder();
    for (const found of findPlanFiles(paths)) {
      if (found.kind === "file" && !this.#wasThere(found.path, found.named)) {
        const record = this.#readNow(found.path);
        if (record !== undefined && (found.named || record.isPlan)) {
          finder.add(found.path, record.plan);
        }
      }
    }
    return finder;
  }

  /** What git cannot say of a plan that is there is told when that plan is compared. */
  #wasThere(path: string, named: boolean): boolean {
    try {
      return this.#then.has(realpathSync(path)) || (named && this.#base.textOf(path) !== undefined);
    } catch {
      return true;
    }
  }

  /** Undefined where it cannot be read, which is said elsewhere. */
  #readNow(path: string): PlanRecord | undefined {
    const file = this.#files.read(path);
    return file.kind === "text" ? this.#read(path, file.text) : undefined;
  }

  #read(path: string, text: string): PlanRecord {
    const source = { uri: path, version: this.#base.revision, getText: () => text };
    return readRecord(source, this.#readMarkdown, this.#config.policyOf(dirname(resolve(path))));
  }

  #failure({ plan, progress }: PlanRecord, isThere: boolean): GateFailure {
    const total = progress.headline.total === 0 ? plan.tasks.length : progress.headline.total;
    const tasks = tasksMessage(total);
    const message = isThere
      ? phrase("was a plan at {0} with {1} and is none now", this.#base.revision, tasks)
      : phrase("was there at {0} with {1} and is gone", this.#base.revision, tasks);
    return { gate: `--base ${this.#base.revision}`, line: null, message };
  }

  #try<T>(path: string, ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (error instanceof Refusal) {
        this.#errors.push({ path, message: error.reason });
        return undefined;
      }
      throw error;
    }
  }
}

/** The folders that paths lead to; what is not there is told by those who read it. */
function foldersOf(paths: readonly string[]): readonly Folder[] {
  return paths.flatMap((path) => {
    const stats = path === stdinPath ? undefined : statSync(path, { throwIfNoEntry: false });
    const glob = stats === undefined && path !== stdinPath && isGlob(path) ? readGlob(path) : undefined;
    const folder = stats?.isDirectory() === true ? { folder: path, matches: () => true } : glob;
    if (folder === undefined || statSync(folder.folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return [];
    }
    return [{ path: folder.folder, real: realpathSync(folder.folder), matches: folder.matches }];
  });
}

/** Whether a walk would come to a path; one that leads out of its folder is in no honest repository. */
function isWalked(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return !folders.some((name) => name === ".." || excludedFolders.includes(name));
}

/** Whether a file is the very one of the revision, by git's way to name a blob. */
function isSame(place: string, { id }: FileThen): boolean {
  try {
    const bytes = readFileSync(place);
    const hash = createHash(id.length === 40 ? "sha1" : "sha256");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
  } catch {
    return true;
  }
}

/** Whether there is anything that could be missed. */
function hasTasks({ plan }: PlanRecord): boolean {
  return plan.tasks.some(({ state }) => state !== "cancelled");
}
