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

/** The key of a todo's state, wherever it stands, and in front of a value that is still empty. */
const key = /(?:^|[\s{,])["']?status["']?[ \t]*:/u;
const keyAtEnd = /^[ \t]*(?:-[ \t]+)?["']?status["']?[ \t]*:[ \t]*$/u;

/** The ways to write the state of a todo of front matter: the word that the other todos have, else the usual one. */
export function todoEdits(task: Task, state: SettableState, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  const { lines } = habits.record;
  const words = [...habits.todoMarks(state).filter((word) => /^[\p{L}_ -]+$/u.test(word)), usual[state]];
  const { start, end } = task.markRange;
  if (start < end) {
    const quote = /^["']/u.exec(lines.text.slice(start, end))?.[0] ?? "";
    return words.map((word) => [{ range: task.markRange, newText: `${quote}${word}${quote}` }]);
  }
  const before = lines.text.slice(lines.startOf(lines.positionAt(start).line), start);
  if (keyAtEnd.test(before)) {
    const [front, back] = [before.endsWith(":") ? " " : "", lines.text[start] === "#" ? " " : ""];
    return words.map((word) => [{ range: task.markRange, newText: front + word + back }]);
  }
  const own = Array.from({ length: task.endLine - task.line }, (_, nth) => lines.lineText(task.line + nth));
  if (own.some((line) => key.test(line))) {
    // A list, an alias: YAML allows no second key, and what it stands for is not ours to know.
    return [];
  }
  for (let line = task.line; line < task.endLine; line++) {
    const [, indent] = /^([ \t]*(?:-[ \t]+)?)content:[ \t]*[^\s|>]/u.exec(lines.lineText(line)) ?? [];
    if (indent !== undefined) {
      const at = lines.endOf(line);
      const added = `${lineEnding(lines.text)}${indent.replaceAll("-", " ")}status: `;
      return words.map((word) => [{ range: { start: at, end: at }, newText: added + word }]);
    }
  }
  return [];
}
