import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Section, Unit } from "../plan/model.ts";
import { stripLead } from "../plan/plainText.ts";
import type { Field } from "./field.ts";
import { isUnfilled } from "./isUnfilled.ts";
import { readFields } from "./readFields.ts";
import { readFrontMatterFields } from "./readFrontMatterFields.ts";
import { statusElsewhere, withValueBelow } from "./statusPlaces.ts";

/** Headings whose key lists speak of the whole plan. */
const aboutPlan =
  /^(?:(?:document|plan|project|implementation|basic|current|overall)\s+)*(?:info(?:rmation)?|meta(?:data| information)?|status(?: overview)?|dashboard)$|^(?:メタ情報|基本情報|文書情報|進捗状況|기본 정보|문서 정보|元信息|基本信息|文档信息)$/iu;

/**
 * The fields of the plan itself (format §4): those of the text before its first chapter, of sections such as Current
 * Status, and of front matter. What the text says comes first: it is what people see and keep up. A status may also
 * stand below its key, below a heading of its own, or in a table of the head.
 */
export function readPlanFields(markdown: MarkdownText, plan: Plan): readonly Field[] {
  const { lines, frontMatter } = markdown;
  const first = frontMatter?.bodyLine ?? 0;
  const headings = plan.sections.filter(
    ({ level, line }) => level < 7 && (plan.title === null || line !== plan.titleLine),
  );
  const chapter = headings.find(({ level }) => level <= 2) ?? headings[0];
  const parts = [readFields(markdown, first, chapter?.line ?? lines.lineCount)];
  headings.forEach((section, nth) => {
    if (aboutPlan.test(stripLead(section.title)) && !isInUnit(section, plan.phases)) {
      parts.push(readFields(markdown, section.line + 1, headings[nth + 1]?.line ?? section.endLine));
    }
  });
  const inText = parts.flat().map((field) => (field.key === "status" ? withValueBelow(markdown, field) : field));
  const status = inText.some(({ key }) => key === "status") ? undefined : statusElsewhere(markdown, plan);
  return [
    ...inText,
    ...(status === undefined ? [] : [status]),
    ...(frontMatter === undefined ? [] : readFrontMatterFields(frontMatter.yaml, lines.startOf(1), 1)),
  ];
}

/** The fields of a phase or step: anywhere in its own section, not in its steps'. */
export function readUnitFields(markdown: MarkdownText, unit: Unit): readonly Field[] {
  return readFields(markdown, unit.line + 1, unit.steps[0]?.line ?? unit.endLine);
}

/** The value of the first field with a key; null where there is none or where it is still to be filled in. */
export function fieldValue(fields: readonly Field[], key: string): string | null {
  const value = fields.find((field) => field.key === key && field.value !== "")?.value;
  return value === undefined || isUnfilled(value) ? null : value;
}

function isInUnit({ line }: Section, phases: readonly Unit[]): boolean {
  return phases.some((phase) => phase.line <= line && line < phase.endLine);
}
