import { readRecord, type PlanRecord } from "../index/planRecord.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import { AnswerFinder, type Answers, spelledAs } from "./answers.ts";
import { type Fact, factAsked } from "./factAsked.ts";
import { frontMatterEdits } from "./frontMatterEdits.ts";
import { freshEdits, isIn, statusEdit } from "./freshEdits.ts";
import type { Template } from "./template.ts";
import { lineEnding } from "../tidy/lineEnding.ts";
import { templatePlaceholders } from "./templatePlaceholders.ts";
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

/**
 * The text of a new plan (format §6): its name in the first heading and wherever the same blank stands again, what else
 * is known in the blanks that ask for it, no box ticked and no phase begun. Every other blank stays for the person. A
 * template that leaves no blank for the name has it in place of its title, or as a title of its own.
 */
export function renderTemplate(template: Template, plan: NewPlan): string {
  return applyTextEdits(template.body, renderEdits(template, plan));
}

/** What {@link renderTemplate} changes of a template's body, in order and without overlaps. */
export function renderEdits(template: Pick<Template, "body" | "placeholders">, plan: NewPlan): readonly TextEdit[] {
  const record = readRecord({ uri: "", version: "", getText: () => template.body }, createBlockReader());
  const blanks = templatePlaceholders(template, record.markdown);
  const status = statusEdit(record, blanks);
  const edits = [
    ...freshEdits(record),
    ...answerEdits(record, blanks, template, plan),
    ...(status === undefined ? [] : [status]),
    ...factEdits(record, blanks, template, plan),
  ].toSorted((a, b) => a.range.start - b.range.start);
  let end = -1;
  return edits.filter(({ range }) => {
    // Of two that start alike the first counts, and what opens a status goes before the day in it.
    const isFree = range.start >= end;
    end = isFree ? Math.max(range.end, range.start + 1) : end;
    return isFree;
  });
}

function answerEdits(
  { markdown }: PlanRecord,
  blanks: readonly Placeholder[],
  { placeholders }: Pick<Template, "placeholders">,
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
  { placeholders }: Pick<Template, "placeholders">,
  { title, today, author, branch, issue }: NewPlan,
): readonly TextEdit[] {
  const facts: Readonly<Record<Fact, string | undefined>> = {
    today,
    author,
    branch: branch === undefined || sharedBranch.test(branch) ? undefined : branch,
    issue,
  };
  const { markdown, lines } = record;
  const named = nameBlank(record, blanks, placeholders);
  const name = named?.name.toLowerCase();
  const logRows = oneBlankRows(record, blanks);
  const rows = new Set(markdown.blocks.flatMap((block) => (block.kind === "row" ? [block.line] : [])));
  const values = record.fields.map((field) => field.range).toSorted((a, b) => a.start - b.start);
  let nth = 0;
  const inBody = blanks.flatMap((blank): readonly TextEdit[] => {
    const { range } = blank;
    while (nth < values.length && (values[nth]?.end ?? 0) <= range.start) {
      nth++;
    }
    if (blank.name.toLowerCase() === name) {
      return writeAnswer(markdown, blank, title, blanks);
    }
    const { line } = lines.positionAt(range.start);
    const around = values[nth];
    const fact = factAsked(blank, {
      inHead: around !== undefined && isIn(range, around),
      inTable: rows.has(line),
      opensLog: logRows.has(line),
      before: lines.text.slice(Math.max(lines.startOf(line), range.start - 40), range.start),
    });
    const known = fact === undefined ? undefined : facts[fact];
    if (known === undefined || known.trim() === "") {
      return [];
    }
    if (fact !== "branch") {
      return writeAnswer(markdown, blank, known, blanks);
    }
    // A branch is a name that must not change; in a path its slash would make a folder.
    const isInPath = /[/\w]/u.test(lines.text[range.start - 1] ?? "") && known.includes("/");
    return isInPath ? [] : [{ range, newText: known }];
  });
  const isName = (words: string): boolean => words.toLowerCase() === name;
  const inMatter = frontMatterEdits(markdown, isName, title, facts);
  return [...(named === undefined ? [titleEdit(record, title)] : []), ...inBody, ...inMatter];
}

/** The name in place of a title without blanks, or as a title where there is none. */
function titleEdit({ plan, markdown, lines }: PlanRecord, title: string): TextEdit {
  const heading = markdown.blocks.find((block) => block.kind === "heading" && block.line === plan.titleLine);
  const isPhase = plan.phases.some(({ line }) => line === plan.titleLine);
  const words = asHeading(title, heading?.kind === "heading" && heading.setext);
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  const inMatter = plan.titleLine < bodyLine ? /^title:[ \t]*/u.exec(lines.lineText(plan.titleLine)) : null;
  if (inMatter !== null) {
    const start = lines.startOf(plan.titleLine) + inMatter[0].length;
    return { range: { start, end: lines.endOf(plan.titleLine) }, newText: JSON.stringify(title) };
  }
  if (heading?.kind !== "heading" || heading.level !== 1 || isPhase) {
    const start = lines.startOf(bodyLine);
    const eol = lineEnding(lines.text);
    return { range: { start, end: start }, newText: `# ${words}${eol}${eol}` };
  }
  // A title with a line under it may have several lines.
  const { start, end } = heading.range;
  const last = heading.setext ? lines.endOf(Math.max(heading.line, heading.endLine - 2)) : end;
  return { range: { start, end: Math.max(end, last) }, newText: words };
}

/** A name as Markdown reads it in a heading, which with a line under it starts like any text. */
function asHeading(title: string, setext: boolean): string {
  const text = setext ? "[Name]\n===" : "# [Name]";
  const start = setext ? 0 : 2;
  const range = { start, end: start + "[Name]".length };
  const blank: Placeholder = {
    range,
    kind: "bracket",
    name: "Name",
    text: "[Name]",
    label: undefined,
    when: "start",
    scope: "plan",
  };
  const written = applyTextEdits(text, writeAnswer(createBlockReader()(text), blank, title, [blank]));
  return written.slice(start, written.length - (text.length - range.end));
}

const ownName = /^(?:(?:plan|feature|task)[ _-])?(?:title|name)$/iu;

/** The blank that is the plan's name: of the title the one that is plan-wide, else its first; else a variable for it. */
function nameBlank(
  { plan, markdown }: PlanRecord,
  blanks: readonly Placeholder[],
  guides: Template["placeholders"],
): Placeholder | undefined {
  const title = markdown.blocks.find((block) => block.kind === "heading" && block.line === plan.titleLine);
  const inTitle = blanks.filter(
    ({ kind, range }) =>
      kind !== "date" && plan.title !== null && title?.kind === "heading" && isIn(range, title.range),
  );
  return (
    inTitle.find(({ name }) => guides.get(name.toLowerCase())?.scope === "plan") ??
    inTitle[0] ??
    blanks.find(({ kind, name }) => kind === "mustache" && ownName.test(name))
  );
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
