import process from "node:process";
import { root } from "./runTool.ts";
import { findBrowser } from "./workbench/findBrowser.ts";
import { installHost } from "./workbench/installHost.ts";
import { runPart, type TestPart } from "./test/part.ts";

/** `npm test` runs all parts; `npm run test:unit` and the like name theirs. Closes with one line for all of them. */
const reporter = ["--reporter", "./scripts/test/resultsReporter.ts"];
const parts: Readonly<Record<string, TestPart>> = {
  check: { name: "check", tool: "node", args: ["scripts/check.ts"] },
  fences: {
    name: "check stops planted violations",
    tool: "mocha",
    args: [...reporter, "--forbid-only", "test/check/**/*.test.ts"],
  },
  unit: {
    name: "unit",
    tool: "mocha",
    args: [
      ...[...reporter, "--forbid-only", "--timeout", "20000", "--parallel", "--jobs", "2"],
      ...["test/core/**/*.test.ts", "test/node/**/*.test.ts"],
    ],
  },
  host: { name: "in the extension host", tool: "node", args: ["scripts/testHost.ts"] },
  ui: {
    name: "on the workbench",
    tool: "mocha",
    args: [...reporter, "--forbid-only", "--timeout", "120000", "test/ui/**/*.test.ts"],
  },
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
if (names.some((name) => name === "host" || name === "ui")) {
  try {
    await installHost(root);
    await findBrowser(root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
let passed = 0;
let failed = 0;
for (const name of names) {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part "${name}"; there are ${Object.keys(parts).join(", ")}.`);
    process.exit(2);
  }
  const results = await runPart(part);
  passed += results.passed;
  failed += results.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
