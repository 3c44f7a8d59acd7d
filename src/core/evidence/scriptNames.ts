/** The scripts of a project, or those of one of its files. */
export interface ScriptNames {
  readonly names: ReadonlySet<string>;
  /** False where a file can have scripts that are not seen in it. */
  readonly isWhole: boolean;
}

/** Whether a file, given by its path, lists scripts, and of which kind. */
export function scriptFile(path: string): "npmScript" | "makeTarget" | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === "package.json" ? "npmScript" : /^(?:GNU)?[Mm]akefile$|\.mk$/u.test(name) ? "makeTarget" : undefined;
}

/** The scripts of a package.json. */
export function npmScripts(text: string): ScriptNames {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    const scripts = typeof value === "object" && value !== null && "scripts" in value ? value.scripts : undefined;
    const names = typeof scripts === "object" && scripts !== null ? Object.keys(scripts) : [];
    return { names: new Set(names), isWhole: true };
  } catch {
    return { names: new Set(), isWhole: false };
  }
}

/** The targets of a Makefile. Patterns and variables make targets that nobody can see. */
export function makeTargets(text: string): ScriptNames {
  const names = new Set<string>();
  let isWhole = true;
  for (const line of text.split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    const head = colon === -1 ? "" : line.slice(0, colon);
    isWhole &&= !/^-?include\s/u.test(line);
    if (head === "" || /^[\s#]|=/u.test(head) || line.startsWith(":=", colon) || line.startsWith("::=", colon)) {
      continue;
    }
    isWhole &&= !/[%$]/u.test(head);
    head
      .split(/\s+/u)
      .filter((name) => name !== "")
      .forEach((name) => names.add(name));
  }
  return { names, isWhole };
}
