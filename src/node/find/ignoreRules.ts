import { sep } from "node:path";
import process from "node:process";
import ignore, { type Ignore } from "ignore";
import { slashes } from "./paths.ts";

/** Git itself is case-blind where file systems are by default. */
const ignorecase = process.platform === "win32" || process.platform === "darwin";

/**
 * The ignore files that hold for a folder, outermost first, as git reads them: later rules win, and nothing below an
 * ignored folder comes back. Immutable; the rules of each file are moved to the common base, because git lets a deeper
 * file bring back what a higher one ignores.
 */
export class IgnoreRules {
  readonly #base: string;
  readonly #matcher: Ignore;

  /** `base` is the real path of the repository's root, or of the folder that is walked. */
  constructor(base: string, matcher: Ignore = ignore({ ignorecase })) {
    this.#base = base;
    this.#matcher = matcher;
  }

  /** These rules and those of an ignore file in `folder`, which is the base or below it. */
  with(folder: string, text: string): IgnoreRules {
    const prefix = this.#relative(folder).replace(/[\\*?[\]!# ]/gu, "\\$&");
    const rules = text
      .replace(/^\ufeff/u, "")
      .split(/\r?\n/u)
      .flatMap((line) => movedRule(line, prefix));
    return rules.length === 0 ? this : this.#withRules(rules);
  }

  /** These rules, except that they do not ignore `folder` itself: the user asked for it by name. */
  keeping(folder: string): IgnoreRules {
    const parts = this.#relative(folder).split("/");
    const kept = parts.map((_, at) => parts.slice(0, at + 1).join("/"));
    return this.#withRules(kept.map((path) => `!/${path.replace(/[\\*?[\]!# ]/gu, "\\$&")}/`));
  }

  /** Whether git would leave out a file or folder below the base, given by its real path. */
  ignores(path: string, isFolder: boolean): boolean {
    const relative = this.#relative(path);
    return ignore.isPathValid(relative) && this.#matcher.ignores(isFolder ? `${relative}/` : relative);
  }

  #withRules(rules: readonly string[]): IgnoreRules {
    return new IgnoreRules(this.#base, ignore({ ignorecase }).add(this.#matcher).add(rules));
  }

  #relative(path: string): string {
    const rest = path.slice(this.#base.length);
    return slashes(rest.startsWith(sep) ? rest.slice(1) : rest);
  }
}

/** A line of an ignore file in the folder `prefix` as a rule of the base; none for comments and empty lines. */
function movedRule(line: string, prefix: string): readonly string[] {
  if (prefix === "" || line === "" || line.startsWith("#")) {
    return line === "" ? [] : [line];
  }
  const negated = line.startsWith("!");
  const body = negated ? line.slice(1) : line;
  // A slash before the end ties a rule to its folder; without one it holds at any depth.
  const tied = body.trimEnd().slice(0, -1).includes("/");
  return [`${negated ? "!" : ""}/${prefix}/${tied ? body.replace(/^\//u, "") : `**/${body}`}`];
}
