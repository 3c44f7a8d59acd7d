import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { judge, type Verdict } from "./growth.ts";
import { makePlan } from "./makePlan.ts";
import { type Contestant, contestant, measure } from "./measure.ts";
import { readPlanOf } from "./readers.ts";
import { type Section, table, verdictText } from "./section.ts";

/** Lines of the plan that is asked, as the issue names them. */
const lineCount = 8000;
/** Most that one answer may take, in milliseconds. */
const atMost = 10;

/** One question an editor asks at a place; each sample asks a record that was read and never asked before. */
interface Question {
  readonly name: string;
  /** What stands at the end of the plan, with `‸` where the caret is. */
  readonly place: string;
  readonly ask: (record: PlanRecord, offset: number) => unknown;
}

function complete(record: PlanRecord, offset: number): unknown {
  return completionsAt(record, offset, { today: "2026-11-20" });
}

/** Hover, actions and others add their questions here. */
const questions: readonly Question[] = [
  { name: "completion, state of a task", place: "- [‸]", ask: complete },
  { name: "completion, status field", place: "**Status**: ‸", ask: complete },
  { name: "completion, dependency field", place: "**Depends on**: ‸", ask: complete },
  { name: "completion, date field", place: "**Due**: ‸", ask: complete },
  { name: "completion, owner field", place: "**Owner**: ‸", ask: complete },
  { name: "completion, cell", place: "| Part | Status |\n| --- | --- |\n| One | ‸ |", ask: complete },
  { name: "completion, prose", place: "Some words ‸", ask: complete },
];

/** How long an editor waits for an answer on a plan that is already read. */
export function measureLanguage(rounds: number): Section {
  const text = makePlan(lineCount - 4);
  const times = measure(
    questions.map((question) => contestantOf(text, question)),
    rounds,
    3,
  );
  const verdicts: Verdict[] = [];
  const rows = questions.map(({ name }, nth) => {
    const verdict = judge(times[nth] ?? Number.NaN, atMost);
    verdicts.push(verdict);
    return [name, verdictText(verdict)];
  });
  return {
    title: `Language features on a plan of ${lineCount} lines`,
    lines: [
      `Shortest of ${rounds} rounds in turns; the plan is read, and nothing of it was asked before. Milliseconds an answer.`,
      "",
      ...table(["question", "measured"], rows),
    ],
    verdicts,
  };
}

function contestantOf(text: string, { name, place, ask }: Question): Contestant {
  const whole = `${text}\n${place}\n`;
  const offset = whole.indexOf("‸");
  const read = whole.replace("‸", "");
  return contestant(
    name,
    1,
    () => readPlanOf(read),
    (record) => ask(record, offset),
  );
}
