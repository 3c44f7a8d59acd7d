import type { PlanRecord } from "../index/planRecord.ts";
import { createBlockReader } from "../markdown/blockReader.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { plainText } from "../plan/plainText.ts";
import { shortTitle } from "../plan/shortTitle.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import { lineEnding } from "../text/lineEnding.ts";
import { titleHeading } from "./nameBlank.ts";
import { writeAnswer } from "./writeAnswer.ts";

/** The name in place of a title without blanks, or as a title where there is none; in front matter, too. */
export function titleEdits(record: PlanRecord, title: string): readonly TextEdit[] {
  const edits = matterTitles(record).map((range) => ({ range, newText: JSON.stringify(title) }));
  const heading = bodyTitle(record, title);
  return heading === undefined ? edits : [...edits, heading];
}

/** The edit of the body; undefined where the title stands in front matter only. */
function bodyTitle(record: PlanRecord, title: string): TextEdit | undefined {
  const { plan, markdown, lines } = record;
  const heading = titleHeading(record);
  const isPhase = plan.phases.some(({ line }) => line === plan.titleLine);
  const words = asHeading(title, heading?.setext === true);
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  if (plan.titleLine < bodyLine && lines.lineText(plan.titleLine).startsWith("title:")) {
    return undefined;
  }
  if (heading?.level !== 1 || isPhase) {
    const start = lines.startOf(bodyLine);
    const eol = lineEnding(lines.text);
    return { range: { start, end: start }, newText: `# ${words}${eol}${eol}` };
  }
  // A title with a line under it may have several lines.
  const { start, end } = heading.range;
  const last = heading.setext ? lines.endOf(Math.max(heading.line, heading.endLine - 2)) : end;
  return { range: { start, end: Math.max(end, last) }, newText: words };
}

/** A key of front matter that says how the plan is called, with its value. */
const nameLine =
  /^(?<key>title|name|plan|project|feature|topic|subject)(?:[_-](?:title|name))?:(?<gap>[ \t]{0,80})(?<value>(?<quote>["']?)(?<words>\S.{0,300}?)\k<quote>)[ \t]{0,80}$/u;

/**
 * Where a plan's front matter says its title once more, in values with their quotes: what the first heading says, with
 * words such as `Implementation Plan` around it or not; or the title itself where no heading does.
 */
export function matterTitles({ plan, markdown, lines }: PlanRecord): readonly TextRange[] {
  const name = plan.title === null ? "" : sameWords(plan.title);
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  if (name === "") {
    return [];
  }
  const found: TextRange[] = [];
  for (let line = 1; line < bodyLine - 1; line++) {
    const { gap = "", value = "", words = "" } = nameLine.exec(lines.lineText(line).slice(0, 400))?.groups ?? {};
    if (value !== "" && (line === plan.titleLine || sameWords(words) === name)) {
      const start = lines.startOf(line) + lines.lineText(line).indexOf(":") + 1 + gap.length;
      found.push({ start, end: start + value.length });
    }
  }
  return found;
}

function sameWords(title: string): string {
  return shortTitle(plainText(title)).toLowerCase();
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
