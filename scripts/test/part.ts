import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../runTool.ts";
import { readResults, resultsVariable, type TestResults } from "./results.ts";

/** A part of `npm test`: a program that writes its own results. */
export interface TestPart {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

/** Runs a part, showing its output. One that dies, or reports no test at all, counts as one failure: silence is no pass. */
export async function runPart({ name, tool, args }: TestPart): Promise<TestResults> {
  const folder = await mkdtemp(join(tmpdir(), "planwright-results-"));
  const file = join(folder, "results.json");
  try {
    console.log(`\n── ${name} ──`);
    const { code } = await runTool(tool, args, { live: true, env: { [resultsVariable]: file } });
    const results = await readResults(file);
    if (results === undefined || results.passed + results.failed === 0) {
      console.error(`${name} ran no test (exit code ${code})`);
      return { passed: 0, failed: 1 };
    }
    return code !== 0 && results.failed === 0 ? { ...results, failed: 1 } : results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
