import { growthPerDoubling, growthRatio, judge, type Verdict } from "./growth.ts";
import { eagerPartsOf, lazyPartsOf } from "./lazyParts.ts";
import { makePlan } from "./makePlan.ts";
import { measure } from "./measure.ts";
import { readerNames, readersOf } from "./readers.ts";
import { type Section, table, verdictText } from "./section.ts";

/** Sizes in lines, as the issue names them. */
const sizes = [1000, 8000, 20_000] as const;

/** Most that a read may cost of a full parse, and that it may grow beside block rules. */
const targets = { ofFull: 0.75, growth: 1.2 } as const;

/** Reads plans of growing length in every way, all in turns, and holds the times against their targets. */
export function measureSpeed(rounds: number): Section {
  const texts = sizes.map((lines) => makePlan(lines));
  // Every sample reads about as many lines, so that chance and garbage collection weigh alike at every size.
  const repeats = sizes.map((lines) => Math.round(sizes[2] / lines));
  const contestants = texts.flatMap((text, at) => readersOf(text, repeats[at] ?? 1));
  const flat = measure(contestants, rounds, 3);
  const times = sizes.map((_, at) => flat.slice(at * readerNames.length, (at + 1) * readerNames.length));
  const time = (size: number, reader: number): number => times[size]?.[reader] ?? Number.NaN;
  const verdicts: Verdict[] = [];
  const mark = (value: number, atMost: number): string => {
    verdicts.push(judge(value, atMost));
    return verdictText(judge(value, atMost));
  };
  const rows = readerNames.map((name: string, reader) =>
    [name].concat(
      sizes.map((_, size) => ms(time(size, reader))),
      sizes.map((_, size) => (time(size, reader) / time(size, 0)).toFixed(2)),
      growthPerDoubling([sizes[0], sizes[2]], [time(0, reader), time(2, reader)]).toFixed(2),
    ),
  );
  const ends = (reader: number): readonly [number, number] => [time(0, reader), time(2, reader)];
  const judged = [
    ...sizes.map((lines, size) => [
      `our read, of full, ${lines} lines`,
      mark(time(size, 2) / time(size, 0), targets.ofFull),
    ]),
    ["growth of our read, of block rules", mark(growthRatio(ends(2), ends(1)), targets.growth)],
  ];
  const head = ["", ...sizes.map((lines) => `${lines}, ms`), ...sizes.map((lines) => `${lines}, of full`), "growth"];
  return {
    title: `Reading plans of ${sizes.join(", ")} lines`,
    lines: [
      `Shortest of ${rounds} rounds in turns, after 3 to warm up. Growth is for each doubling; 2 is linear.`,
      "",
      ...table(head, rows),
      "",
      ...table(["target", "measured"], judged),
      "",
      ...lazyLines(rounds),
    ],
    verdicts,
    headlines: [
      ...sizes.map((lines, size) => ({
        name: `our read of ${lines} lines, of full markdown-it`,
        value: time(size, 2) / time(size, 0),
      })),
      { name: `re-read of ${sizes[1]} lines after a keystroke, of full markdown-it`, value: time(1, 3) / time(1, 0) },
    ],
  };
}

/** What a record computes only when asked, at the same sizes; for information. */
function lazyLines(rounds: number): readonly string[] {
  const perSize = sizes.map((lines) => {
    const contestants = lazyPartsOf(makePlan(lines), 1);
    const times = measure(contestants, rounds, 3);
    return new Map(contestants.map(({ name }, at) => [name, times[at] ?? Number.NaN]));
  });
  const names = [...(perSize[0]?.keys() ?? [])];
  const eager = eagerPartsOf(makePlan(100));
  return [
    ...(eager.length === 0 ? [] : [`Held by every record, so part of the read above: ${eager.join(", ")}.`, ""]),
    ...(names.length === 0
      ? ["Nothing is computed only when asked."]
      : table(
          ["when asked", ...sizes.map((lines) => `${lines}, ms`)],
          names.map((name) => [name].concat(perSize.map((times) => ms(times.get(name) ?? Number.NaN)))),
        )),
  ];
}

function ms(time: number): string {
  return time.toFixed(time < 1 ? 3 : 1);
}
