import process from "node:process";
import { advisoriesStep } from "./check/advisoriesStep.ts";
import { bundlesStep } from "./check/bundlesStep.ts";
import { manifestStep } from "./check/manifestStep.ts";
import { plansStep } from "./check/plansStep.ts";
import type { CheckStep } from "./check/step.ts";
import { rulePagesStep } from "./check/rulePagesStep.ts";
import { stringsStep } from "./check/stringsStep.ts";
import { toolStep } from "./check/toolStep.ts";
import { writeResults } from "./test/results.ts";

/**
 * `npm run check`: everything that can be judged without running the product. All steps run, whatever fails; or those that
 * are named, `npm run check -- lint types`.
 */
const names = process.argv.slice(2);
const all: readonly CheckStep[] = [
  // By force: a stale build record must not hide or invent an error.
  toolStep("types", "tsc", ["-b", "--force"]),
  toolStep("lint", "oxlint", ["--type-aware", "src", "test", "scripts", "esbuild.mjs"]),
  toolStep("format", "oxfmt", ["--check"]),
  manifestStep,
  stringsStep,
  rulePagesStep,
  plansStep,
  bundlesStep,
  advisoriesStep,
];

const steps = all.filter(({ name }) => names.length === 0 || names.includes(name));
if (steps.length < names.length) {
  console.error(`The steps are ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
let [failed, skipped] = [0, 0];
for (const step of steps) {
  const started = performance.now();
  const found = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if ("skipped" in found) {
    console.log(`skip   ${step.name} (${seconds} s): ${found.skipped}`);
    skipped++;
    continue;
  }
  console.log(`${found.length === 0 ? "ok    " : "FAILED"} ${step.name} (${seconds} s)`);
  for (const problem of found) {
    console.error(problem.replace(/^/gmu, "       "));
  }
  failed += found.length === 0 ? 0 : 1;
}
await writeResults({ passed: steps.length - failed - skipped, failed });
process.exitCode = failed === 0 ? 0 : 1;
