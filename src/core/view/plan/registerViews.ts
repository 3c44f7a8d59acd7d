import { isAnswered } from "../../register/isAnswered.ts";
import { findDates } from "../../values/readDate.ts";
import { isOpen } from "../../progress/openTasks.ts";
import type { EntryView, RisksView } from "../../protocol/planView.ts";
import type { RegisterEntry } from "../../register/registerEntry.ts";
import type { RegisterKind } from "../../register/places/registerWords.ts";
import { riskLevels, riskSeverity } from "../../register/risks/riskLevel.ts";
import { riskMatrix } from "../../register/risks/riskMatrix.ts";
import { plainLine } from "../plainLine.ts";
import type { ViewSource } from "../viewSource.ts";
import { entryView } from "./entryView.ts";

/** So many records of a kind are shown. */
const most = 200;

/** Risks: a matrix of those with both levels, the others in a list; null without any. */
export function risksView({ record, words }: ViewSource): RisksView | null {
  const named = record.registers.entries
    .filter(({ kind, named: isNamed }) => kind === "risk" && isNamed)
    .slice(0, most);
  const matrix = riskMatrix(named);
  const listed = (matrix?.unplaced ?? named).map((risk) =>
    entryView(risk, ["description", "likelihood", "impact", "mitigation", "owner", "status"], words),
  );
  if (matrix === null) {
    return listed.length === 0 ? null : { matrix: null, list: listed };
  }
  const used = riskLevels.filter(
    (level) =>
      level !== "critical" || matrix.placed.some(({ impact, likelihood }) => [impact, likelihood].includes(level)),
  );
  const cells = used.flatMap((likelihood) =>
    used.map((impact) => {
      const here = matrix.placed.filter((risk) => risk.impact === impact && risk.likelihood === likelihood);
      const risks = here.map(({ entry }) => entryView(entry, ["description", "mitigation", "owner", "status"], words));
      return { impact, likelihood, severity: riskSeverity(impact, likelihood), risks };
    }),
  );
  return { matrix: { levels: used.map((level) => ({ level, text: words.level(level) })), cells }, list: listed };
}

/** Open questions: records and boxes below a heading of questions, a line once; none that is answered or done. */
export function questionViews({ record, words }: ViewSource): readonly EntryView[] {
  const boxes = record.plan.tasks.filter(({ role }) => role === "question");
  const boxLines = new Map(boxes.map((task) => [task.line, task]));
  const entries = entriesOf({ record }, "question").filter((entry) => {
    const box = boxLines.get(entry.line);
    return !isAnswered(entry, record.lines.text) && (box === undefined || isOpen(box));
  });
  const known = new Set(entries.map(({ line }) => line));
  const rest = boxes
    .filter((task) => isOpen(task) && !known.has(task.line))
    .map(({ text, line }) => ({ title: plainLine(text), line, date: "", state: null, details: [] }));
  return [...entries.map((entry) => entryView(entry, ["owner"], words)), ...rest]
    .toSorted((a, b) => a.line - b.line)
    .slice(0, most);
}

/** Decisions in the order of the plan. */
export function decisionViews({ record, words }: ViewSource): readonly EntryView[] {
  return entriesOf({ record }, "decision")
    .slice(0, most)
    .map((entry) => entryView(entry, ["description", "choice", "rationale", "options", "owner", "status"], words));
}

/**
 * The progress log, the newest entry first where all entries have a day; a log whose last day stands first is in that order
 * already, and one with other dates, `Week 3`, stays as it is.
 */
export function logViews({ record, words }: ViewSource): readonly EntryView[] {
  const entries = entriesOf({ record }, "log");
  const days = entries.map(({ fields }) => findDates(fields.get("date") ?? "")[0]?.date ?? "");
  const isRising = (days[0] ?? "") < (days.at(-1) ?? "");
  // The end of the file is the newest in logs that grow downwards, and of one day the later line.
  const dated = entries.map((entry, nth) => ({ entry, day: days[nth] ?? "" }));
  const newestFirst = isRising ? dated.toReversed() : dated;
  const ordered = days.includes("")
    ? dated
    : newestFirst.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return ordered.slice(0, most).map(({ entry }) => entryView(entry, ["owner"], words));
}

function entriesOf({ record }: Pick<ViewSource, "record">, wanted: RegisterKind): readonly RegisterEntry[] {
  return record.registers.entries.filter(({ kind, named, title }) => kind === wanted && named && title !== "");
}
