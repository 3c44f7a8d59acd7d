import assert from "node:assert/strict";
import childProcess from "node:child_process";
import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { evidence } from "../../src/node/cli/evidence.ts";
import { FolderEvidence } from "../../src/node/evidence/folderEvidence.ts";
import { isIgnoredPath } from "../../src/node/find/ignoredPath.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

describe("planwright evidence", () => {
  let base = "";
  let root = "";

  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), "planwright-evidence-")));
    root = join(base, "project");
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    write("project/.gitignore", "gen/\n*.tmp.ts\n");
    write("project/src/.gitignore", "private/\n");
    write("project/package.json", '{ "scripts": { "build": "make it" } }');
    write("project/src/readRow.ts", "export function readRow() {}");
    write("project/gen/types.ts", "export type Generated = 1;");
    write("project/src/huge.ts", `${" ".repeat(1024 * 1024)}onlyInHuge()`);
    write("outside/secret.ts", "export const secretCanary = 1;");
    symlinkSync(join(base, "outside"), join(root, "linked"));
    symlinkSync(join(base, "outside", "secret.ts"), join(root, "src", "link.ts"));
  });

  afterEach(() => {
    rmSync(base, { recursive: true, force: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }

  function plan(tasks: readonly string[]): string {
    write("project/docs/plan.md", `# Rows\n\n## Phase 1: Read\n\n${tasks.map((task) => `- ${task}\n`).join("")}`);
    return join(root, "docs", "plan.md");
  }

  const lines = (run: Run): readonly string[] => run.lines.map((line) => line.replace(root, "").replaceAll(sep, "/"));

  it("prints what is doubtful, in columns for other programs", async () => {
    write("project/Makefile", "all:\n\techo\n");
    const path = plan([
      "[x] Create `src/readRow.ts` with `readRow()`",
      "[x] Create `src/writeRow.ts` with `writeRow()`",
      "[x] Run `npm run build` and `npm run ship`",
      "[x] Create `src/readRow.ts` and `src/none.ts`, `make pack`",
      "[ ] Create `src/readRow.ts`",
    ]);
    rmSync(join(root, "src", "huge.ts"));
    rmSync(join(root, "src", "link.ts"));
    assert.deepEqual(lines(await runVerb(evidence, [path], {})), [
      "/docs/plan.md:6\tmissing\tCreate src/writeRow.ts with writeRow()\tsrc/writeRow.ts, symbol writeRow()",
      "/docs/plan.md:7\tpartly\tRun npm run build and npm run ship\tscript ship",
      "/docs/plan.md:8\tpartly\tCreate src/readRow.ts and src/none.ts, make pack\tsrc/none.ts, target pack",
      "/docs/plan.md:6\tnowhere\twriteRow()\t",
      "/docs/plan.md:9\tmadeAlready\tCreate src/readRow.ts\tsrc/readRow.ts",
    ]);
  });

  it("prints for people how many tasks have what they name", async () => {
    const path = plan(["[x] Create `src/readRow.ts`", "[x] Create `src/writeRow.ts`", "[x] Think"]);
    assert.deepEqual(lines(await runVerb(evidence, [path], {}, { columns: 80 })), [
      "/docs/plan.md  Rows",
      "  6: [x] Create src/writeRow.ts  not there: src/writeRow.ts",
      "  3 ticked: 1 found, 0 partly, 1 missing, 1 name nothing that can be looked up",
    ]);
    const partly = plan(["[x] Create `src/readRow.ts`, `src/none.ts` and run `npm run ship`"]);
    assert.deepEqual(lines(await runVerb(evidence, [partly], {}, { columns: 80 })).slice(1, 2), [
      "  5: [x] Create src/readRow.ts, src/none.ts and run npm run ship  only a part is there, not: src/none.ts, script ship",
    ]);
  });

  it("prints all of it as JSON", async () => {
    const path = plan(["[x] Create `src/ReadRow.ts`", "[x] Create `src/writeRow.ts` with `readRow()`"]);
    const report: unknown = JSON.parse((await runVerb(evidence, [path], { json: true })).text);
    const named = (text: string, line: number): object => ({
      kind: "file",
      text,
      line,
      column: 15,
      claim: "made",
      found: line === 5,
      path: line === 5 ? "src/readRow.ts" : null,
      otherCase: line === 5,
    });
    assert.deepEqual(report, {
      schema: "planwright.evidence/1",
      plans: [
        {
          path,
          title: "Rows",
          elsewhere: false,
          named: 2,
          there: 1,
          ticked: [
            {
              kind: "task",
              id: "phase-1/create-src-readrow-ts",
              line: 5,
              text: "Create `src/ReadRow.ts`",
              level: "found",
              named: [named("src/ReadRow.ts", 5)],
              symbols: [],
            },
            {
              kind: "task",
              id: "phase-1/create-src-writerow-ts-with-readrow",
              line: 6,
              text: "Create `src/writeRow.ts` with `readRow()`",
              level: "partly",
              named: [named("src/writeRow.ts", 6)],
              symbols: [{ text: "readRow()", word: "readRow", line: 6, column: 38, found: true }],
            },
          ],
          madeAlready: [],
          nowhere: [],
        },
      ],
      errors: [],
    });
  });

  it("finds files that git ignores by their whole path, and calls those that are not there no news", async () => {
    const path = plan([
      "[x] Create `src/readRow.ts`",
      "[x] Generate `gen/types.ts`",
      "[x] Generate `gen/other.ts`, `src/private/key.ts` and `src/a.tmp.ts`",
      "[x] Generate `src/public/key.ts`",
    ]);
    assert.deepEqual(lines(await runVerb(evidence, [path], {})), [
      "/docs/plan.md:8\tmissing\tGenerate src/public/key.ts\tsrc/public/key.ts",
    ]);
  });

  it("says of a plan of another project so, once", async () => {
    const path = plan(["[x] Create `lib/a.ts`", "[x] Create `lib/b.ts`", "[x] Create `lib/c.ts`"]);
    assert.deepEqual(lines(await runVerb(evidence, [path], {})), [
      "/docs/plan.md:1\telsewhere\tnone of the 3 files that the plan names is here; it may belong to another project\t",
    ]);
  });

  it("says nothing of symbols where a file was too large to look into", async () => {
    const path = plan(["[x] Create `src/readRow.ts` with `onlyInHuge()`"]);
    assert.deepEqual(lines(await runVerb(evidence, [path], {})), []);
  });

  it("reads nothing outside the workspace, follows no link, and starts no program", async () => {
    const path = plan([
      "[x] Create `src/readRow.ts` with `secretCanary`",
      "[x] Create `../../outside/secret.ts`",
      `[x] Create \`${join(base, "outside", "secret.ts")}\``,
      "[x] Create `linked/secret.ts` and `linked/none.ts`",
      "[x] Run `npm run build`",
    ]);
    rmSync(join(root, "src", "huge.ts"));
    const touched: string[] = [];
    const names = ["readFileSync", "openSync", "lstatSync", "statSync", "readdirSync", "existsSync"] as const;
    const kept = names.map((name) => [name, fs[name]] as const);
    const starters = ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"] as const;
    const started = starters.map((name) => [name, childProcess[name]] as const);
    try {
      for (const [name, real] of kept) {
        const spy = (...args: unknown[]): unknown => {
          touched.push(String(args[0]));
          return Reflect.apply(real as (...args: unknown[]) => unknown, fs, args);
        };
        Object.assign(fs, { [name]: spy });
      }
      const refuse = (): never => assert.fail("a program was started");
      Object.assign(childProcess, Object.fromEntries(starters.map((name) => [name, refuse])));
      syncBuiltinESMExports();
      assert.deepEqual(lines(await runVerb(evidence, [path], {})), [
        "/docs/plan.md:5\tpartly\tCreate src/readRow.ts with secretCanary\tsymbol secretCanary",
        "/docs/plan.md:5\tnowhere\tsecretCanary\t",
      ]);
    } finally {
      Object.assign(fs, Object.fromEntries(kept));
      Object.assign(childProcess, Object.fromEntries(started));
      syncBuiltinESMExports();
    }
    assert.ok(touched.some((one) => one.endsWith("readRow.ts")));
    assert.deepEqual(
      touched.filter((one) => one.includes("outside") || one.includes(`linked${sep}`)),
      [],
    );
  });

  it("tells types of paths without a step through a link", async () => {
    const folder = new FolderEvidence(root);
    const types = ["src", "src/readRow.ts", "src/link.ts", "linked/secret.ts", "src/readRow.ts/x", "none/x"];
    assert.deepEqual(await Promise.all(types.map((path) => folder.typeAt(path))), [
      "folder",
      "file",
      "file",
      "beyond",
      "missing",
      "missing",
    ]);
    assert.deepEqual(
      ["gen/a.ts", "src/private/a.ts", "private/a.ts", "src/b.tmp.ts"].map((path) => isIgnoredPath(root, path)),
      [true, true, false, true],
    );
  });
});
