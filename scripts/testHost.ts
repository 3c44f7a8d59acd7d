import process from "node:process";
import { root, runTool } from "./runTool.ts";
import { runHostSetUp } from "./test/hostRun.ts";
import { hostSetUps } from "./test/hostSetUp.ts";
import { writeResults } from "./test/results.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installHost } from "./workbench/installHost.ts";

/** The in-host suite in every set-up, or in those named on the command line, two at a time: they wait most of the time. */
const atOnce = 2;
const names = process.argv.slice(2);
const build = await runTool("node", ["esbuild.mjs", "--production", "--host-tests"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const host = await installHost(root);
const browser = await findBrowser(root);
let passed = 0;
let failed = 0;
const waiting = hostSetUps.filter(({ name }) => names.length === 0 || names.includes(name));
async function runWaiting(): Promise<void> {
  for (let setUp = waiting.shift(); setUp !== undefined; setUp = waiting.shift()) {
    const results = await runHostSetUp(setUp, host, browser);
    passed += results.passed;
    failed += results.failed;
  }
}
await Promise.all(Array.from({ length: atOnce }, runWaiting));
await writeResults({ passed, failed });
process.exitCode = failed === 0 ? 0 : 1;
