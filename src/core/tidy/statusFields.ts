import type { Field } from "../fields/field.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import { readStatus } from "../words/readStatus.ts";

/**
 * The status fields of a plan that say or ask for its status: the one of its text first (the first that says one, else
 * the first blank, else the first), then that of its front matter. One of the two may be missing.
 */
export function statusFields({ fields, markdown }: Pick<PlanRecord, "fields" | "markdown">): readonly Field[] {
  const bodyLine = markdown.frontMatter?.bodyLine ?? 0;
  const named = fields.filter(({ key }) => key === "status");
  const inText = named.filter(({ line }) => line >= bodyLine);
  const main =
    inText.find(({ value }) => !isUnfilled(value) && readStatus(value) !== undefined) ??
    inText.find(({ value }) => isUnfilled(value)) ??
    inText[0];
  const inMatter = named.find(({ line }) => line < bodyLine);
  return [main, inMatter].filter((field) => field !== undefined);
}
