import { isAbsolute, relative, sep } from "node:path";

/** A path of this system with `/` between its parts. */
export function slashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** A path from a folder on, with `/`; empty for the folder itself, undefined for what does not lie in it. Both are absolute. */
export function pathBelow(folder: string, path: string): string | undefined {
  const rest = relative(folder, path);
  return rest === ".." || rest.startsWith(`..${sep}`) || isAbsolute(rest) ? undefined : slashes(rest);
}
