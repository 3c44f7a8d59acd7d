import type { PlanRecord } from "../../index/planRecord.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { Placeholder } from "../placeholder.ts";

/** What a line such as `[Continue with more phases]` may be answered with. */
export interface RepeatEdits {
  /** Puts one more like the last in front of the line; undefined where there is none to be like. */
  readonly add: readonly TextEdit[] | undefined;
  /** Takes the line out. */
  readonly remove: readonly TextEdit[];
}

/** The edits for a `repeat` blank: its line goes, with one of the empty lines around it; other words of the line stay. */
export function repeatEdits({ lines }: Pick<PlanRecord, "lines">, { range }: Placeholder): RepeatEdits {
  const { line, column } = lines.positionAt(range.start);
  const text = lines.lineText(line);
  const after = text.slice(Math.max(0, range.end - lines.startOf(line)));
  if (!/^[\s>*+-]{0,40}$/u.test(text.slice(0, column)) || after.trim() !== "") {
    return { add: undefined, remove: [{ range, newText: "" }] };
  }
  const isEmpty = (at: number): boolean => at < 0 || at >= lines.lineCount || lines.lineText(at).trim() === "";
  const more = isEmpty(line - 1) && isEmpty(line + 1) ? 2 : 1;
  return {
    add: undefined,
    remove: [{ range: { start: lines.startOf(line), end: lines.startOf(line + more) }, newText: "" }],
  };
}
