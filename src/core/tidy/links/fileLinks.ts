import type { PlanRecord } from "../../index/planRecord.ts";
import type { FileReference } from "../../register/files/readFiles.ts";

/** How far in front of `](` a link's text is sought, in UTF-16 units. */
const reach = 300;

/**
 * The files of a plan that no Markdown link leads to already, in document order: neither in a link's text nor its
 * target. `lineNumber` is 1-based, undefined where none is written behind the path.
 */
export function fileLinks({
  registers,
  lines,
}: Pick<PlanRecord, "registers" | "lines">): readonly (FileReference & { readonly lineNumber: number | undefined })[] {
  return registers.files.flatMap((file) => {
    const { start, end } = file.range;
    const from = Math.max(lines.startOf(file.line), start - reach);
    const near = lines.text.slice(from, Math.min(lines.endOf(file.line), end + reach));
    if (near.includes("](") && isLinked(near, start - from)) {
      return [];
    }
    const behind = lines.text.slice(end, end + 16);
    const number = /^(?::|#L?)(\d{1,6})/u.exec(behind)?.[1];
    return [{ ...file, lineNumber: number === undefined ? undefined : Number(number) }];
  });
}

/** Whether an offset lies between `[` and the `)` of a link. */
function isLinked(text: string, offset: number): boolean {
  for (let at = text.indexOf("]("); at !== -1; at = text.indexOf("](", at + 1)) {
    const end = text.indexOf(")", at);
    const start = text.lastIndexOf("[", at);
    if (start !== -1 && start <= offset && (end === -1 || offset <= end)) {
      return true;
    }
  }
  return false;
}
