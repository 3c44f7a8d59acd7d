import type { PlanRecord } from "../index/planRecord.ts";
import type { GroupProgress } from "../progress/planProgress.ts";

/** Acceptance criteria and gates with open boxes, and how many these are. */
export interface OpenCriteria {
  readonly groups: readonly GroupProgress[];
  readonly open: number;
  readonly total: number;
  /** Whether nothing else is open that keeps the plan from being complete, as far as boxes tell. */
  readonly isAll: boolean;
}

/** What of a plan's acceptance criteria and gates is open (format §5): a matter of its own beside open work. */
export function openCriteria({ progress }: Pick<PlanRecord, "progress">): OpenCriteria {
  const { headline, counted, openElsewhere } = progress;
  const groups = progress.groups.filter(
    ({ group: { role }, progress: { done, total } }) => (role === "acceptance" || role === "gate") && done < total,
  );
  const sum = (key: "done" | "total"): number => groups.reduce((all, one) => all + one.progress[key], 0);
  const open = sum("total") - sum("done");
  const left = headline.total - headline.done + (counted === "work" ? openElsewhere : 0);
  return { groups, open, total: sum("total"), isAll: open > 0 && left === open };
}
