import { growthPerDoubling } from "./growth.ts";
import { hostileTexts } from "./hostile.ts";
import { contestant, measure } from "./measure.ts";
import { parseBlocks, readPlanOf } from "./readers.ts";
import { type Section, table } from "./section.ts";

/** About how many characters the texts have. */
const sizes = [75_000, 300_000] as const;

/** What twice the text may cost; 2 is linear, the rest is caches and chance. */
const growthLimit = 2.6;

/** Below this many milliseconds growth is chance. */
const shortest = 10;

/** Reads every hostile text at two sizes and flags what grows faster than the text. */
export function measureHostile(): Section {
  const results = hostileTexts.map(({ name, make }) => growthOf(name, make(sizes[0]), make(sizes[1])));
  const rows = results.map(({ name, chars, time, growth, blocks, met }) => [
    name,
    String(chars),
    time.toFixed(1),
    growth.toFixed(2),
    blocks.toFixed(1),
    met ? "ok" : "MISSED",
  ]);
  return {
    title: "Hostile texts",
    lines: [
      `Each text at about ${sizes.join(" and ")} characters. Growth is for each doubling and at most ${growthLimit};`,
      `reads under ${shortest} ms are not judged.`,
      "",
      ...table(["text", "characters", "our read, ms", "growth", "block rules, ms", "linear"], rows),
    ],
    verdicts: results.map(({ growth, met }) => ({ value: growth, atMost: growthLimit, met })),
  };
}

interface Growth {
  readonly name: string;
  readonly chars: number;
  readonly time: number;
  readonly growth: number;
  readonly blocks: number;
  readonly met: boolean;
}

function growthOf(name: string, small: string, large: string): Growth {
  const contestants = [
    contestant("small", 4, () => small, readPlanOf),
    contestant("large", 1, () => large, readPlanOf),
    contestant("blocks", 1, () => large, parseBlocks),
  ];
  let best = measure(contestants, 3, 1);
  // What looks bad is looked at again: a busy moment must not count as a flaw.
  for (let again = 0; again < 3 && !toGrowth(name, best, small, large).met; again++) {
    const next = measure(contestants, 4, 0);
    best = best.map((time, at) => Math.min(time, next[at] ?? time));
  }
  return toGrowth(name, best, small, large);
}

function toGrowth(name: string, times: readonly number[], small: string, large: string): Growth {
  const [first = Number.NaN, time = Number.NaN, blocks = Number.NaN] = times;
  const growth = growthPerDoubling([small.length, large.length], [first, time]);
  return { name, chars: large.length, time, growth, blocks, met: time < shortest || growth <= growthLimit };
}
