import type { WorkspaceWords } from "./evidenceWorkspace.ts";
import type { Answer } from "./lookUpPath.ts";
import { findPath, soughtPath, unchecked } from "./lookUpPath.ts";
import type { FileNames } from "./fileNames.ts";
import type { NamedInPlan, NamedThing } from "./named.ts";

/**
 * What was found in a workspace of all that a plan names. It holds for every version of the plan's text: a tick needs no new
 * look, and of what is named since nothing is said.
 */
export interface EvidenceAnswers {
  /** By {@link answerKey}. */
  readonly things: ReadonlyMap<string, Answer>;
  /** Words that stand in a file of the workspace, and those that stand in none; a word of neither was not looked for. */
  readonly words: ReadonlyMap<string, boolean>;
  /** Whether a folder that holds a named path is there, so that the plan belongs here although no file is. */
  readonly hasFolder: boolean;
}

/** What an answer is found by. */
export function answerKey({ kind, text }: Pick<NamedThing, "kind" | "text">): string {
  return kind === "npmScript" || kind === "makeTarget" ? `${kind}:${text}` : text;
}

/** Whether all that a plan names was looked up; symbols are another matter. */
export function areFor({ things }: EvidenceAnswers, named: NamedInPlan): boolean {
  return named.things.every((thing) => things.has(answerKey(thing)));
}

/** The answers once some files were searched for words that stood in none; the same object where they are in none of these. */
export function withWords(answers: EvidenceAnswers, words: Pick<WorkspaceWords, "has">): EvidenceAnswers {
  const found = nowhereWords(answers).filter((word) => words.has(word));
  return found.length === 0
    ? answers
    : { ...answers, words: new Map([...answers.words, ...found.map((word) => [word, true] as const)]) };
}

/** The words that were looked for and stood in no file. */
export function nowhereWords({ words }: EvidenceAnswers): readonly string[] {
  return [...words].filter(([, isThere]) => !isThere).map(([word]) => word);
}

/**
 * The answers that the names of all files give, without another look at the workspace; scripts and symbols are not looked up.
 * `folder` is the plan's own, from the top of the workspace.
 */
export function answersByNames(named: NamedInPlan, folder: string, names: FileNames): EvidenceAnswers {
  const things = new Map<string, Answer>();
  let hasFolder = false;
  for (const thing of named.things) {
    const key = answerKey(thing);
    if (!things.has(key)) {
      const isPath = thing.kind === "file" || thing.kind === "folder";
      const sought = isPath ? soughtPath(thing.text, folder) : undefined;
      things.set(key, sought === undefined ? unchecked : findPath(sought, names));
      hasFolder ||= sought?.candidates.some((path) => names.has(deepFolder(path))) === true;
    }
  }
  return { things, words: new Map(), hasFolder };
}

/** The folder of a path where it lies at least two folders down: every project has a `src`. */
function deepFolder(path: string): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return folder.includes("/") ? folder : "";
}
