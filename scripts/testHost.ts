import process from "node:process";
import { parseArgs } from "node:util";
import { root, runTool } from "./runTool.ts";
import { runHostSetUp } from "./test/hostRun.ts";
import { allSetUps, hostSetUps } from "./test/hostSetUp.ts";
import { writeResults } from "./test/results.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installHost } from "./workbench/installHost.ts";
import { floorHost, newestHost } from "./workbench/versions.ts";

/**
 * The in-host suite in every set-up of `npm test`, or in those named on the command line, all at once: together they take
 * little longer than the longest. `--all` runs what set-ups leave to each other, `--floor` takes the oldest VS Code.
 */
const { positionals: names, values: flags } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean", default: false }, floor: { type: "boolean", default: false } },
});
const build = await runTool("node", ["esbuild.mjs", "--production", "--host-tests"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const host = await installHost(root, { version: flags.floor ? floorHost : newestHost });
const browser = await findBrowser(root);
const setUps = names.length === 0 ? hostSetUps : allSetUps.filter(({ name }) => names.includes(name));
const results = await Promise.all(setUps.map((setUp) => runHostSetUp(setUp, host, browser, flags.all)));
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
await writeResults({ passed, failed });
process.exitCode = failed === 0 ? 0 : 1;
