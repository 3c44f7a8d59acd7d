import { excludedFolders } from "../../index/excludedFolders.ts";
import { isReservedName } from "./reservedName.ts";
import { titleSlug } from "./titleSlug.ts";

/** What the `${…}` of a destination stand for. */
export interface DestinationValues {
  /** The local day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The plan's name as typed. */
  readonly title: string;
  /** The template's id. */
  readonly template: string;
  readonly branch?: string;
  readonly issue?: string;
  readonly user?: string;
}

/**
 * Why a destination is refused: `empty`; `absolute`, with a drive or of the home folder; `outside` by `..`; an unknown
 * `variable`; a `character` that some file system cannot have or that hides text; a name `reserved` by Windows; a blank
 * or dot at the `edge` of a name; `tooLong`; no `markdown` file; a folder that is `excluded` from the search for plans.
 */
export type DestinationProblem =
  | "empty"
  | "absolute"
  | "outside"
  | "variable"
  | "character"
  | "reserved"
  | "edge"
  | "tooLong"
  | "markdown"
  | "excluded";

/** Where a new plan goes, below its folder; or why not, with the part that is wrong. */
export type Destination =
  | { readonly kind: "path"; readonly segments: readonly string[] }
  | { readonly kind: "refused"; readonly problem: DestinationProblem; readonly part: string };

/** The names that may stand in `${…}`. */
export const destinationVariables = [
  "date",
  "year",
  "month",
  "day",
  "slug",
  "template",
  "branch",
  "issue",
  "user",
] as const;

/** Longest name of a file or folder in bytes of UTF-8. */
export const longestName = 255;

/** Longest pattern in UTF-16 units. */
const longestPattern = 1000;

/** Stands for a value that is not known while its separators are taken out. */
const missing = "\0";

/**
 * The path of a new plan for a pattern such as `docs/plans/${date}-${slug}.md`: names of folders and, last, of the file,
 * every one safe on every system and none leading out of the folder that they are put behind. What is not known, such
 * as the branch outside repositories, is left out with its separator. From the second `attempt` on the name ends with
 * `-2`, `-3` and so on.
 */
export function resolveDestination(pattern: string, values: DestinationValues, attempt = 1): Destination {
  const text = pattern.trim();
  if (text === "") {
    return refuse("empty", "");
  }
  if (text.length > longestPattern) {
    return refuse("tooLong", text);
  }
  // A colon behind one letter is a drive only before a slash; else no name may have it.
  if (/^(?:[/\\~]|[a-z]:(?:[/\\]|$))/iu.test(text)) {
    return refuse("absolute", text);
  }
  const unknown = unknownVariable(text);
  if (unknown !== undefined) {
    return refuse("variable", unknown);
  }
  const known = knownValues(values);
  const names = text.split(/[/\\]/u);
  const segments: string[] = [];
  for (const [nth, name] of names.entries()) {
    const isLast = nth === names.length - 1;
    const filled = fill(name, known);
    const segment = isLast ? fileName(filled, filled !== name, attempt) : filled;
    if (segment !== "" && segment !== ".") {
      const problem = problemOf(segment, isLast);
      if (problem !== undefined) {
        return refuse(problem, segment);
      }
      segments.push(segment);
    } else if (isLast) {
      return refuse("markdown", text);
    }
  }
  return { kind: "path", segments };
}

/** Why no plan goes into a folder, by the names that lead to it; undefined where one may. */
export function refusedFolder(
  names: readonly string[],
): Extract<Destination, { readonly kind: "refused" }> | undefined {
  for (const name of names) {
    const problem = problemOf(name, false);
    if (problem !== undefined) {
      return refuse(problem, name);
    }
  }
  return undefined;
}

/** The first name of a pattern's `${…}` that stands for nothing, or a `${` without its end. */
function unknownVariable(pattern: string): string | undefined {
  const known: readonly string[] = destinationVariables;
  const parts = pattern.split("${").slice(1);
  const unknown = parts.find((part) => !known.includes(part.split("}", 1)[0] ?? "") || !part.includes("}"));
  return unknown === undefined ? undefined : `\${${unknown.split("}", 1)[0]}}`;
}

function knownValues(values: DestinationValues): ReadonlyMap<string, string> {
  const [year = "", month = "", day = ""] = values.date.split("-");
  const name = (text = ""): string =>
    text
      .slice(0, 200)
      .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
      .slice(0, 60)
      .replace(/^-|[-\ud800-\udbff]+$/gu, "");
  return new Map([
    ["date", name(values.date)],
    ["year", name(year)],
    ["month", name(month)],
    ["day", name(day)],
    ["slug", titleSlug(values.title)],
    ["template", name(values.template)],
    ["branch", name(values.branch)],
    ["issue", name(values.issue)],
    ["user", name(values.user)],
  ]);
}

/** A name of the pattern with its values; those that are not known go with the separator before or after them. */
function fill(name: string, known: ReadonlyMap<string, string>): string {
  const filled = name.replace(/\$\{([a-z]{1,10})\}/gu, (_whole, key: string) => known.get(key) || missing);
  return name.includes(missing) || !filled.includes(missing)
    ? filled
    : filled.replace(/(?:[-_ ]?\0)+[-_ ]?/gu, (gap: string, at: number) => {
        const isAtEdge = at === 0 || /^(?:\.|$)/u.test(filled.slice(at + gap.length, at + gap.length + 1));
        return isAtEdge ? "" : (/[-_ ]/u.exec(gap)?.[0] ?? "");
      });
}

function fileName(name: string, hasValues: boolean, attempt: number): string {
  const ending = /\.(?:md|markdown)$/iu.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  const named = stem === "" && ending !== "" && hasValues ? "plan" : stem;
  return named + (attempt > 1 ? `-${attempt}` : "") + ending;
}

function problemOf(name: string, isFile: boolean): DestinationProblem | undefined {
  if (/^\.{2,}$/u.test(name)) {
    return "outside";
  }
  if (/[<>:"|?*\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(name)) {
    return "character";
  }
  if (/^\s|[\s.]$/u.test(name)) {
    return "edge";
  }
  if (isReservedName(name)) {
    return "reserved";
  }
  if (utf8Length(name) > longestName) {
    return "tooLong";
  }
  if (isFile) {
    return /[^.].*\.(?:md|markdown)$/iu.test(name) ? undefined : "markdown";
  }
  return excludedFolders.includes(name.toLowerCase()) ? "excluded" : undefined;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

function refuse(problem: DestinationProblem, part: string): Extract<Destination, { readonly kind: "refused" }> {
  return { kind: "refused", problem, part: part.slice(0, 80) };
}
