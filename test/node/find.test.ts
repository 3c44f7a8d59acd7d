import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import process from "node:process";
import { englishOf } from "../../src/core/message/message.ts";
import { type FoundPath, findPlanFiles } from "../../src/node/find/findPlanFiles.ts";

describe("finding plan files", () => {
  let folder = "";

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-find-")));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes files: a name alone is an empty file. */
  function files(...all: readonly (string | readonly [path: string, text: string])[]): void {
    for (const one of all) {
      const [path, text] = typeof one === "string" ? [one, ""] : one;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  async function found(...paths: readonly string[]): Promise<readonly FoundPath[]> {
    const all: FoundPath[] = [];
    for (const one of findPlanFiles(paths.map((path) => (path === "-" ? path : join(folder, path))))) {
      all.push(one);
    }
    return all;
  }

  /** What is found, from the folder, with failures as `path: message`. */
  async function names(...paths: readonly string[]): Promise<readonly string[]> {
    return (await found(...paths)).map((one) => {
      const path = one.kind === "stdin" ? "-" : relative(folder, one.path).split(sep).join("/");
      return one.kind === "failure" ? `${path}: ${englishOf(one.message)}` : path;
    });
  }

  it("walks folders for Markdown files in name order", async () => {
    files("b.md", "a/z.markdown", "a/y.MD", "a.txt", "Z.md", "c/notes.mdx", "node_modules/x.md", ".planning/p.md");
    assert.deepEqual(await names("."), [".planning/p.md", "Z.md", "a/y.MD", "a/z.markdown", "b.md"]);
  });

  it("reads a named file whatever it is called, and a named folder whatever is left out else", async () => {
    files("plan.txt", "node_modules/x.md", "ignored/a.md", [".gitignore", "/ignored/\n*.txt\n"], ".git/HEAD");
    assert.deepEqual(await names("plan.txt", "node_modules", "ignored"), [
      "plan.txt",
      "node_modules/x.md",
      "ignored/a.md",
    ]);
    assert.deepEqual(await names("."), []);
    const [named, walked] = await found("plan.txt", "ignored");
    assert.ok(named?.kind === "file" && named.named && walked?.kind === "file" && !walked.named);
  });

  const patterns: readonly (readonly [pattern: string, matches: readonly string[]])[] = [
    ["docs/**/*.md", ["docs/a.md", "docs/x/.kiro/d.md", "docs/x/b.md"]],
    ["docs/*.md", ["docs/a.md"]],
    ["docs/?/*.md", ["docs/x/b.md"]],
    ["{docs,plans}/*.md", ["docs/a.md", "plans/c.md"]],
    ["docs/**", ["docs/a.md", "docs/x/.kiro/d.md", "docs/x/b.md"]],
    ["**/[bc].md", ["docs/x/b.md", "plans/c.md"]],
    ["**/.kiro/*", ["docs/x/.kiro/d.md"]],
    ["*.md", []],
  ];
  for (const [pattern, matches] of patterns) {
    it(`finds ${matches.length} by ${pattern}`, async () => {
      files("docs/a.md", "docs/x/b.md", "docs/x/.kiro/d.md", "docs/x/e.txt", "plans/c.md", "docs/dist/f.md");
      assert.deepEqual(await names(pattern), matches.length > 0 ? matches : [`${pattern}: no Markdown file matches`]);
    });
  }

  it("takes a file whose name looks like a pattern for what it is", async () => {
    files("a[1].md", "a1.md");
    assert.deepEqual(await names("a[1].md"), ["a[1].md"]);
  });

  it("finds each file once, and standard input too", async () => {
    files("a/b.md", "a/c.md");
    symlinkSync(join(folder, "a", "c.md"), join(folder, "link.md"));
    assert.deepEqual(await names("-", "link.md", "a", "a/*.md", "a/b.md", "-"), ["-", "link.md", "a/b.md"]);
  });

  it("follows no links, so that no circle of them matters, but reads those that are named", async () => {
    files("a/b.md", "other/c.md");
    symlinkSync(folder, join(folder, "a", "circle"), "junction");
    symlinkSync(join(folder, "other"), join(folder, "a", "linked"), "junction");
    assert.deepEqual(await names("a"), ["a/b.md"]);
    assert.deepEqual(await names("a/linked"), ["a/linked/c.md"]);
  });

  it("names what is not there, and goes on", async () => {
    files("a.md");
    assert.deepEqual(await names("no.md", "no/*.md", "a.md"), [
      "no.md: no such file or folder",
      "no/*.md: no such file or folder",
      "a.md",
    ]);
  });

  it("leaves out what .gitignore says also where there is no repository, but asks nobody above", async () => {
    files("a/.gitignore", ["a/b/.gitignore", "no.md\n"], ["a/.gitignore", "draft*\n"], "a/b/no.md", "a/b/yes.md");
    files("a/draft.md", [".gitignore", "yes.md\n"]);
    assert.deepEqual(await names("a"), ["a/b/yes.md"]);
    assert.deepEqual(await names("a/b"), ["a/b/yes.md"]);
  });

  const ignoreFiles: readonly (readonly [name: string, rules: Readonly<Record<string, string>>])[] = [
    ["names at any depth", { ".gitignore": "draft.md\nold/\n" }],
    ["tied names", { ".gitignore": "/draft.md\ndocs/old\n" }],
    ["exceptions", { ".gitignore": "*.md\n!keep.md\n!docs/\n" }],
    ["a deeper file that brings back", { ".gitignore": "draft.md\nold/\n", "docs/.gitignore": "!draft.md\n!old/\n" }],
    ["a deeper file that takes away", { "docs/.gitignore": "/draft.md\nold/*\n!old/keep.md\n" }],
    ["the repository's own file", { ".git/info/exclude": "docs/\n" }],
    ["comments, blanks and CRLF", { ".gitignore": "# draft.md\r\n\r\nkeep.md  \r\n\\#odd.md\r\n" }],
    ["odd names of folders", { "o[d]d !x/.gitignore": "draft.md\n/sub/*.md\n" }],
    ["double stars", { ".gitignore": "docs/**/keep.md\n**/old/draft.md\n" }],
  ];
  for (const [name, rules] of ignoreFiles) {
    it(`agrees with git on ${name}`, async function () {
      try {
        execFileSync("git", ["init", "-q", folder], { stdio: "ignore" });
      } catch {
        console.log("      skipped: there is no git");
        this.skip();
      }
      for (const place of ["", "docs/", "docs/old/", "docs/sub/old/", "o[d]d !x/", "o[d]d !x/sub/"]) {
        files(`${place}draft.md`, `${place}keep.md`, `${place}#odd.md`);
      }
      files(...Object.entries(rules));
      const env = { ...process.env, GIT_CONFIG_GLOBAL: "", GIT_CONFIG_NOSYSTEM: "1" };
      const args = ["-c", "core.quotePath=false", "ls-files", "-z", "--others", "--exclude-standard"];
      const listed = execFileSync("git", args, { cwd: folder, encoding: "utf8", env });
      const expected = listed.split("\0").filter((path) => path.endsWith(".md"));
      assert.ok(expected.length < 18, "the rules ignore something");
      assert.deepEqual([...(await names("."))].toSorted(), expected.toSorted());
      // From below the root the rules above hold just as well.
      const below = expected.filter((path) => path.startsWith("docs/sub/"));
      assert.deepEqual(
        [...(await names("docs/sub"))].toSorted(),
        name === "the repository's own file"
          ? ["docs/sub/old/#odd.md", "docs/sub/old/draft.md", "docs/sub/old/keep.md"]
          : below.toSorted(),
      );
    });
  }

  it("starts anew in a repository within", async () => {
    files(".git/HEAD", [".gitignore", "a.md\n"], "sub/.git/HEAD", ["sub/.git/info/exclude", "b.md\n"]);
    files("a.md", "sub/a.md", "sub/b.md");
    assert.deepEqual(await names("."), ["sub/a.md"]);
  });

  it("finds a worktree's own excludes where its .git file points", async () => {
    files(["main/.git/info/exclude", "no.md\n"], ["main/.git/worktrees/w/commondir", "../..\n"]);
    files(["w/.git", `gitdir: ${join(folder, "main/.git/worktrees/w")}\n`], "w/no.md", "w/yes.md");
    assert.deepEqual(await names("w"), ["w/yes.md"]);
  });

  it("stands a hostile ignore file", async () => {
    files([".gitignore", `${"a*".repeat(60)}b\n${"**/".repeat(200)}x\n${"[".repeat(5000)}\n${"\\".repeat(5001)}\n`]);
    files(`${"a".repeat(120)}.md`);
    assert.equal((await names(".")).length, 1);
  });
});
