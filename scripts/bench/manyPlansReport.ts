import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askHost } from "./askHost.ts";
import { judge, type Verdict } from "./growth.ts";
import { makePlan } from "./makePlan.ts";
import { evenPlan, writeManyPlans } from "./manyPlans.ts";
import { type Section, table, verdictText } from "./section.ts";

const count = 1000;
const bigLines = 8000;
/** As the issue names them, in MB and ms; of "usable", what a person calls prompt. */
const targets = { heap: 150, key: 2, answer: 250, tick: 1000 } as const;
const longestRun = 300_000;

/** What the module in the host sends: times in milliseconds, memory in megabytes. */
interface ManyPlans {
  readonly plans: number;
  readonly firstRow: number;
  readonly firstOther: number;
  readonly all: number;
  readonly answers: number;
  readonly slowest: number;
  readonly tick: number;
  readonly atRest: number;
  readonly blocked: number;
  readonly before: { readonly heap: number; readonly rss: number };
  readonly after: { readonly heap: number; readonly rss: number };
  readonly keys: readonly number[];
}

/** What a workspace of very many plans costs the real extension host: while they are read, in memory, and for each key. */
export async function measureManyPlans(corpus: string): Promise<Section> {
  const title = `A workspace of ${count} plans in the extension host`;
  const folder = await mkdtemp(join(tmpdir(), "pw-bench-"));
  try {
    const what = await writeManyPlans(folder, count, corpus);
    await writeFile(join(folder, "open.md"), evenPlan("Our task", 5, 8));
    await writeFile(join(folder, "big.md"), makePlan(bigLines));
    const measured = await askHost<ManyPlans>({ module: "manyPlans", folder, longest: longestRun });
    return { title, ...report(what, measured) };
  } catch (error) {
    return { title, lines: [`Not measured: ${error instanceof Error ? error.message : String(error)}`], verdicts: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(what: string, measured: ManyPlans): Omit<Section, "title"> {
  const { plans, firstRow, firstOther, all, answers, slowest, tick, atRest, blocked, before, after } = measured;
  const keys = measured.keys.toSorted((a, b) => a - b);
  const verdicts: Verdict[] = [];
  const mark = (value: number, atMost: number): string => {
    const verdict = judge(value, atMost);
    verdicts.push(verdict);
    return verdictText(verdict);
  };
  const rows = [
    ["first row of the tree, ms", firstRow.toFixed(0)],
    ["first of the other plans, ms", firstOther.toFixed(0)],
    [`all ${plans} plans, ms`, all.toFixed(0)],
    [`slowest of ${answers} answers to the tree meanwhile, ms`, mark(slowest, targets.answer)],
    ["a tick meanwhile, saved, ms", mark(tick, targets.tick)],
    ["longest wait of other work meanwhile, ms", blocked.toFixed(0)],
    ["the same while nothing was read, ms", atRest.toFixed(0)],
    ["growth of the heap, MB", mark(after.heap - before.heap, targets.heap)],
    ["the same for each plan, KB", (((after.heap - before.heap) * 1000) / plans).toFixed(0)],
    ["growth of the whole process, MB", (after.rss - before.rss).toFixed(0)],
    [`a key in ${bigLines} lines, median of ${keys.length}, ms`, mark(at(keys, 0.5), targets.key)],
    ["the same, 95 of 100 are quicker, ms", at(keys, 0.95).toFixed(2)],
  ];
  return {
    lines: [
      `${what}; one of them is open, and the tree shows all others. Times from opening the view. Memory after collecting`,
      "garbage, before and after. A key costs what our listeners take before VS Code goes on.",
      "",
      ...table(["", "measured"], rows),
    ],
    verdicts,
    headlines: [
      { name: "heap for each of 1000 plans, KB", value: ((after.heap - before.heap) * 1000) / plans },
      { name: `a key in ${bigLines} lines, ms`, value: at(keys, 0.5) },
    ],
  };
}

/** The value below which this share of sorted ones lies. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
