import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "./model.ts";
import { plainText } from "./plainText.ts";
import type { PlanScan } from "./scanPlan.ts";

/** What a chapter is called, never a plan. */
const chapter =
  /^(?:\d{1,3}[.)]\s|(?:executive |project |implementation )?(?:summary|overview)$|(?:description|goals?|objectives?|introduction|background|context|purpose|problem(?: statement)?|motivation|status|notes)$)/iu;

/** A plan's title: its level-one heading, else front matter's `title`, else a first heading that names no chapter. */
export function readTitle(
  { frontMatter, lines }: MarkdownText,
  { title, sections }: PlanScan,
): Pick<Plan, "title" | "titleLine"> {
  if (title?.level === 1) {
    return { title: plainText(title.text), titleLine: title.line };
  }
  const named = frontMatter === undefined ? null : /^title:[ \t]*(?<title>\S.{0,300})$/mu.exec(frontMatter.yaml);
  const words = named?.groups?.["title"]?.trim().replace(/^(["'])(.*)\1$/u, "$2") ?? "";
  if (named !== null && words !== "" && !/^[|>[{&*!]/u.test(words)) {
    return { title: words, titleLine: lines.positionAt(lines.startOf(1) + named.index).line };
  }
  const section = sections.find(({ line }) => line === title?.line);
  const isTitle =
    title !== undefined &&
    section?.unit === undefined &&
    section?.role === undefined &&
    section?.box === undefined &&
    !chapter.test(plainText(title.text));
  return isTitle
    ? { title: plainText(title.text), titleLine: title.line }
    : { title: null, titleLine: title?.line ?? 0 };
}
