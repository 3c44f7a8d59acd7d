import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

/**
 * Compares a value with the JSON file of that name among the fixtures. With `UPDATE_GOLDENS=1` in the environment the
 * file is written instead: read the difference before it is committed. A missing file is a failure.
 */
export function assertGolden(name: string, value: unknown): void {
  const file = new URL(`fixtures/${name}`, import.meta.url);
  const actual = `${JSON.stringify(value, undefined, 2)}\n`;
  if (process.env["UPDATE_GOLDENS"] === "1") {
    writeFileSync(file, actual);
    return;
  }
  assert.deepEqual(JSON.parse(actual), JSON.parse(readFileSync(file, "utf8")));
}
