import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { runTests } from "@vscode/test-electron";
import { root, runTool } from "./runTool.ts";

/**
 * `npm run test:desktop`: the in-host suite in a downloaded desktop VS Code, for machines that may download one.
 * PLANWRIGHT_VSCODE_VERSION names the version; the current stable one when unset.
 */
const build = await runTool("node", ["esbuild.mjs", "--production", "--host-tests"]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const workspace = await mkdtemp(join(tmpdir(), "planwright-desktop-"));
try {
  await cp(join(root, "test", "host", "workspace"), workspace, { recursive: true });
  process.exitCode = await runTests({
    version: process.env["PLANWRIGHT_VSCODE_VERSION"] ?? "stable",
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out", "test", "hostSuite.cjs"),
    extensionTestsEnv: { PLANWRIGHT_FAIL_BY_ERROR: "1", PLANWRIGHT_ALL_TESTS: "1" },
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
  });
} catch (error) {
  console.error(`The desktop VS Code could not be run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await rm(workspace, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
