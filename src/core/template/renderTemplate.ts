import { readRecord, type PlanRecord } from "../index/planRecord.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { AnswerFinder, type Answers, spelledAs } from "./answers.ts";
import { type Fact, factAsked } from "./factAsked.ts";
import { frontMatterEdits } from "./frontMatterEdits.ts";
import { freshEdits, isIn, statusEdit } from "./freshEdits.ts";
import { nameBlank, titleHeading, withTitleToken } from "./nameBlank.ts";
import type { Template } from "./template.ts";
import { templatePlaceholders } from "./templatePlaceholders.ts";
import { titleEdits } from "./titleEdits.ts";
import { writeAnswer } from "./writeAnswer.ts";

/** What a new plan is made with. What is not known stays blank. */
export interface NewPlan {
  /** The plan's name as the person typed it. */
  readonly title: string;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Who makes it, as commits name them. */
  readonly author?: string;
  /** The branch that is checked out; one that all work ends up on is not the plan's. */
  readonly branch?: string;
  /** The issue it is for, as its tracker writes it: `#128`, `APP-7`. */
  readonly issue?: string;
  /** Answers to blanks, which go before all else that is known; see `checkAnswers`. */
  readonly values?: Answers;
}

/** A new plan as it is written. */
export interface RenderedPlan {
  readonly text: string;
  /** Where its name stands in the text: whatever it looks like, it is no blank there. In order. */
  readonly names: readonly TextRange[];
  /** What was changed of the template's body, in order and without overlaps. */
  readonly edits: readonly TextEdit[];
}

/**
 * The text of a new plan (format §6): its name in the first heading and wherever the same blank stands again, what else
 * is known in the blanks that ask for it, no box ticked and no phase begun. Every other blank stays for the person. A
 * template that leaves no blank for the name has it in place of its title, or as a title of its own.
 */
export function renderTemplate(template: Template, plan: NewPlan): string {
  return renderPlan(template, plan).text;
}

/** {@link renderTemplate}, with the places of the name. */
export function renderPlan(
  template: Pick<Template, "body" | "placeholders"> & Partial<Pick<Template, "title">>,
  plan: NewPlan,
): RenderedPlan {
  const { body, placeholders } = template;
  const record = readRecord({ uri: "", version: "", getText: () => body }, createBlockReader());
  const blanks = withTitleToken(record, templatePlaceholders({ body, placeholders }, record.markdown));
  const status = statusEdit(record, blanks);
  const facts = factEdits(record, blanks, template, plan);
  const edits = withoutOverlaps([
    ...freshEdits(record),
    ...answerEdits(record, blanks, placeholders, plan),
    ...(status === undefined ? [] : [status]),
    ...facts.names,
    ...facts.others,
  ]);
  const ofName = new Set(facts.names);
  const names: TextRange[] = [];
  let moved = 0;
  for (const edit of edits) {
    const { range, newText } = edit;
    const start = range.start + moved;
    if (ofName.has(edit)) {
      names.push({ start, end: start + newText.length });
    }
    moved += newText.length - (range.end - range.start);
  }
  return { text: applyTextEdits(body, edits), names, edits };
}

/** The blanks that a plan was left with: not what was typed as its name, which may look like some. */
export function blanksBeside<T extends Pick<Placeholder, "range">>(
  blanks: readonly T[],
  names: readonly TextRange[],
): readonly T[] {
  const isName = ({ start, end }: TextRange): boolean =>
    names.some((name) => start < name.end && name.start < end && !(start <= name.start && name.end < end));
  return blanks.filter(({ range }) => !isName(range));
}

