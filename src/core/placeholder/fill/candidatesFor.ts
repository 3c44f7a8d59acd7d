import { likelyDays } from "../../values/likelyDays.ts";
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
  /** The plan's phases by word and number, but the one that the blank stands in. */
  readonly phases?: readonly string[];
  /** The last day of the phase that the blank stands in, `YYYY-MM-DD`. */
  readonly phaseEnd?: string;
}

/** How many headings are offered as link targets. */
const mostHeadings = 50;

/**
 * What may be put into a blank, the likeliest first, without doubles (format §6): the default of its guide, its own
 * choices and those of its guide, and where it has none of these choices what the surroundings know. Values are as
 * written into plain text; {@link fitValue} fits them to code and paths.
 */
export function candidatesFor(
  placeholder: Placeholder,
  context: CandidateContext,
  guide?: PlaceholderGuide,
): readonly string[] {
  const choices = [...choicesOf(placeholder), ...(guide?.choices ?? [])];
  const found = [
    ...(guide?.default === undefined ? [] : [guide.default]),
    ...choices,
    ...(asksForPhase(placeholder) ? (context.phases ?? []) : []),
    ...(choices.length > 0 ? [] : [...facts(placeholder, context), ...usual(placeholder, context)]),
  ];
  return [...new Set(found.map((value) => value.trim()))].filter((value) => value !== "");
}

/**
 * The first of {@link candidatesFor} where it is an answer rather than one of several: a default, today, the name, the
 * branch. Undefined where somebody has to choose, also for days that lie ahead.
 */
export function presetFor(
  placeholder: Placeholder,
  context: CandidateContext,
  guide?: PlaceholderGuide,
): string | undefined {
  const [first] = candidatesFor(placeholder, context, guide);
  const isDay = asksForDay(placeholder) && first === context.today;
  const isKnown =
    first !== undefined &&
    (first === guide?.default?.trim() ||
      (isDay ? !liesAhead.test(wordsOf(placeholder)) : facts(placeholder, context)[0]?.trim() === first));
  return isKnown ? first : undefined;
}

const liesAhead = /\b(?:target|due|deadline|end|until)\b/iu;

/** The words that say what a blank asks for: its name and its key. */
function wordsOf({ name, label }: Pick<Placeholder, "name" | "label">): string {
  return `${name} ${label ?? ""}`.replaceAll("_", " ");
}

/** What is known to be so; for a day those that are likely. */
function facts(placeholder: Placeholder, context: CandidateContext): readonly string[] {
  const words = wordsOf(placeholder);
  const { today, phaseEnd, user, branch } = context;
  if (asksForDay(placeholder)) {
    return likelyDays(today, phaseEnd).map(({ day }) => day);
  }
  if (asksForBranch(placeholder)) {
    return branch === undefined ? [] : [branch];
  }
  if (placeholder.kind === "link") {
    return [];
  }
  if (asksForPerson.test(words)) {
    return user === undefined ? [] : [user];
  }
  if (asksForName(placeholder, words, context)) {
    const title = context.title ?? titleOf(context.fileName ?? "");
    return title === "" ? [] : [title];
  }
  return [];
}

/** What others write into such a blank, or may: places of the plan, levels, states. */
function usual(placeholder: Placeholder, context: CandidateContext): readonly string[] {
  const words = wordsOf(placeholder);
  if (asksForDay(placeholder) || asksForBranch(placeholder)) {
    return [];
  }
  if (placeholder.kind === "link") {
    const { headings = [] } = context;
    return headings.slice(0, mostHeadings).map((heading) => `[${linkText(heading)}](#${anchorOf(heading)})`);
  }
  if (asksForPerson.test(words) || asksForName(placeholder, words, context)) {
    return [];
  }
  if (/\bpriority\b|\bimpact\b|\blikelihood\b|\bprobability\b/iu.test(words)) {
    return ["High", "Medium", "Low"];
  }
  return /\bstatus\b/iu.test(words) ? ["Not Started", "In Progress", "Completed"] : [];
}

const asksForPerson = /\b(?:owner|author|lead|assignee|responsible|contact|reviewer|created by|team member)\b/iu;

function asksForBranch(placeholder: Placeholder): boolean {
  return /^\[?#{2,4}/u.test(placeholder.text) || /\bbranch\b/iu.test(wordsOf(placeholder));
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
  return kind === "date" || (kind !== "boilerplate" && /\bdates?\b/iu.test(wordsOf({ name, label })));
}

/** Whether a blank is filled by another phase: `None / Phase X must be complete`, `[Other Phase]`. */
export function asksForPhase({ kind, text }: Pick<Placeholder, "kind" | "text">): boolean {
  return (
    (kind === "choice" || kind === "bracket") &&
    /^(?:none \/ )?(?:\[(?:other |previous |earlier )?phases?\]|phase [xny](?!\p{L}).*)$/iu.test(text)
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
