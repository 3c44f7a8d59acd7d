import { answerKey, answersByNames, type EvidenceAnswers } from "./evidenceAnswers.ts";
import type { EvidenceWorkspace } from "./evidenceWorkspace.ts";
import type { FileNames } from "./fileNames.ts";
import { type Answer, soughtPath, unchecked } from "./lookUpPath.ts";
import type { NamedInPlan, NamedThing } from "./named.ts";
import { makeTargets, npmScripts, scriptFile, type ScriptNames } from "./scriptNames.ts";

/** Most files with scripts that are read; of a large workspace those highest up. */
const mostScriptFiles = 200;

/**
 * Looks up all that a plan names (issue 7). `folder` is the plan's own folder from the top of the workspace, empty at its top. Symbols are
 * looked for only if `symbols` says so: that reads every text file. Throws what the workspace throws.
 */
export async function lookUpNamed(
  named: NamedInPlan,
  folder: string,
  workspace: EvidenceWorkspace,
  symbols: boolean,
): Promise<EvidenceAnswers> {
  const names = await workspace.files();
  const listed = answersByNames(named, folder, names);
  const things = new Map(listed.things);
  const scripts = new Map<string, ScriptNames | undefined>();
  for (const thing of named.things) {
    const key = answerKey(thing);
    const known = things.get(key);
    if (thing.kind === "npmScript" || thing.kind === "makeTarget") {
      if (!scripts.has(thing.kind)) {
        scripts.set(thing.kind, await readScripts(thing.kind, names, workspace));
      }
      things.set(key, scriptAnswer(thing.text, scripts.get(thing.kind)));
    } else if (known?.kind !== "found") {
      things.set(key, await closerLook(thing, known ?? unchecked, folder, workspace));
    }
  }
  return { ...listed, things, words: symbols ? await lookUpWords(named, workspace) : new Map() };
}

/** What the list of files does not name may be there all the same, or need not be. */
async function closerLook(
  { text }: NamedThing,
  listed: Answer,
  folder: string,
  workspace: EvidenceWorkspace,
): Promise<Answer> {
  let answer = listed;
  for (const path of soughtPath(text, folder)?.candidates ?? []) {
    const type = await workspace.typeAt(path);
    if (type === "file" || type === "folder") {
      return { kind: "found", place: { how: "here", path, others: 0 } };
    }
    if (type === "beyond" || workspace.isIgnored(path)) {
      answer = unchecked;
    }
  }
  return answer;
}

function scriptAnswer(name: string, scripts: ScriptNames | undefined): Answer {
  if (scripts?.names.has(name) === true) {
    return { kind: "found", place: undefined };
  }
  return scripts?.isWhole === true ? { kind: "missing" } : unchecked;
}

/** The scripts of all files of a kind; undefined where there is none, so that nothing can be said. */
async function readScripts(
  kind: "npmScript" | "makeTarget",
  names: FileNames,
  workspace: EvidenceWorkspace,
): Promise<ScriptNames | undefined> {
  const files = names.paths
    .filter((path) => scriptFile(path) === kind)
    .toSorted((a, b) => a.split("/").length - b.split("/").length);
  const found = new Set<string>();
  let isWhole = names.isWhole && files.length <= mostScriptFiles;
  for (const path of files.slice(0, mostScriptFiles)) {
    const text = await workspace.text(path);
    const own = text === undefined ? undefined : kind === "npmScript" ? npmScripts(text) : makeTargets(text);
    isWhole &&= own?.isWhole === true;
    own?.names.forEach((name) => found.add(name));
  }
  return files.length === 0 ? undefined : { names: found, isWhole };
}

async function lookUpWords(
  { symbols }: NamedInPlan,
  workspace: EvidenceWorkspace,
): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  if (symbols.length === 0) {
    return found;
  }
  const words = await workspace.words();
  for (const { word } of symbols) {
    const isThere = words.has(word);
    if (isThere || words.isWhole) {
      found.set(word, isThere);
    }
  }
  return found;
}
