import process from "node:process";
import { root, runTool } from "./runTool.ts";
import { runHostSetUp } from "./test/hostRun.ts";
import { hostSetUps } from "./test/hostSetUp.ts";
import { writeResults } from "./test/results.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installHost } from "./workbench/installHost.ts";

/** The in-host suite in every set-up, or in those named on the command line, all at once: together they take little longer than the longest. */
const names = process.argv.slice(2);
const build = await runTool("node", ["esbuild.mjs", "--production", "--host-tests"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const host = await installHost(root);
const browser = await findBrowser(root);
const setUps = hostSetUps.filter(({ name }) => names.length === 0 || names.includes(name));
const results = await Promise.all(setUps.map((setUp) => runHostSetUp(setUp, host, browser)));
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
await writeResults({ passed, failed });
process.exitCode = failed === 0 ? 0 : 1;
