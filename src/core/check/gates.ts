import type { PlanRecord } from "../index/planRecord.ts";
import { dueAt } from "../placeholder/fill/dueCount.ts";
import type { Unit } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { hasStarted } from "../progress/hasStarted.ts";
import type { Message } from "../message/message.ts";
import { phrase } from "../message/phrase.ts";

/** What a plan lacks that its project asks of it (issue 7). */
export interface GateFailure {
  /** The gate as the command line names it. */
  readonly gate: string;
  /** 0-based; null where the whole plan is meant. */
  readonly line: number | null;
  readonly message: Message;
}

/** A phase of plans that must be at so many whole percent. */
export interface PhaseGate {
  /** A phase's number or id, in lower case. */
  readonly phase: string;
  readonly percent: number;
}

/** The headline must be at so many whole percent. A plan without tasks has no number that could be too low. */
export function failsUnder(percent: number, { progress }: PlanRecord): readonly GateFailure[] {
  const { headline } = progress;
  return headline.percent === null || headline.percent >= percent
    ? []
    : [
        {
          gate: `--fail-under ${percent}`,
          line: null,
          message: phrase("is at {0}% ({1}/{2}), under {3}%", headline.percent, headline.done, headline.total, percent),
        },
      ];
}

/** A phase must be at so many percent; plans without it pass. One without tasks was asked for and is at none. */
export function failsPhase(gate: PhaseGate, record: PlanRecord): readonly GateFailure[] {
  const { percent } = gate;
  return phasesOf(gate, record).flatMap(({ id, label, line }) => {
    const { done, total, percent: is } = record.progress.phases.get(id) ?? { done: 0, total: 0, percent: null };
    return (is ?? 0) >= percent
      ? []
      : [
          {
            gate: gateOf(gate),
            line,
            message:
              is === null
                ? phrase('"{0}" has no tasks, not at {1}%', label, percent)
                : phrase('"{0}" is at {1}% ({2}/{3}), not at {4}%', label, is, done, total, percent),
          },
        ];
  });
}

/** The phases of a plan that a gate asks about. */
export function phasesOf({ phase }: PhaseGate, { plan }: PlanRecord): readonly Unit[] {
  return plan.phases.filter(({ id, number }) => number.toLowerCase() === phase || id.toLowerCase() === phase);
}

/** Such a gate as the command line names it. */
export function gateOf({ phase, percent }: PhaseGate): string {
  return `--require phase:${phase}=${percent}`;
}

/** Of a plan that has started, no blank may be left that is due by its status. */
export function failsPlaceholders(record: PlanRecord): readonly GateFailure[] {
  if (!hasStarted(record)) {
    return [];
  }
  const due = dueAt(record.status.status);
  const [first, ...others] = record.placeholders.filter(({ when }) => due.has(when));
  if (first === undefined) {
    return [];
  }
  const words = plainText(first.text);
  return [
    {
      gate: "--require no-placeholders",
      line: record.lines.positionAt(first.range.start).line,
      message:
        others.length === 0
          ? phrase("has started, and 1 placeholder is to be filled in; the first is {0}", words)
          : phrase("has started, and {0} placeholders are to be filled in; the first is {1}", others.length + 1, words),
    },
  ];
}
