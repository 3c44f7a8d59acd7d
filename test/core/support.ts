import { readdirSync, readFileSync } from "node:fs";
import type { PolicyPart } from "../../src/core/config/countingPolicy.ts";
import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";

const reader = createBlockReader();

/** Reads and counts a text as every surface does, by the settings of a project where some are given. */
export function record(text: string, project?: PolicyPart): PlanRecord {
  return readRecord({ uri: "memory:plan.md", version: "1", getText: () => text }, reader, project);
}

/** A fixture's text without its BOM, as hosts hand it to the core. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8").replace(/^\ufeff/u, "");
}

/** Markdown files of a folder with their texts; empty where the folder is absent. */
export function markdownIn(folder: URL): readonly { readonly name: string; readonly text: string }[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
    return names.map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8").replace(/^\ufeff/u, "") }));
  } catch {
    return [];
  }
}
