import type { Placeholder, PlaceholderKind } from "../placeholder/placeholder.ts";

/** What may be known when a plan is made, beside its name. */
export type Fact = "today" | "author" | "branch" | "issue";

/** Where a blank stands. */
export interface FactPlace {
  /** Whether it is the value of one of the plan's own fields, not of a phase's or of a section further down. */
  readonly inHead: boolean;
  /** Whether it stands in the first row of a table, and no other blank beside it: `| {{DATE}} | Plan created |`. */
  readonly opensLog: boolean;
  readonly inTable: boolean;
  /** Up to 40 characters in front of it on its line. */
  readonly before: string;
}

/** Kinds that words are written into. */
const worded: ReadonlySet<PlaceholderKind> = new Set(["bracket", "mustache", "angle", "fill", "tbd"]);

const today = /^(?:date|today|created|creation date|last updated|updated)$/iu;
const made =
  /^(?:(?:date )?created(?: (?:on|at|date))?|creation date|(?:last |date )?updated|last (?:update|modified|revised|changed)|written|drafted)$/iu;
const madeBefore = /\b(?:created|updated|modified|written|drafted)(?: (?:on|at))?[\s:*_]{0,6}$/iu;
const names: readonly (readonly [Fact, RegExp])[] = [
  ["author", /^(?:authors?(?: name)?|(?:created|written|drafted|prepared) by|your name)$/iu],
  ["branch", /^(?:(?:feature|git|working) )?branch(?: name)?$/iu],
  ["issue", /^(?:(?:github |jira |tracking )?issue|ticket)(?: ?(?:id|key|no\.?|number|#))?$/iu],
];

/**
 * The fact that a blank asks for (format §6): the day on which the plan is made, who makes it, its branch and issue.
 * Undefined for all other blanks, among them days that are aimed for, days of phases and rows that wait for more.
 */
export function factAsked(blank: Placeholder, { inHead, opensLog, inTable, before }: FactPlace): Fact | undefined {
  const { kind, label, text, name, when } = blank;
  const variable = kind === "mustache" ? text.slice(2, -2).replaceAll("_", " ").trim() : "";
  if (kind === "date" || today.test(variable)) {
    const isToday =
      when === "start" &&
      (inTable
        ? opensLog && /^date$/iu.test(label ?? "")
        : label === undefined
          ? variable !== "" || madeBefore.test(before)
          : made.test(label) || (inHead && /^date$/iu.test(label)));
    return isToday ? "today" : undefined;
  }
  if (/^\[#{2,4}[-_]/u.test(text)) {
    return "branch";
  }
  if (!worded.has(kind)) {
    return undefined;
  }
  const asked = [variable, ...(inHead ? [label ?? "", kind === "bracket" ? name : ""] : [])];
  return names.find(([, words]) => asked.some((one) => words.test(one)))?.[0];
}
