import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { type Contestant, contestant } from "./measure.ts";
import { readPlanOf } from "./readers.ts";

/** What a surface may ask a record for beyond plan and progress. */
const names = ["placeholders", "ignored", "stated", "schedule", "next", "fields", "tables"] as const;

/** What a text's record computes only when asked, each taken from a fresh record; what it holds already is left out. */
export function lazyPartsOf(text: string, repeat: number): readonly Contestant[] {
  const probe = readPlanOf(text);
  return names
    .filter((name) => isLazy(probe, name))
    .map((name) =>
      contestant(
        name,
        repeat,
        () => readPlanOf(text),
        (record) => ask(record, name),
      ),
    );
}

/** The names of what every read pays for already. */
export function eagerPartsOf(text: string): readonly string[] {
  const probe = readPlanOf(text);
  return names.filter((name) => name in probe && !isLazy(probe, name));
}

function isLazy(record: PlanRecord, name: string): boolean {
  const descriptor =
    Object.getOwnPropertyDescriptor(record, name) ??
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(record) as object, name);
  return descriptor !== undefined && (descriptor.get !== undefined || typeof descriptor.value === "function");
}

function ask(record: PlanRecord, name: string): unknown {
  const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === "function" ? (value as () => unknown).call(record) : value;
}
