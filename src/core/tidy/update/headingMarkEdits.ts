import { markLike } from "../../edit/state/markLike.ts";
import type { SettableState } from "../../edit/state/wish.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { composeTextEdits } from "../../text/composeTextEdits.ts";
import { editBetween } from "../../text/editBetween.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { emojiStatus } from "../../words/emoji.ts";
import { type EdgeMark, readEdgeMark } from "../../words/readEdgeMark.ts";
import type { Status } from "../../words/status.ts";
import { statusWords } from "../../words/statusHead.ts";

/** A heading has two edges, and a word and an emoji may stand at each. */
const mostMarks = 4;

/**
 * Has the marks of the heading on a line (0-based) say a status, each in its own form: `✅ Task 1 - COMPLETE` as
 * `🔄 Task 1 - IN PROGRESS`. An emoji alone goes where nothing has begun. `word` is the plan's word for the status.
 */
export function headingMarkEdits(
  { lines, plan }: PlanRecord,
  line: number,
  status: Status,
  word: string,
): readonly TextEdit[] {
  const section = plan.sections.find((one) => one.line === line);
  const { start, end } = section?.range ?? { start: 0, end: 0 };
  let text = lines.text.slice(start, end);
  let edits: readonly TextEdit[] = [];
  for (let nth = 0; nth < mostMarks; nth++) {
    const mark = markAgainst(text, status);
    const now = mark === undefined ? text : marked(text, mark, status, word);
    const edit = editBetween(text, now);
    if (edit === undefined) {
      break;
    }
    // Each mark is an edit of its own: between them may stand a counter, which is another statement.
    edits = composeTextEdits(text, edits, [edit]);
    text = now;
  }
  return edits.map(({ range, newText }) => ({
    range: { start: start + range.start, end: start + range.end },
    newText,
  }));
}

/** A mark at an edge that says another status; an emoji beside a word that says the right one is looked for, too. */
function markAgainst(text: string, status: Status): EdgeMark | undefined {
  const mark = readEdgeMark(text, "heading");
  if (mark !== undefined && mark.status !== status) {
    return mark;
  }
  const ends = [
    /^(?:[*_]{0,3})(\p{Extended_Pictographic}\ufe0f?)/u,
    /(\p{Extended_Pictographic}\ufe0f?)[*_)\s]{0,4}$/u,
  ];
  for (const end of ends) {
    const found = end.exec(text);
    const emoji = found?.[1] ?? "";
    const says = emojiStatus(emoji.codePointAt(0) ?? 0);
    if (found !== null && says !== undefined && says !== status) {
      const at = found.index + found[0].indexOf(emoji);
      return { status: says, start: at, end: at + emoji.length };
    }
  }
  return undefined;
}

function marked(text: string, { start, end }: EdgeMark, status: Status, word: string): string {
  const old = text.slice(start, end);
  const state: SettableState = status === "done" || status === "blocked" || status === "inProgress" ? status : "todo";
  if (state === "todo" && statusWords(old) === "") {
    const before = text.slice(0, start).replace(/(?:\s+[-–—])?\s*$/u, "");
    return before === "" ? text.slice(end).trimStart() : before + text.slice(end);
  }
  return text.slice(0, start) + (markLike(state, old, word) ?? word) + text.slice(end);
}