/** In order. Of two that start alike the first counts, and what opens a status goes before the day in it. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      const isFree = range.start >= end;
      end = isFree ? Math.max(range.end, range.start + 1) : end;
      return isFree;
    });
}

function answerEdits(
  { markdown }: PlanRecord,
  blanks: readonly Placeholder[],
  placeholders: Template["placeholders"],
  { values }: NewPlan,
): readonly TextEdit[] {
  if (values === undefined || values.size === 0) {
    return [];
  }
  const finder = new AnswerFinder(blanks);
  return [...values].flatMap(([name, answer]) =>
    answer.trim() === ""
      ? []
      : finder
          .blanksOf(name)
          .flatMap((blank) => writeAnswer(markdown, blank, spelledAs(blank, placeholders, answer), blanks)),
  );
}

/** Branches that belong to everybody. */
const sharedBranch = /^(?:main|master|trunk|develop|development|dev|HEAD)$/u;

function factEdits(
  record: PlanRecord,
  blanks: readonly Placeholder[],
  template: Parameters<typeof renderPlan>[0],
  { title, today, author, branch, issue }: NewPlan,
): { readonly names: readonly TextEdit[]; readonly others: readonly TextEdit[] } {
  const facts: Readonly<Record<Fact, string | undefined>> = {
    today,
    author,
    branch: branch === undefined || sharedBranch.test(branch) ? undefined : branch,
    issue,
  };
  const { markdown, lines } = record;
  const named = nameBlank(record, blanks, template.placeholders);
  const name = named?.everywhere === true ? named.blank.name.toLowerCase() : undefined;
  const heading = titleHeading(record);
  const logRows = oneBlankRows(record, blanks);
  const rows = new Set(markdown.blocks.flatMap((block) => (block.kind === "row" ? [block.line] : [])));
  const values = record.fields.map((field) => field.range).toSorted((a, b) => a.start - b.start);
  const names: TextEdit[] = named === undefined ? [...titleEdits(record, title)] : [];
  const others: TextEdit[] = [];
  let nth = 0;
  for (const blank of blanks) {
    const { range } = blank;
    while (nth < values.length && (values[nth]?.end ?? 0) <= range.start) {
      nth++;
    }
    if (blank === named?.blank || blank.name.toLowerCase() === name) {
      names.push(...writeAnswer(markdown, blank, title, blanks));
      continue;
    }
    const { line } = lines.positionAt(range.start);
    const around = values[nth];
    // What stands in front of a blank in the title is another part of it and no key.
    const inTitle = heading !== undefined && isIn(range, heading.range);
    const fact = factAsked(inTitle ? { ...blank, label: undefined } : blank, {
      inHead: inTitle || (around !== undefined && isIn(range, around)),
      inTable: rows.has(line),
      opensLog: logRows.has(line),
      before: lines.text.slice(Math.max(lines.startOf(line), range.start - 40), range.start),
    });
    const known = fact === undefined ? undefined : facts[fact];
    if (known === undefined || known.trim() === "") {
      continue;
    }
    if (fact !== "branch") {
      others.push(...writeAnswer(markdown, blank, known, blanks));
      continue;
    }
    // A branch is a name that must not change; in a path its slash would make a folder.
    const isInPath = /[/\w]/u.test(lines.text[range.start - 1] ?? "") && known.includes("/");
    others.push(...(isInPath ? [] : [{ range, newText: known }]));
  }
  const isName = (words: string): boolean => words.toLowerCase() === name;
  const inMatter = frontMatterEdits(markdown, isName, { title, ofTemplate: template.title }, facts);
  return { names: [...names, ...inMatter.names], others: [...others, ...inMatter.others] };
}

/** The first rows of tables that hold one blank only: `| {{DATE}} | Plan created |`. 0-based lines. */
function oneBlankRows(
  { markdown: { blocks, lines } }: PlanRecord,
  blanks: readonly Placeholder[],
): ReadonlySet<number> {
  const first = new Set(
    blocks.flatMap((block, nth) => {
      const above = blocks[nth - 1];
      return block.kind === "row" && !block.header && above?.kind === "row" && above.header ? [block.line] : [];
    }),
  );
  const seen = new Set<number>();
  for (const { range } of first.size === 0 ? [] : blanks) {
    const { line } = lines.positionAt(range.start);
    if (seen.has(line)) {
      first.delete(line);
    }
    seen.add(line);
  }
  return first;
}
