import type { PlanRecord } from "../index/planRecord.ts";
import { shortTitle } from "../plan/shortTitle.ts";
import { fillText } from "./fillText.ts";
import { plainLabel } from "./plainLabel.ts";
import { percentText } from "./progressText.ts";
import { shortLabel } from "./shortLabel.ts";

/** Longest name of a phase or plan in the status bar, in UTF-16 units. */
const longestName = 40;

/**
 * What the status bar says of a plan by a text of the user's, in which `${percent}`, `${done}`, `${total}`, `${phase}`,
 * `${open}` and `${plan}` are filled in. A complete plan is `✓`; one whose work is done while something else is open says
 * how much (format §5). `openText` words a number of open tasks. Draws no icons, whatever text and plan hold.
 */
export function statusText(
  { plan, progress }: Pick<PlanRecord, "plan" | "progress">,
  text: string,
  openText: (count: number) => string,
): string {
  const { headline, complete, openElsewhere, currentPhase } = progress;
  const { done, total } = headline;
  if (complete) {
    return "✓";
  }
  if (done === total && openElsewhere > 0) {
    return `${done}/${total} · ${openText(openElsewhere)}`;
  }
  const phase = plan.phases.find(({ id }) => id === currentPhase);
  const filled = fillText(text, {
    percent: percentText(headline),
    done: String(done),
    total: String(total),
    phase: shortLabel(phase?.label ?? "", longestName),
    open: total > done ? openText(total - done) : "",
    plan: planName({ plan }),
  });
  return plainLabel(filled);
}

/** A plan's name for narrow places; empty where it has none. */
export function planName({ plan }: Pick<PlanRecord, "plan">): string {
  return plan.title === null ? "" : shortLabel(shortTitle(plan.title), longestName);
}
