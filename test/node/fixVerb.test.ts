import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { unifiedDiff } from "../../src/core/text/unifiedDiff.ts";
import { fix } from "../../src/node/cli/fix.ts";
import { capitalBox, goneLine, useRules } from "../support/sampleRules.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

describe("planwright fix", () => {
  useRules(capitalBox, goneLine);
  let folder = "";
  let path = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-fix-"));
    path = join(folder, "plan.md");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const plain = ({ lines }: Run): readonly string[] => lines.map((line) => line.replace(path, "plan.md"));

  it("mends what can be mended safely, says how much, and has nothing left to do then", async () => {
    writeFileSync(path, "# Plan\n- [X] a\n- [X] b\ngone!\nmaybe!\n");
    const run = await runVerb(fix, [path], {});
    assert.deepEqual(
      [run.code, plain(run)],
      [0, ["plan.md: 3 fixed (non-standard-box 2, boilerplate-left 1)", "3 findings fixed in 1 of 1 plan"]],
    );
    assert.equal(readFileSync(path, "utf8"), "# Plan\n- [x] a\n- [x] b\nmaybe!\n");
    const before = statSync(path).mtimeMs;
    assert.deepEqual(plain(await runVerb(fix, [path], {})), ["0 findings fixed in 0 of 1 plan"]);
    assert.equal(statSync(path).mtimeMs, before);
  });

  it("mends by one rule alone, whatever the project sets it to", async () => {
    mkdirSync(join(folder, ".planwright"));
    writeFileSync(join(folder, ".planwright", "config.yaml"), 'rules: {"boilerplate-left": "off"}\n');
    writeFileSync(path, "- [X] a\ngone!\n");
    await runVerb(fix, [path], { rule: ["boilerplate-left"] });
    assert.equal(readFileSync(path, "utf8"), "- [X] a\n");
    writeFileSync(path, "- [X] a\ngone!\n");
    await runVerb(fix, [path], {});
    assert.equal(readFileSync(path, "utf8"), "- [x] a\ngone!\n");
  });

  for (const [what, before, after] of [
    ["line endings, mixed ones too", "- [X] a\r\n- [ ] b\n- [X] c\r\n", "- [x] a\r\n- [ ] b\n- [x] c\r\n"],
    ["a byte order mark", "\ufeff- [X] a\n", "\ufeff- [x] a\n"],
    ["the end of a text without a line ending", "- [X] a", "- [x] a"],
  ] as const) {
    it(`keeps ${what}`, async () => {
      writeFileSync(path, before);
      await runVerb(fix, [path], {});
      assert.equal(readFileSync(path, "utf8"), after);
    });
  }

  it("keeps the encoding", async () => {
    writeFileSync(path, Buffer.from("\ufeff- [X] a\r\n", "utf16le"));
    await runVerb(fix, [path], {});
    assert.deepEqual(readFileSync(path), Buffer.from("\ufeff- [x] a\r\n", "utf16le"));
  });

  it("ends with 2 for what cannot be written, and mends the rest", async () => {
    const other = join(folder, "other.md");
    writeFileSync(path, Buffer.concat([Buffer.from("- [X] a"), Buffer.from([0xff, 0x0a])]));
    writeFileSync(other, "- [X] a\n");
    const { code, problems } = await runVerb(fix, [path, other, join(folder, "no.md")], {});
    assert.equal(code, 2);
    assert.match(
      problems.join("\n"),
      /no\.md: no such file or folder\n.*plan\.md: has bytes that are not valid text; a change/u,
    );
    assert.equal(readFileSync(other, "utf8"), "- [x] a\n");
  });

  it("does not write to read-only files", async function () {
    writeFileSync(path, "- [X] a\n");
    chmodSync(path, 0o444);
    const { code } = await runVerb(fix, [path], {});
    assert.equal(code, 2);
    assert.equal(readFileSync(path, "utf8"), "- [X] a\n");
  });

  it("does not change standard input", async () => {
    const { code, problems } = await runVerb(fix, ["-"], {}, { stdin: "- [X] a\n" });
    assert.deepEqual([code, problems], [2, ["planwright: <stdin>: standard input cannot be changed; name a file"]]);
  });

  it("shows a dry run on terminals without anything that moves the cursor", async () => {
    writeFileSync(path, "- [X] a \u001b[2J\r\n");
    const { text } = await runVerb(fix, [path], { dryRun: true }, { columns: 80 });
    assert.match(text, /^-- \[X\] a \ufffd\[2J\n\+- \[x\] a \ufffd\[2J\n$/mu);
  });

  /** Texts whose patch is not easy. */
  const texts: readonly (readonly [what: string, text: string])[] = [
    ["a change in the middle", `${"- [ ] a\n".repeat(20)}- [X] b\n${"- [ ] c\n".repeat(20)}gone!\n- [X] d\n`],
    ["CRLF", "- [X] a\r\ngone!\r\n- [ ] b\r\n"],
    ["lone CR", "- [X] a\r- [ ] b\rgone!\r- [X] c\n"],
    ["a byte order mark", "\ufeff- [X] a\n- [ ] b\n"],
    ["no line ending at the end", "- [ ] a\n- [X] b"],
    ["a last line that goes", "- [X] a\ngone!"],
    ["all lines that go", "gone!\n"],
    ["control characters", "- [X] a \u001b[2J\u202e\n"],
    ["lines that look like a patch", "--- a\n+++ b\n@@ -1 +1 @@\n- [X] a\n"],
  ];
  for (const [what, text] of texts) {
    for (const [tool, args] of [
      ["git", ["apply", "-"]],
      ["patch", ["-p1", "--binary", "--silent"]],
    ] as const) {
      it(`prints a patch for ${what} that ${tool} applies`, async function () {
        try {
          execFileSync(tool, ["--version"], { stdio: "ignore" });
        } catch {
          console.log(`      skipped: there is no ${tool}`);
          this.skip();
        }
        writeFileSync(path, text);
        const dry = await runVerb(fix, [path], { dryRun: true });
        assert.equal(readFileSync(path, "utf8"), text, "a dry run writes nothing");
        assert.match(dry.problems.join(), /would be fixed in 1 of 1 plan$/u);
        await runVerb(fix, [path], {});
        const wanted = readFileSync(path, "utf8");
        writeFileSync(path, text);
        // The patch names the file from the working folder on, which the test does not change.
        const named = dry.text.replace(/^(---|\+\+\+) ([ab])\/.*$/gmu, (line, sign: string, side: string) =>
          line.includes("plan.md") ? `${sign} ${side}/plan.md` : line,
        );
        execFileSync(tool, args, { cwd: folder, input: named, stdio: ["pipe", "ignore", "inherit"] });
        // Git and patch take a file without lines away or leave it empty.
        assert.equal(readFileSync(path, "utf8"), wanted);
      });
    }
  }

  describe("where links lead", () => {
    const start = process.cwd();
    let outside = "";

    beforeEach(() => {
      outside = mkdtempSync(join(tmpdir(), "planwright-out-"));
      process.chdir(folder);
    });

    afterEach(() => {
      process.chdir(start);
      rmSync(outside, { recursive: true, force: true });
    });

    const link = (target: string, name: string): boolean => {
      try {
        symlinkSync(target, name);
        return true;
      } catch {
        return false;
      }
    };

    it("a patch names the file that is meant, so that git applies it", async function () {
      mkdirSync("docs");
      writeFileSync(join("docs", "real.md"), "- [X] a\n");
      if (!link(join(folder, "docs", "real.md"), "link.md") || !link("docs", "linked")) {
        this.skip();
      }
      for (const name of ["link.md", join("linked", "real.md")]) {
        const { text } = await runVerb(fix, [name], { dryRun: true });
        assert.match(text, /^--- a\/docs\/real\.md\n\+\+\+ b\/docs\/real\.md\n/u, name);
        execFileSync("git", ["apply", "--check", "-"], { cwd: folder, input: text });
      }
    });

    it("a file outside the working folder is named and left out of the patch", async function () {
      writeFileSync(join(outside, "real.md"), "- [X] a\n");
      if (!link(join(outside, "real.md"), "link.md")) {
        this.skip();
      }
      writeFileSync(path, "- [X] a\n");
      const { code, text, problems } = await runVerb(fix, ["link.md", "plan.md"], { dryRun: true });
      assert.deepEqual([code, text.match(/^---.*$/gmu)], [0, ["--- a/plan.md"]]);
      assert.deepEqual(problems, [
        "planwright: link.md: leads to a file outside the working folder, which no patch can name; it is left out",
        "planwright: 2 findings would be fixed in 2 of 2 plans",
      ]);
    });
  });

  it("names files in patches so that git finds them", () => {
    mkdirSync(join(folder, "a b"));
    for (const name of ["a b/c d.md", 'quo"te.md', "tab\t.md", "Größe.md"]) {
      writeFileSync(join(folder, name), "a\n");
      execFileSync("git", ["apply", "-"], { cwd: folder, input: unifiedDiff(name, "a\n", "b\n") });
      assert.equal(readFileSync(join(folder, name), "utf8"), "b\n", name);
    }
  });
});
