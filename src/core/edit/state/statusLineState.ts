import type { UnitMark } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { statusOver } from "../../tidy/status/statusWording.ts";
import { statusWords } from "../../words/statusHead.ts";
import { findStatusReason, statusReason } from "../../words/statusReason.ts";
import { markLike } from "./markLike.ts";
import type { PlanHabits } from "./planHabits.ts";
import { wordFor } from "./stateWord.ts";
import type { Wish } from "./wish.ts";

/**
 * The ways to write a state over a status line, by a word that others have for it or by the plan's; the old reason goes,
 * and a new one stands behind the word.
 */
export function statusLineEdits(
  habits: PlanHabits,
  { range }: UnitMark,
  own: string | undefined,
  { state, reason }: Wish,
): readonly (readonly TextEdit[])[] {
  const old = habits.record.lines.text.slice(range.start, range.end);
  const gone = findStatusReason(old) ?? { start: 0, end: 0 };
  const bare = old.slice(0, gone.start) + old.slice(gone.end);
  const word = own === undefined ? wordFor(habits, state, bare) : statusWords(own) || wordFor(habits, state, bare);
  const over = statusOver(word, bare);
  const why = reason === undefined ? "" : statusReason(reason);
  const write = (head: string, end: number): readonly TextEdit[] => {
    // What stands between the words and the old reason is written anew with both.
    const rest = gone.end > 0 ? bare.slice(end, Math.max(end, gone.start)) : "";
    const to = gone.end > 0 ? Math.max(end, gone.start) + gone.end - gone.start : end;
    return [{ range: { start: range.start, end: range.start + to }, newText: withReason(head, why) + rest }];
  };
  const mark = statusWords(bare) === "" ? markLike(state, bare, word) : undefined;
  return [...(mark === undefined ? [] : [write(mark, bare.length)]), write(over.newText, over.end)];
}

/** A reason behind a status, before the dash that a sentence follows. */
function withReason(head: string, why: string): string {
  const dash = /\s[-–—]\s$/u.exec(head)?.index ?? head.length;
  return head.slice(0, dash) + why + head.slice(dash);
}

/** Whether a status value says a reason where it is found again. */
export function saysReason(value: string, reason: string): boolean {
  const said = findStatusReason(value);
  return said !== undefined && value.slice(said.start, said.end) === statusReason(reason);
}
