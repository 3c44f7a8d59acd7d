import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Task } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { countTasks } from "../progress/progress.ts";
import { labelLevel } from "../plan/sections/sections.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import type { Stated } from "./stated.ts";
import { type Saying, statedCount, statedPercent, type Subject } from "./subject.ts";

/** The statistic cookies of outliners, `[2/5]` and `[40%]`, also empty ones, `[/]` and `[%]`. */
const cookie = /(?<=\s|^)\[(?:(?<count>(?<done>\d{0,4})\/(?<total>\d{0,4}))|(?<percent>\d{0,3})%)\](?=\s|$)/dgu;

/**
 * Cookies in headings, of the tasks below them: of a phase or step what is counted there, of the title the headline, of any
 * other heading its tasks of every role. An empty one asks to be filled in; it says nothing yet and agrees.
 */
export function statedCookies(
  { lines }: Pick<MarkdownText, "lines">,
  plan: Plan,
  progress: PlanProgress,
): readonly Stated[] {
  if (!lines.text.includes("/]") && !/[\d%]\]/u.test(lines.text)) {
    return [];
  }
  const units = new Map(allUnits(plan.phases).map((unit) => [unit.line, unit.id]));
  const subjectAt = (line: number, endLine: number): Subject => {
    const unit = units.get(line);
    const own = unit === undefined ? undefined : progress.phases.get(unit);
    const counted = own ?? (line === plan.titleLine ? progress.headline : countTasks(tasksIn(plan, line, endLine)));
    return { unit: unit ?? null, progress: counted, complete: counted.done === counted.total };
  };
  const headings = plan.sections.filter(({ level }) => level < labelLevel);
  return [{ line: plan.titleLine, endLine: lines.lineCount }, ...headings].flatMap(({ line, endLine }) => {
    const text = lines.lineText(line);
    const matches = text.length > 400 || !text.startsWith("#") ? [] : [...text.matchAll(cookie)];
    return matches.map((match) => statedCookie(match, line, lines.startOf(line), subjectAt(line, endLine)));
  });
}

function statedCookie(
  { indices, groups, input }: RegExpExecArray,
  line: number,
  start: number,
  subject: Subject,
): Stated {
  const [from, to] = indices?.groups?.["count"] ?? indices?.groups?.["percent"] ?? [0, 0];
  const saying: Saying = {
    line,
    text: input.trim(),
    range: { start: start + from, end: start + to },
    form: "heading",
  };
  const { count, done = "", total = "", percent = "" } = groups ?? {};
  const isCount = count !== undefined;
  const stated = isCount
    ? statedCount(subject, saying, { done: Number(done), total: Number(total) })
    : statedPercent(subject, saying, Number(percent));
  const isEmpty = isCount ? done === "" && total === "" : percent === "";
  return isEmpty ? { ...stated, says: "", agrees: true } : stated;
}

/** The tasks below a heading. What only repeats others is none. */
function tasksIn({ tasks }: Plan, line: number, endLine: number): readonly Task[] {
  return tasks.filter((task) => task.role !== "rollup" && line < task.line && task.line < endLine);
}
