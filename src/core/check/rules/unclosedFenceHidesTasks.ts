import type { PlanRecord } from "../../index/planRecord.ts";
import { lineEnding } from "../../text/lineEnding.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  hides: "This code fence is never closed. Lines below it that look like tasks and are not counted: {0}",
  first: "The first line that it hides",
  close: "Close the Fence Above Line {0}",
};

/** Format §2: the boxes below such a fence stay uncounted, and the fence is named. */
export const unclosedFenceHidesTasks: Rule = {
  id: "unclosed-fence-hides-tasks",
  level: "warning",
  summary: "A code fence that is never closed turns the tasks below it into code.",
  description:
    "To Markdown everything below an opening fence is code until a fence closes it, so that no tool counts the tasks there. " +
    "Fences without anything below that looks like a task are left alone. The fix closes the fence above the first such " +
    "line; look whether that is where the code ends.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  for (const { kind, line, hidden } of record.warnings) {
    if (kind === "unclosedFence") {
      const first = record.ignored.find(({ fence }) => fence === line)?.line ?? line;
      yield {
        range: lineRange(record.lines, line),
        message: message(messages.hides, hidden),
        related: [{ range: lineRange(record.lines, first), message: message(messages.first) }],
        fixes: () => [closeAbove(record, line, first)],
      };
    }
  }
}

/** The fence as it was opened, on a line of its own above the first line that it hides, as far in as the text around it. */
function closeAbove({ lines }: PlanRecord, fence: number, first: number): Fix {
  const { lead = "", item = "", marks = "```" } = opening.exec(lines.lineText(fence))?.groups ?? {};
  const start = lines.startOf(first);
  const newText = `${lead}${item.replace(/[^\t]/gu, " ")}${marks}${lineEnding(lines.text)}`;
  return {
    title: message(messages.close, first + 1),
    edits: [{ range: { start, end: start }, newText }],
    isSafe: false,
  };
}

const opening = /^(?<lead>[\s>]*)(?<item>(?:[-*+]|\d{1,9}[.)])\s+)?(?<marks>`{3,}|~{3,})/u;
