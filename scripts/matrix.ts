import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type SuiteRun, supportTable, withSupport } from "./matrix/supportTable.ts";
import { root, runTool } from "./runTool.ts";
import { runHostSetUp } from "./test/hostRun.ts";
import { allSetUps } from "./test/hostSetUp.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installHost } from "./workbench/installHost.ts";
import { floorHost, newestHost } from "./workbench/versions.ts";

/**
 * `npm run matrix`: the whole in-host suite in every set-up, on the newest VS Code of npm and on the oldest that the manifest
 * allows; much longer than `npm test`. `--write` puts what ran into the README.
 */
const build = await runTool("node", ["esbuild.mjs", "--production", "--host-tests"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const browser = await findBrowser(root);
/** So many share two cores without missing their time. */
const atOnce = 3;
const runs: SuiteRun[] = [];
for (const version of [newestHost, floorHost]) {
  const host = await installHost(root, { version });
  for (let from = 0; from < allSetUps.length; from += atOnce) {
    const some = allSetUps.slice(from, from + atOnce);
    const results = await Promise.all(some.map(async (setUp) => runHostSetUp(setUp, host, browser, true)));
    runs.push(
      ...some.map((setUp, nth) => ({
        version,
        setUp,
        passed: results[nth]?.passed ?? 0,
        failed: results[nth]?.failed ?? 1,
      })),
    );
  }
}
const table = supportTable(runs);
console.log(`\n${table}`);
if (process.argv.includes("--write")) {
  const readme = join(root, "README.md");
  await writeFile(readme, withSupport(await readFile(readme, "utf8"), table));
}
process.exitCode = runs.some(({ failed }) => failed > 0) ? 1 : 0;
