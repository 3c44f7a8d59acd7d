import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { root } from "../../scripts/runTool.ts";
import { allRules } from "../../src/core/check/allRules.ts";
import { english } from "../../src/node/language/english.ts";
import { needsGit } from "./support/needsGit.ts";
import { pseudoLanguage } from "./support/pseudoLanguage.ts";
import { runCommand } from "./support/runCommand.ts";
import { forPrograms, spoken } from "./support/spoken/commands.ts";
import { englishIn } from "./support/spoken/englishIn.ts";
import { done, ownFiles, rollup } from "./support/spoken/ownFiles.ts";

/** Strings with words that are no messages. */
const noMessages: readonly (readonly [why: string, text: string])[] = [
  ["a command", "planwright rules"],
  ["a heading of CSV", "depends on"],
  ["a description in SARIF", "The root of the repository."],
  ["what commander calls a heading, to find its message by", "Global Options:"],
];

/** Strings of two words and more in a source that are no messages, without comments, imports and patterns. */
function stringsBeside(source: string): readonly string[] {
  const code = source
    .replace(/\/\*\*?[^]*?\*\/|(?:^|\s)\/\/.*$/gmu, "")
    .replace(/\bphrase\(\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/gu, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)]
    .map(([, double, single, back]) => double ?? single ?? (back ?? "").replace(/\$\{[^}]*\}/gu, ""))
    .filter((text) => /[A-Za-z]{2,} [A-Za-z]{2,}/u.test(text));
}

describe("the command line in another language", () => {
  const before_ = process.cwd();
  let folder = "";
  /** Words and texts of the user: plans, paths, settings, templates. */
  let own = "";

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-language-")));
    for (const sub of ["leer", "vorlagen", ".planwright", ".git"]) {
      mkdirSync(join(folder, sub));
    }
    for (const [name, text] of Object.entries(ownFiles)) {
      writeFileSync(join(folder, name), text);
    }
    own = [folder, "# Rein\n<stdin>", ...Object.entries(ownFiles).flat()].join("\n");
    process.chdir(folder);
  });

  after(() => {
    process.chdir(before_);
    rmSync(folder, { recursive: true, force: true });
  });

  it("says nothing of ours in English of what rules find", async () => {
    const pages = readdirSync(join(root, "docs", "rules")).filter((name) => name !== "README.md");
    const examples = pages.map((name) => {
      const page = readFileSync(join(root, "docs", "rules", name), "utf8");
      return [name, /^```+markdown\n([^]*?)^```+$/mu.exec(page)?.[1] ?? ""] as const;
    });
    mkdirSync("regeln");
    for (const [name, text] of examples) {
      writeFileSync(join("regeln", name), text);
    }
    const texts = [own, ...examples.flat()].join("\n");
    const levels = allRules.flatMap(({ id }) => ["--rule", `${id}=warning`]);
    try {
      assert.deepEqual(await englishIn(["check", "regeln", "--evidence", ...levels], texts), []);
    } finally {
      rmSync("regeln", { recursive: true });
    }
  });

  for (const args of [
    ["status", "--explain"],
    ["next"],
    ["tasks"],
    ["tasks", "--ignored"],
    ["placeholders"],
    ["evidence"],
    ["check", "--hints", "--evidence"],
  ]) {
    it(`says nothing of ours in English of the example plans: planwright ${args.join(" ")}`, async () => {
      const examples = join(root, "examples");
      const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
      const texts = files.map((name) => `${name}\n${readFileSync(join(examples, name), "utf8")}`);
      assert.deepEqual(await englishIn([...args, examples], [own, ...texts].join("\n")), []);
    });
  }

  it("has no words of ours outside messages", () => {
    const folder_ = join(root, "src", "node");
    const left = readdirSync(folder_, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => stringsBeside(readFileSync(join(folder_, name), "utf8")));
    assert.deepEqual(left.toSorted(), noMessages.map(([, text]) => text).toSorted());
  });

  describe("with git", () => {
    needsGit();
    it("says nothing of ours in English of what became of a revision", async () => {
      const repository = join(folder, "ablage");
      mkdirSync(repository);
      const git = (...args: readonly string[]): void =>
        void execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
          cwd: repository,
          stdio: "ignore",
        });
      const old =
        "# Garten\n\n## Phase 1: Beet\n\n- [x] Graben\n- [x] Jäten\n- [x] Mähen\n- [ ] Harken\n- [ ] Säen\n- [ ] Rechen\n- [ ] Gießen\n- [ ] Ernten\n";
      writeFileSync(join(repository, "beet.md"), old);
      writeFileSync(join(repository, "weg.md"), done);
      writeFileSync(join(repository, "notiz.md"), rollup);
      git("init");
      git("add", ".");
      git("commit", "-m", "a");
      writeFileSync(join(repository, "beet.md"), "# Garten\n\n## Phase 1: Beet\n\n- [ ] Graben\n- [ ] Harken\n");
      writeFileSync(join(repository, "notiz.md"), "Nichts.\n");
      rmSync(join(repository, "weg.md"));
      for (const args of [
        ["check", "ablage", "--only-gates", "--base", "HEAD"],
        ["check", "ablage", "--only-gates", "--base", "HEAD", "--format", "markdown"],
        ["check", "ablage", "--only-gates", "--base", "keine"],
        ["check", "-", "--only-gates", "--base", "HEAD"],
      ]) {
        assert.deepEqual(await englishIn(args, `${own}\n${old}\nweg notiz`), []);
      }
    });
  });

  for (const args of spoken) {
    it(`says nothing of ours in English: planwright ${args.join(" ").slice(0, 120)}`, async () => {
      assert.deepEqual(await englishIn(args, own), []);
    });
  }

  for (const args of forPrograms) {
    it(`prints the same for programs: planwright ${args.join(" ")}`, async () => {
      const other = await runCommand(
        args,
        pseudoLanguage(() => undefined),
        false,
      );
      const { stdout, code } = await runCommand(args, english, false);
      assert.deepEqual([other.stdout, other.code], [stdout, code]);
      assert.notEqual(stdout, "");
    });
  }
});
