import { isReservedName } from "../../template/destination/reservedName.ts";

/** Longest path that is followed, in UTF-16 units. */
const longest = 200;

/**
 * Whether a path stays inside the folder it is relative to and is a name on every file system: forward slashes, no `..`,
 * no drive letter, nothing that Windows refuses or keeps for itself, no character
 * that is not seen, nothing in `.git`.
 */
export function isInsideWorkspacePath(path: string): boolean {
  return (
    path.length <= longest &&
    !/[<>:"|?*\\\p{Cc}\p{Cf}\u2028\u2029]/u.test(path) &&
    path
      .split("/")
      .every((part) => part !== "" && !/[. ]$/u.test(part) && !isReservedName(part) && part.toLowerCase() !== ".git")
  );
}

/** Where a path that a plan names may lie, relative to the workspace folder. */
export interface PlanPath {
  /** In the order in which they are looked for: beside the plan, then from the top. */
  readonly candidates: readonly string[];
  /** Where a missing file belongs; undefined for a folder. */
  readonly home: string | undefined;
}

/**
 * Finds where a path of a plan leads. `folder` is the plan's own folder relative to the workspace's, empty at its top.
 * `./a`, `../a` and names without a slash belong beside the plan, other paths to the top. Undefined for patterns, absolute
 * paths and those that leave the workspace.
 */
export function readPlanPath(path: string, folder: string): PlanPath | undefined {
  if (path.length > longest || /^(?:\/|~|\$)|[*?{}\\<>:"|\p{Cc}\p{Cf}\u2028\u2029]/u.test(path)) {
    return undefined;
  }
  const beside = normal(`${folder}/${path}`);
  const isRelative = /^\.{1,2}\//u.test(path);
  const fromTop = isRelative ? undefined : normal(path);
  const candidates = [...new Set([beside, fromTop])].filter((one) => one !== undefined && isInsideWorkspacePath(one));
  const home = isRelative || !path.includes("/") ? beside : fromTop;
  const isFile = home !== undefined && !path.endsWith("/") && candidates.includes(home);
  return candidates.length === 0
    ? undefined
    : { candidates: candidates.filter((one) => one !== undefined), home: isFile ? home : undefined };
}

/** A path without `.` and `..`; undefined where it leaves its root or is the root. */
function normal(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) {
        return undefined;
      }
    } else if (part !== "" && part !== ".") {
      parts.push(part);
    }
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
