import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import type { Count } from "./count.ts";

/** A task as our record has it; the line is 0-based. */
export interface ReadTask {
  readonly line: number;
  readonly checked: boolean;
  readonly dialect: string;
  readonly state: string;
}

/** A line that looks like a task and is none; 0-based. */
export interface IgnoredLine {
  readonly line: number;
  readonly reason: string;
}

/** What the checks need of one record. All that knows how a record is built is in this file. */
export interface PlanReading {
  readonly tasks: readonly ReadTask[];
  readonly ignored: readonly IgnoredLine[];
  readonly checkboxes: Count;
  readonly headline: Count & { readonly percent: number | null };
  /** By 0-based line of the heading or label: what we show for a phase, a step or a group. */
  readonly sections: ReadonlyMap<number, Count>;
}

/** Parts that a record may or may not have. */
interface Extras {
  readonly ignored?: readonly IgnoredLine[];
}

/** A phase or step, with the steps in it where there are any. */
interface Unit {
  readonly id: string;
  readonly line: number;
  readonly steps?: readonly Unit[];
}

const readMarkdown = createBlockReader();

/** Reads a text as every surface does. Names hold the path in a repository, `__` for `/`: where a file lies says whether it is a template. */
export function readOwn(text: string, name = "plan.md"): PlanRecord {
  return readRecord({ uri: `corpus:/${name.replaceAll("__", "/")}`, version: "1", getText: () => text }, readMarkdown);
}

/** Takes from a record what the checks need. */
export function planReading(record: PlanRecord): PlanReading {
  const { plan, progress } = record;
  const extras = record as PlanRecord & Extras;
  const sections = new Map<number, Count>();
  for (const group of progress.groups) {
    sections.set(group.group.line, group.progress);
  }
  const counts: ReadonlyMap<string, Count>[] = [progress.phases];
  const { steps } = progress as unknown as { readonly steps?: unknown };
  if (steps instanceof Map) {
    counts.push(steps as Map<string, Count>);
  }
  const units: Unit[] = [...plan.phases, ...((plan as unknown as { readonly steps?: readonly Unit[] }).steps ?? [])];
  for (let unit = units.pop(); unit !== undefined; unit = units.pop()) {
    const { id, line, steps: inner = [] } = unit;
    const count = counts.map((map) => map.get(id)).find((found) => found !== undefined);
    if (count !== undefined) {
      sections.set(line, count);
    }
    units.push(...inner);
  }
  return {
    tasks: plan.tasks.map(({ line, state, dialect }) => ({ line, checked: state === "done", dialect, state })),
    ignored: extras.ignored ?? [],
    checkboxes: progress.checkboxes,
    headline: progress.headline,
    sections,
  };
}
