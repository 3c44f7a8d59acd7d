import { phrase } from "../../core/message/phrase.ts";
import { percentText } from "../../core/report/progressText.ts";
import { shortTitle } from "../../core/plan/shortTitle.ts";
import { wordsAtStart } from "../../core/report/lineStart.ts";
import { safeText } from "../../core/report/safeText.ts";
import { displayWidth, padToWidth } from "../../core/text/displayWidth.ts";
import { listWords } from "./listWords.ts";
import type { Output } from "./context.ts";
import { cutStartToWidth, cutToWidth } from "./cutToWidth.ts";
import { type Paint, painter } from "./paint.ts";

/** What the table of `planwright status` says of one plan, or of all together. Texts may still be foreign. */
export interface StatusRow {
  readonly done: number;
  readonly total: number;
  readonly percent: number | null;
  readonly isComplete: boolean;
  /** Open criteria, gates and the like of a plan whose work is done; else 0. */
  readonly openElsewhere: number;
  readonly title: string | null;
  /** Undefined in the row of the sum. */
  readonly path: string | undefined;
  /** Lines to stand under the row. */
  readonly details: readonly string[];
}

const barWidth = 10;

/** The part of the room that titles keep when they are cut for paths. */
const titlePart = 0.4;

/** On fewer columns there is no room for bars. */
const narrow = 50;

/** Between title and path. */
const gap = "   ";

/** The lines of the table, without line endings: with bars and cut to the columns on a terminal, else plain. */
export function statusTable(
  rows: readonly StatusRow[],
  out: Pick<Output, "columns" | "colour" | "say">,
): readonly string[] {
  const { columns, colour } = out;
  const say = listWords(out);
  const paint = painter(colour);
  const numbers = numberColumn(rows);
  const width = numbers[0]?.length ?? 0;
  const hasBars = columns !== undefined && columns >= narrow;
  const room = (columns ?? 0) - (hasBars ? barWidth + 2 : 0) - width - 2 - gap.length;
  const names = columns === undefined ? plainNames(rows) : fittedNames(rows, Math.max(0, room));
  return rows.flatMap((row, at) => {
    const { title = "", path = "" } = names[at] ?? {};
    const number = row.isComplete ? paint("green", numbers[at] ?? "") : (numbers[at] ?? "");
    const open = row.openElsewhere > 0 ? say(phrase("{0} open elsewhere", row.openElsewhere)) : "";
    const words = columns === undefined ? [path, title, open] : [title, paint("yellow", open), paint("dim", path)];
    const line = [
      ...(hasBars ? [bar(row, paint), "  "] : []),
      number,
      "  ",
      words.filter((word) => word !== "").join(columns === undefined ? "  " : gap),
    ].join("");
    return [line.trimEnd(), ...row.details.map((detail) => `    ${wordsAtStart(detail)}`)];
  });
}

/** `  7%   3/41`: percentages and counts, each flush right. */
function numberColumn(rows: readonly StatusRow[]): readonly string[] {
  const percents = rows.map((row) => percentText(row));
  const counts = rows.map(({ done, total }) => `${done}/${total}`);
  const [percentWidth, countWidth] = [percents, counts].map((texts) => widest(texts.map((one) => one.length)));
  return rows.map(
    (_, at) => `${percents[at]?.padStart(percentWidth ?? 0) ?? ""}  ${counts[at]?.padStart(countWidth ?? 0) ?? ""}`,
  );
}

/** A loop and no spread: there may be more rows than a call takes arguments. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Rounded down like the percentage: only what is done fills the bar, and what was begun shows. */
function bar({ done, total, isComplete }: StatusRow, paint: Paint): string {
  const full = total === 0 ? 0 : Math.max(done > 0 ? 1 : 0, Math.floor((barWidth * done) / total));
  return paint(isComplete ? "green" : "cyan", "█".repeat(full)) + paint("dim", "░".repeat(barWidth - full));
}

interface Names {
  readonly title: string;
  readonly path: string;
}

function plainNames(rows: readonly StatusRow[]): readonly Names[] {
  return rows.map(({ title, path }) => ({ title: safeText(title ?? ""), path: safeText(path ?? "") }));
}

/** Titles in a column and paths after it; where both do not fit, titles give way first, then the starts of paths. */
function fittedNames(rows: readonly StatusRow[], room: number): readonly Names[] {
  const plain = plainNames(rows).map(({ title, path }) => ({ title: shortTitle(title), path }));
  const longestPath = widest(plain.map(({ path }) => displayWidth(path)));
  const longestTitle = widest(plain.map(({ title }) => displayWidth(title)));
  const titles = Math.min(longestTitle, Math.max(room - longestPath, Math.floor(titlePart * room)));
  return plain.map(({ title, path }) => ({
    title: padToWidth(cutToWidth(title, titles), titles),
    path: cutStartToWidth(path, room - titles),
  }));
}
