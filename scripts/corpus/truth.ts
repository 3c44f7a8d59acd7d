import { readFile } from "node:fs/promises";
import type { Count } from "./count.ts";

/** By file name: what another GFM reader counted. */
export type Truth = ReadonlyMap<string, Count>;

/** Reads `truth.tsv`, whose header names at least `file`, `gfm_tasks` and `gfm_checked`; undefined where there is none. */
export async function readTruth(file: string): Promise<Truth | undefined> {
  try {
    return parseTruth(await readFile(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

/** Throws when a column is missing or a number is none: a truth read wrongly would prove anything. */
export function parseTruth(text: string): Truth {
  const [head = "", ...rows] = text.split(/\r?\n/u).filter((line) => line !== "");
  const names = head.split("\t");
  const columns = ["file", "gfm_tasks", "gfm_checked"].map((name) => names.indexOf(name));
  if (columns.includes(-1)) {
    throw new Error("truth.tsv has no columns file, gfm_tasks and gfm_checked");
  }
  return new Map(
    rows.map((row) => {
      const cells = row.split("\t");
      const [file = "", total, done] = columns.map((column) => cells[column]);
      const count = { total: Number(total), done: Number(done) };
      if (!Number.isInteger(count.total) || !Number.isInteger(count.done)) {
        throw new TypeError(`truth.tsv has no numbers for ${file}`);
      }
      return [file, count];
    }),
  );
}
