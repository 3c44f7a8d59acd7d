import type { PlanRecord } from "../../index/planRecord.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import type { Draft } from "../draft.ts";

const heading = /^[\s>]*(#{1,6})\s/u;

/**
 * A draft as it stands in a quote where its neighbours do: each line has the marks of the heading that is its like or holds
 * it, and so have the blank lines around. Any other draft stays as it is.
 */
export function inQuote({ lines, plan }: Pick<PlanRecord, "lines" | "plan">, draft: Draft): Draft {
  const { after } = draft;
  const marksAt = (line: number): string | undefined => /^(?:[ \t]{0,3}>[ \t]?)+/u.exec(lines.lineText(line))?.[0];
  if (!draft.apart || after < 0 || after >= lines.lineCount || marksAt(after) === undefined) {
    return draft;
  }
  const level =
    draft.lines.map((line) => heading.exec(line)?.[1]?.length).find((one) => one !== undefined) ?? labelLevel;
  const model = plan.sections.findLast((one) => one.line <= after && one.level <= level);
  const marks = model === undefined ? undefined : marksAt(model.line);
  if (model === undefined || marks === undefined) {
    return draft;
  }
  const isEmpty = (line: number): boolean => /^[\s>]*$/u.test(lines.lineText(line));
  const blank = marks.trimEnd();
  const own = draft.lines.map((line) => (line.startsWith(marks) ? line : (marks + line).trimEnd()));
  const at = own.findIndex((line) => heading.test(line));
  if (at !== -1 && isEmpty(model.line + 1) && own[at + 1] !== blank) {
    own.splice(at + 1, 0, blank);
  }
  const isEnd = after + 1 >= lines.lineCount || isEmpty(after + 1);
  return { ...draft, lines: [...(isEmpty(after) ? [] : [blank]), ...own, ...(isEnd ? [] : [blank])], apart: false };
}
