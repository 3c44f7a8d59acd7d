import type { Field } from "../fields/field.ts";
import type { Plan } from "../plan/model.ts";
import type { LineIndex } from "../text/lineIndex.ts";

/** From how many points on a document is a plan (issue 5; documented in docs/plan-format.md). */
export const leastScore = 3;

/** One task in so many lines with text makes a document one that is about its tasks. */
const linesPerTask = 12;
/** So many tasks are hardly there by chance, and so many more never. */
const manyTasks = 10;
const veryMany = 100;

/** What a file or folder of plans is called, in part of its name. */
const planName =
  /(?:^|[\W_\d])(?:plans?|planning|roadmaps?|tasks?|to-?dos?|backlogs?|milestones?|checklists?|implementation|sprints?|stor(?:y|ies)|epics?|progress|phases?|tracks?|conductor|specs?)(?=$|[\W_\d])/iu;
/** What is written for other readers, whatever it lists. */
const otherName =
  /^(?:readme|changelog|changes|history|contributing|license|security|code[_-]of[_-]conduct|governance|support|skill|claude|agents|gemini|pull_request_template|issue_template)(?:[.@_-][^/]*)?$|\.(?:prompt|instructions|chatmode|agent)\.(?:md|markdown)$/iu;

/** What a score is made from. */
export interface ScoredDocument {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly plan: Plan;
  readonly fields: readonly Field[];
}

/**
 * How much a document looks like a plan: 3 points for a phase with tasks or a mark, 1 for any phase and 2 more for several, 1 for a task, 2
 * where every twelfth line is one, 1 for ten of them and 3 for a hundred, 2 for its name, folder or title, 1 for a status; 3 less for names of
 * other documents. 0 without any phase and task.
 */
export function planScore({ uri, lines, plan, fields }: ScoredDocument): number {
  const { phases, tasks, title } = plan;
  if (phases.length === 0 && tasks.length === 0) {
    return 0;
  }
  const names = pathOf(uri).split("/").slice(-4);
  const name = names.at(-1) ?? "";
  const said = phases.filter(({ statusSource }) => statusSource !== "none").length;
  const isNamed = names.some((part) => planName.test(part)) || planName.test(title ?? "");
  return (
    (said > 0 ? 3 : 0) +
    (phases.length > 1 ? 3 : phases.length) +
    (tasks.length > 0 ? 1 : 0) +
    (tasks.length > 0 && tasks.length * linesPerTask >= textLines(lines, tasks.length * linesPerTask) ? 2 : 0) +
    (tasks.length >= veryMany ? 3 : tasks.length >= manyTasks ? 1 : 0) +
    (isNamed ? 2 : 0) +
    (fields.some(({ key }) => key === "status") ? 1 : 0) -
    (otherName.test(name) ? 3 : 0)
  );
}

/** How many lines hold text, counted up to one more than `most`. */
function textLines(lines: LineIndex, most: number): number {
  let count = 0;
  for (let line = 0; line < lines.lineCount && count <= most; line++) {
    count += lines.endOf(line) > lines.startOf(line) ? 1 : 0;
  }
  return count;
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
