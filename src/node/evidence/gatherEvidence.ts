import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, parse, relative, resolve, sep } from "node:path";
import type { EvidenceAnswers } from "../../core/evidence/evidenceAnswers.ts";
import { lookUpNamed } from "../../core/evidence/lookUpNamed.ts";
import { type PlanEvidence, weighEvidence } from "../../core/evidence/planEvidence.ts";
import { readNamed } from "../../core/evidence/readNamed.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import { repositoryRoot } from "../find/repository.ts";
import { FolderEvidence } from "./folderEvidence.ts";

/** What was looked up for a plan, which the rules take, and what it says. */
export interface GatheredEvidence {
  readonly answers: EvidenceAnswers;
  readonly evidence: PlanEvidence;
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
    const answers = await lookUpNamed(named, relative(root, folder).replaceAll(sep, "/"), workspace, symbols);
    return { answers, evidence: weighEvidence(record, answers, named) };
  }
}

/** The same for one plan alone, symbols included. */
export async function gatherEvidence(record: PlanRecord, path: string): Promise<PlanEvidence> {
  return (await new EvidenceGatherer().gather(record, path, true)).evidence;
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
