import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";

/** A box that is meant as a checkbox and that GFM does not see, and what makes it one. */
export interface OddBox {
  readonly task: Task;
  /** From the marker, where the box is glued to it, else from the box, to the end of the box; with bold or backticks around. */
  readonly range: TextRange;
  /** Its standard form with its marker, `- [ ]`. */
  readonly standard: string;
  /** Insertions and deletions around what stays. */
  readonly edits: readonly TextEdit[];
  /** Whether it is in bold or backticks, which may be how somebody writes all boxes. */
  readonly isDressed: boolean;
  /** Whether it stands right behind its marker, so that it opens no list item at all. */
  readonly isGlued: boolean;
}

const before = /(?<marker>[-*+]|\d{1,9}[.)])(?<gap>[ \t]*)(?<dress>(?:\*\*|__)?`?)$/u;
const after = /^(?<dress>`?(?:\*\*|__)?)/u;

/** The boxes of a plan that are slips of `[ ]` and `[x]`, in order. What says another state (`[~]`) or optional (`[x]*`) is none. */
export function findOddBoxes({ plan, lines }: Pick<PlanRecord, "plan" | "lines">): readonly OddBox[] {
  const found: OddBox[] = [];
  for (const task of plan.tasks) {
    const box = mayBeOdd(task, lines) ? readOdd(task, lines) : undefined;
    if (box !== undefined && box.edits.length > 0) {
      found.push(box);
    }
  }
  return found;
}

/** What nearly all tasks fail at: of a checkbox only a no-break space is odd. */
function mayBeOdd({ dialect, mark, markRange }: Task, { text }: LineIndex): boolean {
  return dialect === "checkbox"
    ? mark === "\u00a0" || text.charCodeAt(markRange.end + 1) === 0xa0
    : dialect === "lenient" && /^[ \t\u00a0xX]?$/u.test(mark);
}

function readOdd(task: Task, lines: LineIndex): OddBox | undefined {
  const { mark, markRange, line } = task;
  const [open, close] = [markRange.start - 1, markRange.end + 1];
  const ahead = before.exec(lines.text.slice(Math.max(lines.startOf(line), open - 20), open))?.groups;
  const rest = after.exec(lines.text.slice(close, Math.min(lines.endOf(line), close + 4)))?.groups;
  if (ahead === undefined || rest === undefined) {
    return undefined;
  }
  const { marker = "", gap = "", dress = "" } = ahead;
  const start = open - dress.length;
  const end = close + (dress === "" ? 0 : (rest["dress"]?.length ?? 0));
  // Kiro's mark for an optional task.
  if (/^\*\s/u.test(lines.text.slice(end, end + 2))) {
    return undefined;
  }
  const isGlued = gap === "";
  const state = mark === "x" || mark === "X" ? mark : " ";
  const edits: readonly TextEdit[] = [
    { range: { start, end: open }, newText: isGlued ? " " : "" },
    { range: markRange, newText: state },
    { range: { start: close, end }, newText: "" },
    gapEdit(lines.text.slice(end, end + 1), end),
  ];
  return {
    task,
    range: { start: isGlued ? start - marker.length : start, end },
    standard: `${marker} [${state}]`,
    edits: edits.filter(({ range, newText }) => lines.text.slice(range.start, range.end) !== newText),
    isDressed: dress !== "",
    isGlued,
  };
}

/** A blank behind the box, where there is none or one that GFM takes for a letter. */
function gapEdit(next: string, end: number): TextEdit {
  const isOdd = next === "\u00a0";
  const isBlank = next === "" || /\s/u.test(next);
  return { range: { start: end, end: end + (isOdd ? 1 : 0) }, newText: isBlank && !isOdd ? "" : " " };
}
