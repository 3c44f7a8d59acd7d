import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a project keeps its templates, from its root. */
export const templatesPlace = join(".planwright", "templates");

/**
 * The nearest folder of templates, from a folder up to its repository's root; undefined where there is none. It may not
 * be reached by a link: a project could have any folder of the machine read by one.
 */
export function projectTemplates(folder: string): string | undefined {
  const own = join(folder, templatesPlace);
  const isFolder = statSync(own, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && !isLink(own) && !isLink(dirname(own))) {
    return own;
  }
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, ".git")) ? undefined : projectTemplates(above);
}

/** Whether a path itself is a symbolic link; false where nothing is. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
