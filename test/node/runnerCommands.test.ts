import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { check } from "../../src/node/cli/check.ts";
import { evidence } from "../../src/node/cli/evidence.ts";
import { fix } from "../../src/node/cli/fix.ts";
import { next } from "../../src/node/cli/next.ts";
import { placeholders } from "../../src/node/cli/placeholders.ts";
import { report } from "../../src/node/cli/report.ts";
import { setStatus } from "../../src/node/cli/setStatus.ts";
import { status } from "../../src/node/cli/status.ts";
import { tasks } from "../../src/node/cli/tasks.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

const plan = [
  "# Plan: [Feature Name]",
  "## Phase 1: ::error::heading",
  "- [X] Create `src/none.ts`",
  "- [ ] ship",
  "## ::error::group",
  "### Acceptance Criteria",
  "- [ ] ::error::task",
  "## ::error::criteria (acceptance criteria)",
  "- [ ] fast",
  "",
].join("\n");

describe("in the log of a job", () => {
  const start = process.cwd();
  let folder = "";

  before(function () {
    if (process.platform === "win32") {
      this.skip();
    }
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-runner-"));
    process.chdir(folder);
  });

  afterEach(() => {
    process.chdir(start);
    rmSync(folder, { recursive: true, force: true });
  });

  const runs: readonly (readonly [verb: string, run: (path: string) => Promise<Run>])[] = [
    ["check", (path) => runVerb(check, [path], { hints: true, failUnder: 100 })],
    ["check of a folder", () => runVerb(check, ["."], { hints: true, failUnder: 100 })],
    ["fix", (path) => runVerb(fix, [path], {})],
    ["evidence", (path) => runVerb(evidence, [path], {})],
    ["status", (path) => runVerb(status, [path], {})],
    ["status --explain", (path) => runVerb(status, [path], { explain: true })],
    ["tasks", (path) => runVerb(tasks, [path], {})],
    ["tasks --csv", (path) => runVerb(tasks, [path], { csv: true })],
    ["next", (path) => runVerb(next, [path], { limit: 3 })],
    ["placeholders", (path) => runVerb(placeholders, [path], {})],
    ["tasks on a terminal", (path) => runVerb(tasks, [path], {}, { columns: 80 })],
    ["set-status", (path) => runVerb((_, own, context) => setStatus(path, "done", own, context), [], { line: 4 })],
    [
      "report --format markdown",
      (path) => runVerb((_, own, context) => report(path, own, context), [], { format: "markdown" as const }),
    ],
  ];
  for (const [verb, run] of runs) {
    for (const name of ["::error::plan.md", " ::error title=a::plan.md"]) {
      it(`planwright ${verb} prints no command of GitHub's runner for ${name}`, async () => {
        writeFileSync(name, plan);
        const { lines } = await run(name);
        assert.deepEqual(
          lines.filter((line) => line.trimStart().startsWith("::")),
          [],
        );
        assert.ok(lines.length > 0);
      });
    }
  }
});
