import type { Progress } from "../progress/progress.ts";

/** A bar such as `████░░░░` in a text: from `start` to `end` (UTF-16), so many of so many signs filled. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly filled: number;
  readonly cells: number;
  /** The sign of what is done, and of what is open. */
  readonly signs: readonly [done: string, open: string];
}

/** Signs that bars are made of: each done sign with the open signs that go with it; the first stands in where none is written. */
const pairs: readonly (readonly [done: string, open: string])[] = [
  ["█▓■▰●⬛🟩", "░▒□▱○⬜▁─"],
  ["#=", "-.· "],
];
const bar =
  /(?<![\p{L}\p{N}])(?:\[(?<boxed>[█▓■▰●░▒□▱○⬛⬜🟩▁─]{4,60}|[#=]{1,60}[-.· ]{0,60}|[-.·]{4,60})\]|(?<bare>[█▓■▰●🟩⬛]{1,60}[░▒□▱○⬜]{0,60}|[░▒□▱○⬜]{4,60}))(?![\p{L}\p{N}(])/u;

/** The bar in a line that states progress; undefined where there is none of at least four signs. */
export function findBar(line: string): Bar | undefined {
  const match = bar.exec(line);
  const text = match?.groups?.["boxed"] ?? match?.groups?.["bare"] ?? "";
  const signs = Array.from(text);
  if (match === null || signs.length < 4) {
    return undefined;
  }
  const start = match.index + match[0].indexOf(text);
  const isFilled = (sign: string): boolean => pairs.some(([done]) => done.includes(sign));
  const filled = signs.filter(isFilled).length;
  const [first = "", last = ""] = [signs[0], signs.at(-1)];
  const [done, open] = pairs.find((pair) => pair[0].includes(first)) ??
    pairs.find((pair) => pair[1].includes(last)) ?? ["█", "░"];
  return {
    start,
    end: start + text.length,
    filled,
    cells: signs.length,
    signs: [isFilled(first) ? first : (firstOf(done) ?? "█"), isFilled(last) ? (firstOf(open) ?? "░") : last],
  };
}

function firstOf(signs: string): string | undefined {
  return Array.from(signs)[0];
}

/** How many signs of a bar are filled for a progress: never all while something is open, never none once something is done. */
export function filledFor({ done, total }: Pick<Progress, "done" | "total">, cells: number): number {
  if (total === 0 || done === 0) {
    return 0;
  }
  return done === total ? cells : Math.min(cells - 1, Math.max(1, Math.round((cells * done) / total)));
}

/** A bar of the same length and signs for another progress. */
export function barFor({ cells, signs: [done, open] }: Bar, progress: Pick<Progress, "done" | "total">): string {
  const filled = filledFor(progress, cells);
  return done.repeat(filled) + open.repeat(cells - filled);
}
