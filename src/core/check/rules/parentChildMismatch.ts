import { hasBox, setTaskDone } from "../../edit/state/setTaskDone.ts";
import type { Task } from "../../plan/model.ts";
import { isOpen } from "../../progress/openTasks.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  ticked: "Marked as done, but {0} of {1} sub-tasks are open",
  open: "All sub-tasks are done ({0}/{0}), but their task is open",
  first: "The first open sub-task",
  untick: "Untick This Task",
  tickParts: "Tick the Open Sub-Tasks ({0})",
  tick: "Tick This Task",
};

/** Format §5: parents count beside their sub-tasks; nothing is ticked on its own. */
export const parentChildMismatch: Rule = {
  id: "parent-child-mismatch",
  level: "warning",
  summary: "A task is ticked while a sub-task is open, or open while all of its sub-tasks are done.",
  description:
    "A ticked task over open ones hides work. An open task over several done ones may have work of its own, so this is only a " +
    "remark (a hint at most), and not made where its words say that the list is not all (`such as`, `examples`) or its mark " +
    "that it is in progress. Optional and cancelled sub-tasks do not matter, " +
    "and neither do open ones for later (`beta`, `GA`, `follow-up`, `deferred`). The fixes tick or untick; none is made " +
    "without a pick.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { plan, lines } = record;
  for (const [parent, children] of plan.children) {
    const counted = children.filter(({ state, optional }) => state !== "cancelled" && !optional);
    const open = counted.filter((task) => isOpen(task) && !laterOn.test(task.text));
    const [first] = open;
    const range = lineRange(lines, parent.line);
    if (parent.state === "done" && first !== undefined) {
      yield {
        range,
        message: message(messages.ticked, open.length, counted.length),
        related: [{ range: lineRange(lines, first.line), message: message(messages.first) }],
        fixes: () => [
          ...fix(messages.untick, 0, [parent], false),
          ...(open.every((task) => !plan.children.has(task)) ? fix(messages.tickParts, open.length, open, true) : []),
        ],
      };
    } else if (
      parent.state === "todo" &&
      counted.length > 1 &&
      counted.every((task) => !isOpen(task)) &&
      !onlySome.test(parent.text)
    ) {
      yield {
        range,
        message: message(messages.open, counted.length),
        atMost: "hint",
        fixes: () => fix(messages.tick, 0, [parent], true),
      };
    }
  }
}

/** Words of sub-tasks that are not due with the task: for another stage, later, if anybody likes. */
const laterOn =
  /\b(?:GA|beta|deferred|later|future|follow-?ups?|stretch|nice to have|optional(?:ly)?|if (?:needed|possible|time)|post-(?:mvp|launch|release)|phase \d|v\d)\b/iu;

/** Words that say that more belongs to a task than its sub-tasks. */
const onlySome =
  /\b(?:e\.g\.|examples?|such as|including|like|among others|continue|z\. ?B\.|par exemple|por ejemplo|por exemplo)(?![\p{L}])/iu;

function fix(title: string, count: number, tasks: readonly Task[], done: boolean): readonly Fix[] {
  const edits = tasks.flatMap((task) => setTaskDone(task, done));
  return tasks.every(hasBox) && edits.length > 0
    ? [{ title: count === 0 ? message(title) : message(title, count), edits, isSafe: false }]
    : [];
}
