import type { PlanRecord } from "../../index/planRecord.ts";
import type { Plan, Unit } from "../../plan/model.ts";
import { plainText } from "../../plan/plainText.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import { milestonesOf } from "../../schedule/milestones.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  reached: "This milestone is marked as reached, but {0} is not done",
  counted: "{0} of {1} tasks are done here",
};

/** Format §3: a milestone belongs to the phase that it names. */
export const milestoneBeforeItsWork: Rule = {
  id: "milestone-before-its-work",
  level: "warning",
  summary: "A milestone is marked as reached while the phase that it names is open.",
  description:
    "Looks at milestones of tables and lists that name their phases set off from other words, such as `Phase 2 complete`, " +
    "`MVP (Phases 1-3)` or a cell with `Phase 2`. Milestones that name no phase are left alone, and so are those of a phase's " +
    "beginning: kick-offs, reviews, drafts.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { plan, lines, progress } = record;
  if (plan.phases.length === 0) {
    return;
  }
  let names: NameCache | undefined;
  for (const { isDone, line, title } of milestonesOf(record)) {
    const text = isDone ? textOf(record, line) : "";
    if (text === "" || notAtEnd.test(text)) {
      continue;
    }
    names ??= new NameCache(plan);
    const open = phasesNamed(`${text} | ${title}`, names).flatMap((phase) => {
      const counted = progress.phases.get(phase.id);
      return counted !== undefined && counted.done < counted.total ? [{ phase, counted }] : [];
    });
    const [first] = open;
    if (first !== undefined) {
      yield {
        range: lineRange(lines, line),
        message: message(messages.reached, unitName(first.phase)),
        related: open.map(({ phase, counted }) => ({
          range: lineRange(lines, phase.line),
          message: message(messages.counted, counted.done, counted.total),
        })),
      };
    }
  }
}

/** The line of a milestone; of a row without the cells that say what comes next. */
function textOf({ lines, registers }: PlanRecord, line: number): string {
  const table = registers.tables.find((one) => one.line < line && line < one.endLine);
  // The rows of a table stand line by line.
  const row = table?.rows[line - (table.rows[0]?.line ?? 0)];
  return row === undefined
    ? lines.lineText(line)
    : row.cells
        .filter((_, nth) => !ahead.test(table?.header[nth] ?? ""))
        .map(({ text }) => text)
        .join(" | ");
}

const ahead = /next|block|unlock|enabl|follow|depend|before|start/iu;

/** What is reached before the work of a phase is done, or without it. */
const notAtEnd =
  /(?<!\p{L})(?:start|started|starts|begin|begins|began|begun|kick-?off|kicked|ready|readiness|planned|planning|plan|design|draft|review|reviewed|approved|approval|scoped|first|half|partial|alpha|beta|unblocks?|enables?|except|excluding|without)(?!\p{L})/iu;

/** A part of a line that is nothing but the name of one or several phases, with or without that they are done. */
const name =
  /^(?:(?:end|completion|close) of |all of |complete |finish )?(?<word>\p{L}{2,20}?)s?\s#?(?<first>-?\d{1,4}(?:\.\d{1,4})?[a-z]?)(?:\s?(?:-|–|—|to|through)\s?(?<last>\d{1,4}))?(?:\s(?:is |are )?(?:complete|completed|done|finished|delivered|shipped|complete and .{1,30}))?$/iu;
const longestRange = 50;

function phasesNamed(text: string, names: NameCache): readonly Unit[] {
  const found = new Set<Unit>();
  for (const part of plainText(text).split(/\s[-–—]\s|[:：|(),;→]|\s\[|\]/u)) {
    const { word = "", first = "", last } = name.exec(part.replace(lead, "").trim())?.groups ?? {};
    if (word !== "") {
      const to = Math.min(Number(last ?? first), Number(first) + longestRange);
      for (const number of last === undefined || !(to > Number(first)) ? [first] : numbers(Number(first), to)) {
        const phase = names.find(`${word} ${number}`);
        if (phase !== undefined) {
          found.add(phase);
        }
      }
    }
  }
  return [...found];
}

/** Looks each name up once: thousands of milestones may name the same phases. */
class NameCache {
  readonly #names: PhaseNames;
  readonly #known = new Map<string, Unit | undefined>();

  constructor(plan: Plan) {
    this.#names = new PhaseNames(plan);
  }

  find(wanted: string): Unit | undefined {
    if (!this.#known.has(wanted)) {
      this.#known.set(wanted, this.#names.find(wanted));
    }
    return this.#known.get(wanted);
  }
}

/** List marker, box and emoji before the words. */
const lead = /^[\s>]*(?:[-*+]\s+)?(?:\[.\]\s*)?[^\p{L}\p{N}]*/u;

function numbers(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => String(from + nth));
}
