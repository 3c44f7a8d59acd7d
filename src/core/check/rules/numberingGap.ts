import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { unitName } from "../../plan/units/unitName.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { taskIdRange } from "../ids/taskIdRange.ts";

const messages = {
  gap: "There is a {0} and a {1}, but nothing between them",
};

/** Numbers are names: nothing is counted by them. */
export const numberingGap: Rule = {
  id: "numbering-gap",
  level: "off",
  summary: "One number is missing among phases or among the ids of tasks.",
  description:
    "Tells of phases 1, 2 and 4, or of tasks T001, T003 and T004, where exactly one number is missing between the first and the " +
    "last. A gap may be a phase that got lost; just as often it is one that was dropped on purpose, and its number is rightly " +
    "not given away again. That is why this rule is off by itself.",
  messages,
  check,
};

/** Fewer numbers are no numbering. */
const least = 3;

function* check({ record }: CheckSource): Iterable<Report> {
  const units = new Map<string, Numbered[]>();
  for (const unit of record.plan.phases) {
    add(units, unit.word, numberedUnit(unit));
  }
  for (const task of record.plan.tasks) {
    add(units, `id ${/^\p{L}+-?(?=\d)/u.exec(task.writtenId ?? "")?.[0] ?? ""}`, numberedTask(record, task));
  }
  for (const family of units.values()) {
    const gap = onlyGap(family);
    if (gap !== undefined) {
      const [before, behind] = gap;
      yield { range: behind.range(), message: message(messages.gap, before.name, behind.name) };
    }
  }
}

interface Numbered {
  readonly number: number;
  readonly name: string;
  readonly range: () => Report["range"];
}

function numberedUnit(unit: Unit): Numbered | undefined {
  return unit.task === null && /^\d{1,6}$/u.test(unit.number)
    ? { number: Number(unit.number), name: unitName(unit), range: () => unit.range }
    : undefined;
}

function numberedTask({ lines }: PlanRecord, task: Task): Numbered | undefined {
  const id = task.writtenId ?? "";
  const digits = /^\p{L}+-?(\d{1,6})$/u.exec(id)?.[1];
  return digits === undefined
    ? undefined
    : {
        number: Number(digits),
        name: id,
        range: () => taskIdRange(lines, task) ?? lineRange(lines, task.line),
      };
}

function add(families: Map<string, Numbered[]>, key: string, one: Numbered | undefined): void {
  if (one !== undefined) {
    const family = families.get(key) ?? [];
    family.push(one);
    families.set(key, family);
  }
}

/** The numbers on both sides of the only one that is missing. */
function onlyGap(family: readonly Numbered[]): readonly [Numbered, Numbered] | undefined {
  const sorted = family.toSorted((a, b) => a.number - b.number);
  const gaps = sorted.flatMap((one, nth) => {
    const next = sorted[nth + 1];
    return next === undefined || next.number - one.number < 2 ? [] : [[one, next] as const];
  });
  const [gap] = gaps;
  const isOne = gap !== undefined && gaps.length === 1 && gap[1].number - gap[0].number === 2;
  return isOne && new Set(family.map(({ number }) => number)).size >= least ? gap : undefined;
}
