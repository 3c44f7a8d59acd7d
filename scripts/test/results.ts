import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";

/** How many tests of one part passed and failed. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
}

/** Environment variable with the file that a part writes its results to; unset when it is run by hand. */
export const resultsVariable = "PLANWRIGHT_RESULTS";

/** Hands the results of this process to the one that started it, if that asked for them. */
export async function writeResults(results: TestResults): Promise<void> {
  const file = process.env[resultsVariable];
  if (file !== undefined && file !== "") {
    await writeFile(file, JSON.stringify(results));
  }
}

/** Reads what {@link writeResults} wrote; undefined when the part died before it could. */
export async function readResults(file: string): Promise<TestResults | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isResults(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isResults(value: unknown): value is TestResults {
  return (
    typeof value === "object" &&
    value !== null &&
    "passed" in value &&
    "failed" in value &&
    Number.isSafeInteger(value.passed) &&
    Number.isSafeInteger(value.failed)
  );
}
