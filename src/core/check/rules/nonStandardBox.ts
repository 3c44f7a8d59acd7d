import type { PlanRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import type { Task } from "../../plan/model.ts";
import { readPlan } from "../../plan/readPlan.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";
import type { Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import { once } from "../once.ts";
import { findOddBoxes, type OddBox } from "../oddBoxes.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  odd: "Most tools see no checkbox here. The standard form is {0}",
  habit: "Most tools see no checkbox in bold or backticks. The plan has {0} of them",
  write: "Write as {0}",
  undress: "Write All {0} as Standard Checkboxes",
};

/** So many boxes in bold or backticks are how their author writes them, and no slips. */
const fewestOfHabit = 3;

/** Format §2, dialect lenient: what is read is a task here, and none for GitHub. */
export const nonStandardBox: Rule = {
  id: "non-standard-box",
  level: "information",
  summary: "A box that is meant as a checkbox and that GitHub and most other tools do not see.",
  description:
    "Planwright counts `- []`, `-[ ] text`, `- [x]text`, a box in bold or backticks and one with a no-break space. GitHub " +
    "shows no checkbox there, and other tools count another number of tasks. The fix writes the standard form; the plan " +
    "counts the same afterwards. Other marks such as `[~]` and `[-]` are states and not slips, and `- [x]* 3.5` is another " +
    "tool's optional task. Where three or more boxes are in bold or backticks that is a way of writing: one hint speaks of " +
    "all.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const boxes = findOddBoxes(record);
  const dressed = boxes.filter(({ isDressed }) => isDressed);
  const hasHabit = dressed.length >= fewestOfHabit;
  const slips = boxes.filter(({ isDressed, isGlued }) => !isGlued && !(isDressed && hasHabit));
  const isSafe = once(() => isSameAfter(record, editsOf(slips)));
  const runs = once(() => gluedRuns(record, boxes));
  for (const box of boxes) {
    if (!box.isDressed || !hasHabit) {
      const title = message(messages.write, box.standard);
      yield {
        range: box.range,
        message: message(messages.odd, box.standard),
        fixes: () => {
          const edits = box.isGlued ? runs().get(box) : box.edits;
          return edits === undefined ? [] : [{ title, edits, isSafe: box.isGlued || isSafe() }];
        },
      };
    } else if (box === dressed[0]) {
      yield {
        range: box.range,
        message: message(messages.habit, dressed.length),
        atMost: "hint",
        fixes: () => [{ title: message(messages.undress, dressed.length), edits: editsOf(dressed), isSafe: false }],
      };
    }
  }
}

/**
 * The edits of boxes glued to their markers: such a box is a line of a paragraph and becomes an item only together with those
 * right above and below. Empty where the plan would count otherwise then.
 */
function gluedRuns(record: PlanRecord, boxes: readonly OddBox[]): ReadonlyMap<OddBox, readonly TextEdit[]> {
  const runs = new Map<OddBox, TextEdit[]>();
  let last: OddBox | undefined;
  for (const box of boxes.filter(({ isGlued }) => isGlued)) {
    const run = last?.task.line === box.task.line - 1 ? (runs.get(last) ?? []) : [];
    run.push(...box.edits);
    runs.set(box, run);
    last = box;
  }
  return isSameAfter(record, [...new Set(runs.values())].flat()) ? runs : new Map();
}

function editsOf(boxes: readonly OddBox[]): readonly TextEdit[] {
  return boxes.flatMap(({ edits }) => edits);
}

/** Whether the plan has the same tasks in the same states and places once some edits are made, so that it counts the same. */
function isSameAfter({ plan, lines, policy }: PlanRecord, edits: readonly TextEdit[]): boolean {
  const after = readPlan(createBlockReader()(applyTextEdits(lines.text, edits)), policy);
  const told = ({ line, text, state, role, phase, step, optional, parentTexts }: Task): string =>
    JSON.stringify([line, text, state, role, phase, step, optional, policy.parents === "leaves" && parentTexts]);
  return (
    plan.tasks.length === after.tasks.length &&
    after.tasks.every((task, nth) => plan.tasks[nth] !== undefined && told(task) === told(plan.tasks[nth]))
  );
}
