import type { Message, Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import { pathAtStart, wordsAtStart } from "../../core/report/lineStart.ts";
import { progressText } from "../../core/report/progressText.ts";
import { escapeForTerminal, safeText } from "../../core/report/safeText.ts";
import type { LineIndex } from "../../core/text/lineIndex.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import type { Candidate } from "./editRefusal.ts";

/** What was done to a plan. */
export interface DoneEdit {
  /** 0-based, in the plan as it is now. */
  readonly line: number;
  /** For people, behind the place. Its words may still be foreign. */
  readonly words: Message;
  /** The task that was changed or added; null for an entry of a log. */
  readonly task: EditedTask | null;
  /** For people, in a line of its own. Its words may still be foreign. */
  readonly remark?: Message | undefined;
}

/** A task as it is now, and the state that it had; undefined for a new one. */
export interface EditedTask {
  readonly task: Task;
  readonly before: TaskState | undefined;
}

/** All that is told of an edit. */
export interface Edited {
  readonly verb: string;
  readonly path: string;
  readonly before: LineIndex;
  readonly after: PlanRecord;
  readonly done: DoneEdit;
  readonly isChanged: boolean;
  readonly dryRun: boolean;
}

const schema = "planwright.edit/1";

/** What is told in lines: what was done, in a dry run which lines would be others, and the plan's one number. */
export function editLines({ path, before, after, done, isChanged, dryRun }: Edited, say: Say): readonly string[] {
  const isDry = dryRun && isChanged;
  const lines = isDry ? changedLines(before, after.lines) : [];
  return [
    `${pathAtStart(path)}:${done.line + 1}  ${safeText(say(done.words))}${isDry ? `  ${say(phrase("(not written)"))}` : ""}`,
    ...lines.flatMap((line) => [signed("-", line.before), signed("+", line.after)]).filter((line) => line !== ""),
    ...(done.remark === undefined ? [] : [wordsAtStart(say(done.remark))]),
    progressText(after.progress.headline),
  ];
}

function signed(sign: string, line: string | null): string {
  return line === null ? "" : `  ${sign} ${safeText(line)}`;
}

/** The same for programs: `planwright.edit/1`. */
export function editReport({ verb, path, before, after, done, isChanged, dryRun }: Edited): string {
  const { task } = done;
  return json({
    schema,
    verb,
    path,
    changed: isChanged,
    dryRun,
    task:
      task === null
        ? null
        : {
            id: task.task.id,
            line: task.task.line + 1,
            text: task.task.text,
            before: task.before ?? null,
            after: task.task.state,
            repeats: task.task.about,
          },
    lines: changedLines(before, after.lines).map((one) => ({
      line: one.line + 1,
      before: one.before,
      after: one.after,
    })),
    progress: after.progress.headline,
    candidates: [],
    errors: [],
  });
}

/** An edit that was refused, with what may have been meant. */
export function refusalReport(
  verb: string,
  path: string,
  dryRun: boolean,
  message: string,
  candidates: readonly Candidate[],
): string {
  return json({
    schema,
    verb,
    path,
    changed: false,
    dryRun,
    task: null,
    lines: [],
    progress: null,
    candidates: candidates.map(({ id, line, text, state }) => ({ id, line: line + 1, text, state: state ?? null })),
    errors: [{ path, message }],
  });
}

function json(report: object): string {
  return `${escapeForTerminal(JSON.stringify(report))}\n`;
}

/** A line that is another one after an edit; `before` is null for a new one, `after` for one that is gone. */
interface ChangedLine {
  /** 0-based, in the text after the edit. */
  readonly line: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** From the first line that differs to the last; as pairs where no line came or went. */
function changedLines(before: LineIndex, after: LineIndex): readonly ChangedLine[] {
  const shorter = Math.min(before.lineCount, after.lineCount);
  let start = 0;
  while (start < shorter && before.lineText(start) === after.lineText(start)) {
    start++;
  }
  let end = 0;
  while (
    end < shorter - start &&
    before.lineText(before.lineCount - 1 - end) === after.lineText(after.lineCount - 1 - end)
  ) {
    end++;
  }
  const gone = before.lineCount - end - start;
  const come = after.lineCount - end - start;
  return Array.from({ length: Math.max(gone, come) }, (_, at) => ({
    line: start + Math.min(at, Math.max(0, come - 1)),
    before: at < gone ? before.lineText(start + at) : null,
    after: at < come ? after.lineText(start + at) : null,
  })).filter((line) => line.before !== line.after);
}

/** A task's words in one line. */
export function taskWords({ text }: Task): string {
  return plainText(text);
}
