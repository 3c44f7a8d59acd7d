import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import { blanksOf, type FileBlanks } from "./blankCount.ts";
import { type CheckedClaim, checkClaims } from "./checkClaims.ts";
import { type FileFindings, findingsOf } from "./findingCount.ts";
import { readGfm } from "./gfmReading.ts";
import { planReading, readOwn } from "./planReading.ts";
import { type Account, reconcile } from "./reconcile.ts";
import type { Truth } from "./truth.ts";

/** One file, checked. */
export interface FileResult extends FileBlanks, FileFindings {
  readonly name: string;
  readonly account: Account;
  readonly claims: readonly CheckedClaim[];
  /** Whether the truth had a row for it. */
  readonly inTruth: boolean;
}

/** All files, checked, and what reading them cost. */
export interface CorpusResult {
  readonly files: readonly FileResult[];
  readonly failures: readonly { readonly name: string; readonly message: string }[];
  readonly bytes: number;
  /** Milliseconds of our reading alone, each file once, nothing warmed up. */
  readonly time: number;
  /** Peak memory of the process in bytes when all were read and nothing else was done. */
  readonly peak: number;
}

/** Reads every file with our own reader first, for the cost of it, then checks each. */
export async function readCorpus(files: readonly string[], truth: Truth | undefined): Promise<CorpusResult> {
  const failures: { name: string; message: string }[] = [];
  let bytes = 0;
  let time = 0;
  const readable: string[] = [];
  for (const file of files) {
    const data = await readFile(file);
    const text = decode(data);
    const started = performance.now();
    try {
      void readOwn(text).progress.headline;
      readable.push(file);
    } catch (error) {
      failures.push({ name: basename(file), message: error instanceof Error ? error.message : String(error) });
    }
    time += performance.now() - started;
    bytes += data.length;
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  const results: FileResult[] = [];
  for (const file of readable) {
    const name = basename(file);
    const text = decode(await readFile(file));
    const reading = readGfm(text);
    const record = readOwn(text, name);
    const plan = planReading(record);
    const account = reconcile(text, reading, plan, truth?.get(name));
    results.push({
      name,
      account,
      claims: checkClaims(reading, plan),
      inTruth: truth?.has(name) === true,
      ...blanksOf(record),
      ...findingsOf(record),
    });
  }
  return { files: results, failures, bytes, time, peak };
}

function decode(data: Uint8Array): string {
  return new TextDecoder("utf-8").decode(data);
}
