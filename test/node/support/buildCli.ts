import assert from "node:assert/strict";
import { join } from "node:path";
import { root, runTool } from "../../../scripts/runTool.ts";

let built: Promise<string> | undefined;

/** Builds all bundles, once for all tests, and resolves to where the command line is. */
export function buildCli(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const { code, output } = await runTool("node", ["esbuild.mjs", "--production"]);
  assert.equal(code, 0, output);
  return join(root, "dist", "cli.mjs");
}
