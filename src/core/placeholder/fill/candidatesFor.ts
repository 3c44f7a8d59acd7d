import { choicesOf } from "../guide/guideFor.ts";
import type { Placeholder } from "../placeholder.ts";
import type { PlaceholderGuide } from "../guide/placeholderGuide.ts";
import { anchorOf, linkText } from "./linkTo.ts";

/** What is known around a plan when a blank is filled. */
export interface CandidateContext {
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name that commits carry. */
  readonly user?: string;
  /** The branch that is checked out. */
  readonly branch?: string;
  /** The plan's file name with its ending, without folders. */
  readonly fileName?: string;
  /** The first heading of level one as written, blanks included. */
  readonly titleLine?: string;
  /** What the plan is called; unknown while its title has a blank. */
  readonly title?: string;
  /** The words of the plan's headings, in order. */
  readonly headings?: readonly string[];
}

/** How many headings are offered as link targets. */
const mostHeadings = 50;

/**
 * What may be put into a blank, the likeliest first, without doubles (format §6): choices of its own and of its guide,
 * then what the surroundings know. Values are as written into plain text; {@link fitValue} fits them to code and paths.
 */
export function candidatesFor(
  placeholder: Placeholder,
  context: CandidateContext,
  guide?: PlaceholderGuide,
): readonly string[] {
  const found = [...choicesOf(placeholder), ...(guide?.choices ?? [])];
  if (guide?.default !== undefined) {
    found.push(guide.default);
  }
  found.push(...known(placeholder, context));
  return [...new Set(found.map((value) => value.trim()))].filter((value) => value !== "");
}

function known(placeholder: Placeholder, context: CandidateContext): readonly string[] {
  const { kind, name, label, text } = placeholder;
  const words = `${name} ${label ?? ""}`.replaceAll("_", " ");
  const { today, user, branch, headings = [] } = context;
  if (asksForDay({ kind, name, label })) {
    return [today];
  }
  if (/^\[?#{2,4}/u.test(text) || /\bbranch\b/iu.test(words)) {
    return branch === undefined ? [] : [branch];
  }
  if (kind === "link") {
    return headings.slice(0, mostHeadings).map((heading) => `[${linkText(heading)}](#${anchorOf(heading)})`);
  }
  if (/\b(?:owner|author|lead|assignee|responsible|contact|reviewer|created by|team member)\b/iu.test(words)) {
    return user === undefined ? [] : [user];
  }
  if (asksForName(placeholder, words, context)) {
    const title = context.title ?? titleOf(context.fileName ?? "");
    return title === "" ? [] : [title];
  }
  if (/\bpriority\b|\bimpact\b|\blikelihood\b|\bprobability\b/iu.test(words)) {
    return ["High", "Medium", "Low"];
  }
  return /\bstatus\b/iu.test(words) && kind !== "choice" ? ["Not Started", "In Progress", "Completed"] : [];
}

/** Whether a blank is filled by what the plan is about: a plan-wide one may ask for anything, unless the title has it. */
function asksForName({ scope, text }: Placeholder, words: string, { titleLine = "" }: CandidateContext): boolean {
  return (
    (scope === "plan" && titleLine.toLowerCase().includes(text.toLowerCase())) ||
    /\b(?:feature|project|product|component|task|plan)[ /]?(?:name|title)\b/iu.test(words)
  );
}

/** Whether a blank is filled by a day: one written as such, or one whose name or key speaks of a date. */
export function asksForDay({ kind, name, label }: Pick<Placeholder, "kind" | "name" | "label">): boolean {
  return (
    kind === "date" || (kind !== "boilerplate" && /\bdates?\b/iu.test(`${name} ${label ?? ""}`.replaceAll("_", " ")))
  );
}

/** `2026-11-20-offline-sync.md` as `Offline sync`; empty for names that say nothing. */
function titleOf(fileName: string): string {
  const words = fileName
    .slice(0, 200)
    .replace(/\.(?:md|markdown)$/iu, "")
    .replace(/^\d{4}-\d{2}-\d{2}(?:[-_ ]|$)/u, "")
    .replace(/[-_.]+/gu, " ")
    .trim();
  return /^(?:plan|untitled(?: ?\d+)?|tasks|readme)$/iu.test(words)
    ? ""
    : words.slice(0, 1).toUpperCase() + words.slice(1);
}
