import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { status } from "../../src/node/cli/status.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

const run = (paths: readonly string[], json = false): Promise<Run> => runVerb(status, paths, { json });

describe("planwright status", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "planwright-cli-"));
    await writeFile(join(folder, "a.md"), "# A\n\n## Phase 1: Start\n- [x] one\n- [x] two\n- [x] three\n- [ ] four\n");
    await writeFile(join(folder, "b.md"), "Just words.\n");
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("prints a line for each plan of a folder, and the sum of several", async () => {
    await mkdir(join(folder, "more"));
    await writeFile(join(folder, "more", "c.md"), "# C\n- [ ] one\n");
    await mkdir(join(folder, "node_modules"));
    await writeFile(join(folder, "node_modules", "d.md"), "- [x] not ours\n");
    const { code, lines, problems } = await run([folder]);
    assert.deepEqual(
      lines.map((line) => line.replace(folder, "")),
      [`75%  3/4  ${join("/", "a.md")}  A`, ` 0%  0/1  ${join("/", "more", "c.md")}  C`, "60%  3/5  2 plans"],
    );
    assert.deepEqual([code, problems], [0, []]);
  });

  it("prints the report of the contract with lines from 1", async () => {
    const path = join(folder, "a.md");
    const { lines } = await run([path], true);
    const report: unknown = JSON.parse(lines.join("\n"));
    const progress = { done: 3, total: 4, percent: 75, inProgress: 0, blocked: 0, cancelled: 0, optional: 0 };
    const place = { role: "work", phase: "phase-1", step: null, depth: 0, parent: null };
    const facts = { labels: [], dependsOn: [], blockedBy: [], due: null, estimate: null, assignee: null };
    const task = { mark: "x", dialect: "checkbox", optional: false, ...place, ...facts };
    const state = { status: "inProgress", statusSource: "boxes" };
    const unit = { ...state, progress, estimate: null, dependsOn: [], blockedBy: [], fields: {}, steps: [] };
    assert.deepEqual(report, {
      schema: "planwright.status/1",
      plans: [
        {
          path,
          title: "A",
          status: "inProgress",
          statusText: null,
          complete: false,
          progress,
          checkboxes: { done: 3, total: 4 },
          groups: [],
          phases: [{ id: "phase-1", number: "1", title: "Start", line: 3, ...unit }],
          currentPhase: "phase-1",
          tasks: [
            { id: "phase-1/one", line: 4, text: "one", state: "done", ...task },
            { id: "phase-1/two", line: 5, text: "two", state: "done", ...task },
            { id: "phase-1/three", line: 6, text: "three", state: "done", ...task },
            { id: "phase-1/four", line: 7, text: "four", state: "todo", ...task, mark: " " },
          ],
          next: ["phase-1/four"],
          placeholders: [],
          ignored: [],
          stated: [],
          fields: {},
          tables: [],
          warnings: [],
        },
      ],
      total: { plans: 1, done: 3, total: 4, percent: 75 },
      errors: [],
    });
  });

  it("counts a file once, however many paths lead to it", async () => {
    const { lines } = await run([folder, join(folder, "a.md"), folder]);
    assert.equal(lines.length, 1);
  });

  it("reads a named file even when it is no plan, and shows nothing to count as a dash", async () => {
    const { code, lines } = await run([join(folder, "b.md")]);
    assert.deepEqual([code, lines.map((line) => line.slice(0, 6))], [0, ["–  0/0"]]);
  });

  it("says what it cannot read, prints the rest, and ends with 2", async () => {
    await writeFile(join(folder, "binary.md"), new Uint8Array([0x23, 0x20, 0, 1, 2]));
    const { code, lines, problems } = await run([join(folder, "nowhere.md"), folder]);
    assert.equal(code, 2);
    assert.equal(lines.length, 1);
    assert.deepEqual(
      problems.map((line) => line.replace(`planwright: ${folder}`, "")),
      [`${join("/", "nowhere.md")}: no such file or folder`, `${join("/", "binary.md")}: not a text file`],
    );
    const report = JSON.parse((await run([join(folder, "nowhere.md")], true)).lines.join("\n")) as { errors: unknown };
    assert.deepEqual(report.errors, [{ path: join(folder, "nowhere.md"), message: "no such file or folder" }]);
  });

  it("reads invalid UTF-8 and says so, and UTF-16 with BOM as it is", async () => {
    const bad = join(folder, "bad.md");
    const wide = join(folder, "wide.md");
    await writeFile(bad, Buffer.concat([Buffer.from("- [x] a "), Buffer.from([0xff, 0xfe, 0x0a])]));
    await writeFile(wide, Buffer.from("\ufeff- [x] a\r\n- [ ] b\r\n", "utf16le"));
    const { code, lines, problems } = await run([bad, wide]);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 9)),
      ["100%  1/1", " 50%  1/2", " 66%  2/3"],
    );
    assert.match(problems.join("\n"), /bad\.md: has bytes that are not valid text/u);
    assert.equal(code, 0);
  });

  it("prints an empty file as nothing to count", async () => {
    await writeFile(join(folder, "empty.md"), "");
    assert.equal((await run([join(folder, "empty.md")])).code, 0);
  });

  it("lets no title move the cursor", async () => {
    await writeFile(join(folder, "evil.md"), "# \u001b[2J\u202eEvil\n- [ ] a\n");
    const { lines } = await run([join(folder, "evil.md")]);
    assert.ok(!lines.join("").includes("\u001b") && !lines.join("").includes("\u202e"));
  });

  it("names a folder it may not read", async function () {
    if (process.platform === "win32" || process.getuid?.() === 0) {
      console.log("      skipped: this user may read everything");
      this.skip();
    }
    await chmod(folder, 0);
    const { code, problems } = await run([folder]);
    await chmod(folder, 0o700);
    assert.equal(code, 2);
    assert.match(problems.join(), /no permission/u);
  });
});
