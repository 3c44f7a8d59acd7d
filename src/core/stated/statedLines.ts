import type { LineIndex } from "../text/lineIndex.ts";
import { type Bar, filledFor, findBar } from "./bars.ts";
import { percentClaim, wholeClaim } from "./claims.ts";
import type { Stated } from "./stated.ts";
import { type Saying, statedCount, statedPercent, type Subject } from "./subject.ts";

/** What a line such as `Progress: [████░░] 12/20 (60%)` says of a subject: a count, a percentage, a bar beside one of them. */
export function statedLine(lines: LineIndex, line: number, subject: Subject): readonly Stated[] {
  const text = lines.lineText(line);
  const start = lines.startOf(line);
  const saying = (from: number, to: number): Saying => ({
    line,
    text: text.trim(),
    range: { start: start + from, end: start + to },
    form: "line",
  });
  const count = wholeClaim(text);
  const percent = percentClaim(text);
  const found = [
    ...(count === undefined ? [] : [statedCount(subject, saying(count.start, count.end), count)]),
    ...(percent === undefined ? [] : [statedPercent(subject, saying(percent.start, percent.end), percent.percent)]),
  ];
  const bar = found.length === 0 ? undefined : findBar(text);
  return bar === undefined ? found : [...found, statedBar(subject, saying(bar.start, bar.end), bar)];
}

/** A bar, held against what is counted: it agrees where it is as full as it can be drawn, one sign more or less. */
export function statedBar({ unit, progress }: Subject, saying: Saying, { filled, cells }: Bar): Stated {
  const { done, total, percent } = progress;
  const right = filledFor(progress, cells);
  const isEdge = (filled === cells) === (total > 0 && done === total);
  return {
    ...saying,
    kind: "bar",
    says: Math.floor((100 * filled) / cells),
    counted: percent,
    agrees: total === 0 ? filled === 0 : isEdge && Math.abs(filled - right) <= 1,
    unit,
  };
}
