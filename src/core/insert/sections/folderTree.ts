import { excludedFolders } from "../../index/excludedFolders.ts";

/** A file or folder by its path below the folder shown, with `/` between names. */
export interface TreeEntry {
  readonly path: string;
  readonly isFolder: boolean;
}

/** How much of a tree is drawn: entries in all, and levels below the folder. */
export interface TreeLimits {
  readonly entries: number;
  readonly depth: number;
}

/** What fits a screen or two. */
export const treeLimits: TreeLimits = { entries: 200, depth: 4 };

/** Whether a name is left out of trees: hidden files, and folders of other people's files or build output. */
export function isLeftOut(name: string): boolean {
  return name.startsWith(".") || excludedFolders.includes(name);
}

/**
 * A folder as a tree drawn with lines: folders first, then files, both by name; a last line says how much is missing.
 * Names are shown on one line each, without anything that could end a fence or a line.
 */
export function folderTree(name: string, entries: readonly TreeEntry[], limits = treeLimits): readonly string[] {
  const children = new Map<string, { readonly name: string; readonly path: string; readonly isFolder: boolean }[]>();
  for (const { path, isFolder } of entries) {
    const parts = path.split("/");
    if (parts.length <= limits.depth && !parts.some(isLeftOut)) {
      const parent = parts.slice(0, -1).join("/");
      const own = children.get(parent) ?? [];
      own.push({ name: parts.at(-1) ?? "", path, isFolder });
      children.set(parent, own);
    }
  }
  const lines = [`${shown(name)}/`];
  let left = 0;
  const draw = (parent: string, indent: string): void => {
    const own = (children.get(parent) ?? []).toSorted(
      (a, b) => Number(b.isFolder) - Number(a.isFolder) || (a.name < b.name ? -1 : 1),
    );
    own.forEach((entry, nth) => {
      if (lines.length > limits.entries) {
        left++;
      } else {
        const isLast = nth === own.length - 1;
        lines.push(`${indent}${isLast ? "└── " : "├── "}${shown(entry.name)}${entry.isFolder ? "/" : ""}`);
        draw(entry.path, `${indent}${isLast ? "    " : "│   "}`);
      }
    });
  };
  draw("", "");
  return left > 0 ? [...lines, "…"] : lines;
}

function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029`]/gu, "?");
}
