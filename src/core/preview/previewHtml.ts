import type { GroupProgress } from "../progress/planProgress.ts";
import type { Progress } from "../progress/progress.ts";
import { progressText } from "../report/progressText.ts";
import type { TaskState } from "../words/taskState.ts";

/** What the preview says beside the plan's own text. */
export interface PreviewWords {
  readonly noTasks: string;
  /** `3 of 8 tasks done`, for those who hear a bar. */
  tasksDone(progress: Progress): string;
  /** `11 open elsewhere`, of a plan whose work is done. */
  openElsewhere(open: number): string;
  state(state: TaskState): string;
}

/** A bar with its figures and the groups beside them. */
export interface Bar {
  /** What it measures, as a class. */
  readonly of: "plan" | "phase";
  readonly progress: Progress;
  readonly isComplete: boolean;
  readonly openElsewhere: number;
  readonly groups: readonly GroupProgress[];
}

/** The bar below a title or a phase's heading. */
export function barHtml({ of, progress, isComplete, openElsewhere, groups }: Bar, words: PreviewWords): string {
  const { percent, done, total } = progress;
  const parts = [span("figures", percent === null ? words.noTasks : progressText(progress))];
  if (percent !== null) {
    parts.unshift(
      `<progress max="100" value="${percent}" aria-label="${escaped(words.tasksDone(progress))}"></progress>`,
    );
  }
  if (openElsewhere > 0 && done === total) {
    parts.push(span("group", words.openElsewhere(openElsewhere)));
  }
  for (const { group, progress: counted } of groups) {
    parts.push(span("group", `${group.title}: ${progressText(counted)}`));
  }
  return `<div class="planwright-bar planwright-${of}${isComplete ? " planwright-done" : ""}">${parts.join(" ")}</div>\n`;
}

/** A box as a reader sees it: what GFM knows as a checkbox that nobody can click, any other state as a picture. */
export function boxHtml(state: TaskState, words: PreviewWords): string {
  const label = escaped(words.state(state));
  const common = `class="planwright-box planwright-${state}" title="${label}" aria-label="${label}"`;
  return state === "todo" || state === "done"
    ? `<input type="checkbox" disabled${state === "done" ? " checked" : ""} ${common}>`
    : `<span role="img" ${common}></span>`;
}

function span(name: string, text: string): string {
  return `<span class="planwright-${name}">${escaped(text)}</span>`;
}

/** Text as HTML, good inside of quoted attributes, too. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
