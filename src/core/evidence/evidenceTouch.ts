import { type EvidenceAnswers, nowhereWords } from "./evidenceAnswers.ts";
import { unlistedFolders } from "./evidenceWorkspace.ts";
import type { NamedInPlan } from "./named.ts";
import { scriptFile } from "./scriptNames.ts";
import { holdsWords } from "./textWords.ts";

/** What became of a file or folder. */
export type FileChange = "came" | "changed" | "went";

/** What a change of a file means for what is known of a plan. */
export interface EvidenceTouch {
  /** Whether all that the plan names is to be looked up again, its symbols left out. */
  readonly names: boolean;
  /** Whether the file is to be searched for the symbols that stood nowhere. */
  readonly words: boolean;
}

/** Tells of changes in a workspace whether they can change the answers for a plan. It may say so once too often. */
export class EvidenceTouches {
  /** Parts of the named paths, in lower case. */
  readonly #parts: ReadonlySet<string>;
  readonly #scripts: ReadonlySet<string>;
  /** The paths under which something was found. */
  readonly #places: readonly string[];
  readonly #seeksWords: boolean;

  constructor({ things }: NamedInPlan, answers: EvidenceAnswers) {
    const isScript = (kind: string): boolean => kind === "npmScript" || kind === "makeTarget";
    const paths = new Set(things.filter(({ kind }) => !isScript(kind)).map(({ text }) => text.toLowerCase()));
    this.#parts = new Set([...paths].flatMap((path) => path.split(/[\\/]/u)));
    this.#scripts = new Set(things.map(({ kind }) => kind).filter(isScript));
    this.#places = [...answers.things.values()].flatMap((answer) =>
      answer.kind === "found" && answer.place !== undefined ? [answer.place.path] : [],
    );
    this.#seeksWords = nowhereWords(answers).length > 0;
  }

  /** `path` is that from the top of the plan's workspace, with `/`. */
  of(path: string, change: FileChange): EvidenceTouch {
    if (path.split("/").some((part) => unlistedFolders.includes(part))) {
      return { names: false, words: false };
    }
    return {
      names: this.#touchesNames(path, change),
      words: this.#seeksWords && change !== "went" && holdsWords(path),
    };
  }

  #touchesNames(path: string, change: FileChange): boolean {
    if (path === ".gitignore" || this.#scripts.has(scriptFile(path) ?? "")) {
      return true;
    }
    const name = path.slice(path.lastIndexOf("/") + 1);
    // It may be a folder, of whose files nothing is told.
    const isFolder = !name.includes(".");
    const isNamed = this.#parts.has(name.toLowerCase());
    const isAbove = (place: string): boolean => place === path || place.startsWith(`${path}/`);
    return change !== "changed" && this.#parts.size > 0 && (isNamed || isFolder || this.#places.some(isAbove));
  }
}
