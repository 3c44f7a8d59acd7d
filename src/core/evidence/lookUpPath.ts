import { excludedFolders } from "../index/excludedFolders.ts";
import { readPlanPath } from "../tidy/links/planPath.ts";
import type { FileNames, FoundName } from "./fileNames.ts";

/** What came of looking something up. `unchecked`: it was not looked up, or its absence would say nothing. */
export type Answer =
  | { readonly kind: "found"; readonly place: FoundName | undefined }
  | { readonly kind: "missing" }
  | { readonly kind: "unchecked" };

/** Nothing was, or can be, said. */
export const unchecked: Answer = { kind: "unchecked" };

/** Where a path that a plan names may lie. */
export interface SoughtPath {
  /** Paths from the top of the workspace, in the order in which they are looked for. */
  readonly candidates: readonly string[];
  /** What a path deeper down must end with. */
  readonly tail: string;
  /** Whether the plan's absence of it says something: not of aliases, of folders of packages and of what is built. */
  readonly isSure: boolean;
}

/** `@/`, `~/` and the like: where they lead only the project's build knows. */
const alias = /^[@~#]\//u;
/** Names that stand for many: `NNNN-title.md`, `2026XXXX_init.sql`, `your-plan.md`, `page.tsx…`. */
const standsForMany = /[*?{}<>|]|\.\.\.|…|N{3,}|X{3,}|x{3,}|YYYY|(?:^|[/_-])(?:your|example)[_-]/u;

/**
 * Where to look for a path; `folder` is the plan's own, from the top of the workspace, empty at its top. Undefined for
 * patterns, samples, addresses, absolute paths and paths out of the workspace: they are never looked up.
 */
export function soughtPath(written: string, folder: string): SoughtPath | undefined {
  const path = written.replaceAll("\\", "/");
  if (standsForMany.test(path)) {
    return undefined;
  }
  if (alias.test(path)) {
    const rest = readPlanPath(path.slice(2), "")?.candidates[0];
    return rest === undefined ? undefined : { candidates: [], tail: rest, isSure: false };
  }
  const candidates = readPlanPath(path, folder)?.candidates ?? [];
  const tail = path.replace(/^(?:\.{1,2}\/)+|\/+$/gu, "");
  // Beside the plan there is nothing for a path that leaves the workspace, whatever the same words name elsewhere.
  return candidates.length === 0 || tail === "" ? undefined : { candidates, tail, isSure: isSure(path) };
}

/** Looks a path up among the names of all files. */
export function findPath({ candidates, tail, isSure: sure }: SoughtPath, names: FileNames): Answer {
  const place = names.find(candidates, tail);
  return place !== undefined ? { kind: "found", place } : sure && names.isWhole ? { kind: "missing" } : unchecked;
}

function isSure(path: string): boolean {
  const parts = path.split("/").filter((part) => part !== "");
  const name = parts.at(-1) ?? "";
  // Without an ending it may be a branch, a package or two words.
  const isFolder = path.endsWith("/");
  const hasEnding =
    /.\.[\p{L}\p{N}]{1,12}$/u.test(name) ||
    /^(?:\.[a-z]|[A-Z][a-z]+file$|(?:LICENSE|README|NOTICE|CHANGELOG|CODEOWNERS)$)/u.test(name);
  return (
    (isFolder || hasEnding) &&
    !parts.some((part) => excludedFolders.includes(part) || part === "coverage") &&
    // Secrets and settings of one machine are in no repository.
    !/^\.env(?:\.(?!example|sample|template)[\w.-]+)?$|(?:\.|-)local(?:\.|$)/u.test(name)
  );
}
