import type { Task } from "../../plan/model.ts";
import { lineEnding } from "../../text/lineEnding.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { PlanHabits } from "./planHabits.ts";
import type { SettableState } from "./wish.ts";

/** The words that tools write into `todos:` of front matter (format §2). */
const usual: Readonly<Record<SettableState, string>> = {
  todo: "pending",
  inProgress: "in_progress",
  blocked: "blocked",
  done: "completed",
  cancelled: "cancelled",
};

/** The ways to write the state of a todo of front matter: the word that the other todos have, else the usual one. */
export function todoEdits(task: Task, state: SettableState, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  const { lines } = habits.record;
  const words = [...habits.todoMarks(state).filter((word) => /^[\p{L}_ -]+$/u.test(word)), usual[state]];
  const { start, end } = task.markRange;
  if (start < end) {
    const quote = /^["']/u.exec(lines.text.slice(start, end))?.[0] ?? "";
    return words.map((word) => [{ range: task.markRange, newText: `${quote}${word}${quote}` }]);
  }
  for (let line = task.line; line < task.endLine; line++) {
    const [, before] = /^([ \t]*(?:-[ \t]+)?)content:[ \t]*[^\s|>]/u.exec(lines.lineText(line)) ?? [];
    if (before !== undefined) {
      const at = lines.endOf(line);
      const key = `${lineEnding(lines.text)}${before.replaceAll("-", " ")}status: `;
      return words.map((word) => [{ range: { start: at, end: at }, newText: key + word }]);
    }
  }
  return [];
}
