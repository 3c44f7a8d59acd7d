import { type Chance, createChance } from "./random.ts";

/** Something whose time is taken. `input` runs outside the measured time, right before `run`. */
export interface Contestant<T = unknown> {
  readonly name: string;
  readonly input: () => T;
  readonly run: (input: T) => unknown;
  /** How often `run` is called for one sample; each call gets an input of its own. */
  readonly repeat: number;
}

/** Binds input and run of one contestant, so that contestants of several kinds go into one list. */
export function contestant<T>(name: string, repeat: number, input: () => T, run: (input: T) => unknown): Contestant {
  return { name, repeat, input, run: (value) => run(value as T) };
}

/**
 * The shortest time of each contestant in milliseconds a call, in the order given. All take turns in every round, each
 * time in another order: what disturbs the machine disturbs all alike, and nobody always clears up after the same one.
 */
export function measure(contestants: readonly Contestant[], rounds: number, warmUp: number): readonly number[] {
  const best = contestants.map(() => Number.POSITIVE_INFINITY);
  const chance = createChance(rounds);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, one] of shuffled([...contestants.entries()], chance)) {
      const time = sample(one);
      if (round >= 0) {
        best[at] = Math.min(best[at] ?? time, time);
      }
    }
  }
  return best;
}

function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  return list
    .map((value) => ({ value, place: chance.below(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** What is returned is kept, so that no engine may skip the work. */
const kept: { value: unknown } = { value: undefined };

function sample({ input, run, repeat }: Contestant): number {
  const inputs = Array.from({ length: repeat }, input);
  const started = performance.now();
  for (const one of inputs) {
    kept.value = run(one);
  }
  const time = (performance.now() - started) / repeat;
  kept.value = undefined;
  return time;
}
