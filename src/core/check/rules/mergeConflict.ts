import type { PlanRecord } from "../../index/planRecord.ts";
import type { RelatedPlace, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  conflict: "A merge conflict begins here. Its first side is read, the other one is not",
  other: "The other side begins here",
  end: "The conflict ends here",
};

/** Format §1: the first side is read. */
export const mergeConflict: Rule = {
  id: "merge-conflict",
  level: "error",
  summary: "A merge conflict that nobody has solved.",
  description:
    "Between the markers of a conflict the plan says two things at once, and every count is a guess until somebody has " +
    "decided. The markers are looked for as Git writes them, at the start of a line, and only where all of them are there. " +
    "An example of a conflict in a code fence is left alone.",
  messages,
  check,
};

/** The lines of one conflict, 0-based. */
interface Conflict {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function* check({ record }: CheckSource): Iterable<Report> {
  if (!record.warnings.some(({ kind }) => kind === "conflict")) {
    return;
  }
  const { lines, markdown } = record;
  const code = markdown.blocks.filter((block) => block.kind === "code" && block.closed);
  let nth = 0;
  for (const { start, middle, end } of conflictsOf(record)) {
    while ((code[nth]?.endLine ?? Infinity) <= start) {
      nth++;
    }
    const around = code[nth];
    if (around !== undefined && around.line < start && end < around.endLine) {
      continue;
    }
    const related: readonly RelatedPlace[] = [
      { range: lineRange(lines, middle), message: message(messages.other) },
      { range: lineRange(lines, end), message: message(messages.end) },
    ];
    yield { range: lineRange(lines, start), message: message(messages.conflict), related };
  }
}

/** The conflicts that the reader saw, in order: all their markers are among the lines that it left out. */
function conflictsOf({ lines, markdown }: PlanRecord): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let start = 0;
  let middle = 0;
  for (const [line, reason] of [...markdown.hidden].toSorted(([a], [b]) => a - b)) {
    const mark = reason === "conflict" ? lines.text.charAt(lines.startOf(line)) : "";
    if (mark === "<" && lines.lineText(line).startsWith("<<<<<<< ")) {
      start = line;
    } else if (mark === "=" && lines.lineText(line) === "=======") {
      middle = line;
    } else if (mark === ">" && lines.lineText(line).startsWith(">>>>>>> ")) {
      conflicts.push({ start, middle: Math.max(start, middle), end: line });
    }
  }
  return conflicts;
}
