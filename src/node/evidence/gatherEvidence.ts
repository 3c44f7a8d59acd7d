import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, parse, relative, resolve, sep } from "node:path";
import type { EvidenceAnswers } from "../../core/evidence/evidenceAnswers.ts";
import { lookUpNamed } from "../../core/evidence/lookUpNamed.ts";
import type { NamedInPlan } from "../../core/evidence/named.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { slashes } from "../find/paths.ts";
import { repositoryRoot } from "../find/repository.ts";
import { FolderEvidence } from "./folderEvidence.ts";

/** What a plan names, and what was found of it. */
export interface GatheredEvidence {
  readonly named: NamedInPlan;
  readonly answers: EvidenceAnswers;
}

/**
 * Looks for what plans name in their workspaces: the repository above a plan; without one the working folder, if the plan
 * is in it; else the plan's own folder. Each workspace is walked once for all plans. Nothing but names and texts of files
 * is read, and nothing is run.
 */
export class EvidenceGatherer {
  readonly #workspaces = new Map<string, FolderEvidence>();

  /** `path` is the plan's file, or a file that its text would have; `symbols` says whether symbols are looked for, too. */
  async gather(record: PlanRecord, path: string, symbols = false): Promise<GatheredEvidence> {
    const folder = realFolder(dirname(resolve(path)));
    const root = workspaceOf(folder);
    let workspace = this.#workspaces.get(root);
    if (workspace === undefined) {
      workspace = new FolderEvidence(root);
      this.#workspaces.set(root, workspace);
    }
    const named = readNamed(record);
    const answers = await lookUpNamed(named, slashes(relative(root, folder)), workspace, symbols);
    return { named, answers };
  }
}

function workspaceOf(folder: string): string {
  const working = realFolder(resolve("."));
  // Nobody means all that they have.
  const isWide = working === parse(working).root || working === realFolder(homedir());
  const isIn = folder === working || folder.startsWith(working.endsWith(sep) ? working : working + sep);
  return repositoryRoot(folder) ?? (isIn && !isWide ? working : folder);
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
