import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { phrase } from "../../src/core/message/phrase.ts";
import { add } from "../../src/node/cli/add.ts";
import { check } from "../../src/node/cli/check.ts";
import { evidence } from "../../src/node/cli/evidence.ts";
import { fix } from "../../src/node/cli/fix.ts";
import { next } from "../../src/node/cli/next.ts";
import { placeholders } from "../../src/node/cli/placeholders.ts";
import { report } from "../../src/node/cli/report.ts";
import { status } from "../../src/node/cli/status.ts";
import { tasks } from "../../src/node/cli/tasks.ts";
import { PlanFileReader } from "../../src/node/planFileReader.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

describe("what is named and no file", () => {
  let folder = "";
  let pipe = "";

  before(function () {
    folder = mkdtempSync(join(tmpdir(), "planwright-no-file-"));
    pipe = join(folder, "plan.md");
    try {
      execFileSync("mkfifo", [pipe], { stdio: "ignore" });
    } catch {
      this.skip();
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const verbs: readonly (readonly [name: string, run: (path: string) => Promise<Run>])[] = [
    ["status", (path) => runVerb(status, [path], {})],
    ["next", (path) => runVerb(next, [path], { limit: 3 })],
    ["tasks", (path) => runVerb(tasks, [path], {})],
    ["placeholders", (path) => runVerb(placeholders, [path], {})],
    ["evidence", (path) => runVerb(evidence, [path], {})],
    ["check", (path) => runVerb(check, [path], {})],
    ["fix", (path) => runVerb(fix, [path], {})],
    ["add", (path) => runVerb((_, own, context) => add(path, "ship", own, context), [], {})],
  ];
  for (const [name, run] of verbs) {
    it(`is refused by ${name}, without waiting and without end`, async () => {
      for (const path of [pipe, "/dev/zero"].filter((one) => existsSync(one))) {
        const { code, problems } = await run(path);
        assert.deepEqual([code, problems], [2, [`planwright: ${path}: is a device or pipe and no file`]]);
      }
    });
  }

  it("is refused by report", async () => {
    const run = runVerb((_, own, context) => report(pipe, own, context), [], { format: "json" as const });
    const { code, text, problems } = await run;
    assert.deepEqual([code, text, problems[0]], [2, "", `planwright: ${pipe}: is a device or pipe and no file`]);
  });

  it("is a folder where a file is read", () => {
    assert.deepEqual(new PlanFileReader().read(folder), { kind: "unreadable", message: phrase("is a folder") });
  });
});
