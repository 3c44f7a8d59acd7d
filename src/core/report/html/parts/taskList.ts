import type { TaskView } from "../../../protocol/planView.ts";
import type { TaskState } from "../../../words/taskState.ts";
import { type Markup, markup } from "../markup.ts";
import { chip } from "./chip.ts";
import { noteList } from "./noteList.ts";

const glyphs: Readonly<Record<TaskState, string>> = {
  todo: "○",
  inProgress: "◐",
  blocked: "⊘",
  done: "✓",
  failed: "✗",
  cancelled: "–",
  question: "?",
};
/** Deeper tasks are not indented any more: there would be no room for their words. */
const deepest = 3;

/** Tasks with their states. What the glyph alone says to the eye is a word to screen readers. */
export function taskList(tasks: readonly TaskView[]): Markup {
  const items = tasks.map(
    ({ label, state, stateText, depth, notes }) => markup`<li class="${state} depth${Math.min(depth, deepest)}">
<span class="glyph" aria-hidden="true">${glyphs[state] ?? ""}</span>
<span><span class="words">${label}</span>${chip(state, stateText)}${noteList(notes)}</span></li>`,
  );
  return markup`<ul class="tasks">${items}</ul>`;
}
