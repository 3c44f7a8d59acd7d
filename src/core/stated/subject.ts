import { countedStatus } from "../progress/planStatus.ts";
import type { Progress } from "../progress/progress.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Status } from "../words/status.ts";
import type { Count } from "./claims.ts";
import type { Stated } from "./stated.ts";

/** What a statement speaks of, with what is counted there. */
export interface Subject {
  readonly unit: string | null;
  readonly progress: Progress;
  readonly complete: boolean;
}

/** Where a statement stands and how it reads. */
export type Saying = Pick<Stated, "line" | "text" | "range" | "form">;

/** A count such as `5/8`, held against what is counted. */
export function statedCount({ unit, progress }: Subject, saying: Saying, says: Count): Stated {
  const { done, total } = progress;
  return {
    ...saying,
    kind: "count",
    says: `${says.done}/${says.total}`,
    counted: total === 0 ? null : `${done}/${total}`,
    agrees: says.done === done && says.total === total,
    unit,
  };
}

/** A whole percentage: it may be rounded down as ours is, or to the nearest as most people do. */
export function statedPercent({ unit, progress }: Subject, saying: Saying, says: number): Stated {
  const { done, total, percent } = progress;
  const nearest = total > 0 && says === Math.round((100 * done) / total) && (says < 100 || done === total);
  return { ...saying, kind: "percent", says, counted: percent, agrees: says === percent || nearest, unit };
}

/** A status, held against what the counts allow. */
export function statedStatus({ unit, progress, complete }: Subject, saying: Saying, says: Status): Stated {
  const counted = progress.total === 0 ? null : countedStatus(progress, complete);
  return { ...saying, kind: "status", says, counted, agrees: fits(says, progress, complete), unit };
}

/** Whether counts allow a status. Blocked, paused and the like are decisions that no count contradicts. */
function fits(says: Status, { done, total, inProgress }: Progress, complete: boolean): boolean {
  switch (says) {
    case "done":
      return complete || total === 0;
    case "draft":
    case "planned":
      return done === 0 && inProgress === 0;
    case "inProgress":
      return !complete || total === 0;
    case "blocked":
    case "paused":
    case "cancelled":
    case "superseded":
      return true;
  }
}

/** A text without the blanks around it, with where it stands in the document; `start` is where the text begins there. */
export function trimmedRange(text: string, start: number): TextRange {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}
