import type { MilestoneView } from "../../protocol/planView.ts";
import { milestonesOf } from "../../schedule/milestones.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource } from "../viewSource.ts";

/** So many milestones are drawn; a longer list is read in the text. */
const most = 100;

/** The milestones on their line. */
export function milestoneViews({ record, words, overdue }: OpenSource): readonly MilestoneView[] {
  return milestonesOf(record)
    .slice(0, most)
    .map((milestone) => {
      const { title, line, isDone, date, day } = milestone;
      const late = overdue.ofMilestone(milestone);
      const written = plainLine(date, 60);
      const open =
        day === null ? [words.state("todo"), written] : [late === null ? words.due(day) : words.overdueSince(late)];
      const text = (isDone ? [words.state("done"), written] : open).filter((part) => part !== "").join(", ");
      const label = plainLine(title, 200) || words.untitled;
      return { label, line, isDone, isOverdue: late !== null, date: written, text };
    });
}
