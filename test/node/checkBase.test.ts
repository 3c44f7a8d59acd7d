import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { check, checkFormats } from "../../src/node/cli/check.ts";
import { BaseRevision } from "../../src/node/cli/check/baseRevision.ts";
import { needsGit } from "./support/needsGit.ts";
import { type Run, runVerb } from "./support/runVerb.ts";

const plan = "# Plan\n## Phase 1: A\n- [x] read it all\n- [x] write it down\n- [ ] ship\n";

describe("planwright check --base", () => {
  let folder = "";
  let path = "";
  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
      stdio: "ignore",
    });
  const against = (base: string, paths: readonly string[] = [path]): Promise<Run> => runVerb(check, paths, { base });
  const lines = (run: Run): readonly string[] => run.lines.map((line) => line.replaceAll(folder, "")).slice(0, -1);

  needsGit();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-base-"));
    mkdirSync(join(folder, "docs"));
    path = join(folder, "docs", "plan.md");
    writeFileSync(path, plan);
    git("init", "--quiet", "--initial-branch", "main");
    git("add", ".");
    git("commit", "--quiet", "--message", "Plan");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("passes where nothing that was done is lost", async () => {
    assert.equal((await against("HEAD")).code, 0);
    writeFileSync(
      path,
      "# Plan\n## Phase 1: Begin\n- [x] write it down\n- [x] ship\n## Phase 2: B\n- [x] read it all\n",
    );
    assert.equal((await against("main")).code, 0);
  });

  it("fails for tasks that were done and are open or gone now", async () => {
    writeFileSync(path, "# Plan\n## Phase 1: A\n- [ ] ship\n- [ ] write it down\n");
    const run = await against("HEAD");
    assert.equal(run.code, 1);
    assert.deepEqual(
      lines(run).map((line) => line.replaceAll("\\", "/")),
      [
        '/docs/plan.md:4  failed  "write it down" was done at HEAD and is not done now  --base HEAD',
        '/docs/plan.md  failed  1 done task of HEAD is gone: "read it all"  --base HEAD',
      ],
    );
  });

  it("takes a file that was not there for a new one, whatever its name is", async () => {
    for (const name of ["new.md", "-x.md", "a:b ^{c}.md"]) {
      path = join(folder, "docs", name);
      writeFileSync(path, plan);
      assert.equal((await against("HEAD")).code, 0, name);
    }
  });

  it("reads names and texts as they are", async () => {
    path = join(folder, "docs", "-a: ü \\^{b}.md");
    writeFileSync(path, Buffer.from(`\ufeff${plan}`, "utf16le"));
    git("add", ".");
    git("commit", "--quiet", "--message", "More");
    assert.equal(new BaseRevision("HEAD").textOf(path), plan);
    writeFileSync(path, plan.replaceAll("[x]", "[ ]"));
    assert.equal((await against("HEAD")).code, 1);
    assert.equal((await against("HEAD~1")).code, 0);
  });

  it("follows a link to the file that is meant", async function () {
    const link = join(folder, "link.md");
    try {
      symlinkSync(path, link);
    } catch {
      this.skip();
    }
    writeFileSync(path, plan.replaceAll("[x]", "[ ]"));
    assert.equal((await against("HEAD", [link])).code, 1);
  });

  for (const [base, says] of [
    ["nowhere", "there is no such revision"],
    ["HEAD:docs/plan.md", "there is no such revision"],
    ["--output=canary", "there is no such revision"],
  ] as const) {
    it(`ends with 2 for the revision ${base}`, async () => {
      const { code, problems } = await against(base);
      assert.equal(code, 2);
      assert.deepEqual(problems, [`planwright: ${path}: cannot be compared with ${base}: ${says}`]);
      assert.ok(!existsSync(join(folder, "docs", "canary")) && !existsSync("canary"));
    });
  }

  it("ends with 2 outside repositories and for standard input", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    const outside = await against("HEAD");
    assert.equal(outside.code, 2);
    assert.match(outside.problems.join(), /not a git repository/u);
    const stdin = await runVerb(check, ["-"], { base: "HEAD" }, { stdin: plan });
    assert.deepEqual(
      [stdin.code, stdin.problems],
      [2, ["planwright: <stdin>: cannot be compared with HEAD: standard input is in no repository"]],
    );
  });

  it("asks the plan's own repository, whatever a hook says of another one", async () => {
    writeFileSync(path, plan.replaceAll("[x]", "[ ]"));
    process.env["GIT_DIR"] = join(folder, "nowhere");
    process.env["GIT_INDEX_FILE"] = "index";
    try {
      assert.equal((await against("HEAD")).code, 1);
    } finally {
      delete process.env["GIT_DIR"];
      delete process.env["GIT_INDEX_FILE"];
    }
  });

  describe("where files are gone", () => {
    const docs = (): string => join(folder, "docs");
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    const commit = (): void => {
      git("add", "--all", "--force");
      git("commit", "--quiet", "--message", "More");
    };
    const told = (run: Run): readonly string[] => lines(run).map((line) => line.replaceAll("\\", "/"));
    const goneLine = "/docs/plan.md  failed  was there at HEAD with 3 tasks and is gone  --base HEAD";

    it("fails for a plan that is gone, in a line", async () => {
      write("docs/other.md", "# Other\n- [ ] a\n- [ ] b\n");
      rmSync(path);
      const run = await against("HEAD", [docs()]);
      assert.equal(run.code, 1);
      assert.deepEqual(told(run), [goneLine]);
      assert.equal(run.lines.at(-1), "Nothing found in 1 plan; failed: 1 gate");
    });

    it("fails for it also where no plan is left, and in every format", async () => {
      rmSync(path);
      write("docs/notes.txt", "a");
      const formats = new Map<string, Run>();
      for (const format of checkFormats) {
        const run = await runVerb(check, [docs()], { base: "HEAD", format });
        assert.equal(run.code, 1, format);
        formats.set(format, run);
      }
      const message = "was there at HEAD with 3 tasks and is gone";
      const json = JSON.parse(formats.get("json")?.text ?? "") as Record<string, unknown>;
      assert.deepEqual(json["gone"], [{ path, gate: "--base HEAD", message }]);
      assert.match(formats.get("sarif")?.text ?? "", /was there at HEAD with 3 tasks and is gone/u);
      assert.match(formats.get("github")?.text ?? "", /^::error file=[^\n]*plan\.md,title=--base HEAD::was there at/mu);
      assert.match(formats.get("markdown")?.text ?? "", /was there at HEAD with 3 tasks and is gone/u);
      assert.deepEqual(formats.get("text")?.problems, []);
      for (const format of ["json", "sarif", "markdown"]) {
        assert.deepEqual(formats.get(format)?.problems, [`planwright: ${path}: ${message} (--base HEAD)`]);
      }
    });

    it("compares a plan under a new name with what it was", async () => {
      renameSync(path, join(docs(), "later.md"));
      assert.equal((await against("HEAD", [docs()])).code, 0);
      write("docs/later.md", plan.replace("[x] write", "[ ] write"));
      const run = await against("HEAD", [docs()]);
      assert.equal(run.code, 1);
      assert.deepEqual(
        told(run).map((line) => line.replaceAll(/\(.*docs/gu, "(docs")),
        ['/docs/later.md:4  failed  "write it down" was done at HEAD (docs/plan.md) and is not done now  --base HEAD'],
      );
    });

    it("takes the new plan that holds most of its tasks", async () => {
      write("docs/a.md", `${plan}- [ ] tell Ada\n`);
      write("docs/b.md", `${plan}- [ ] tell Bert\n`);
      commit();
      for (const [from, to] of [
        ["a", "z"],
        ["b", "y"],
      ] as const) {
        renameSync(join(docs(), `${from}.md`), join(docs(), `${to}.md`));
      }
      assert.equal((await against("HEAD", [docs()])).code, 0);
    });

    it("takes two plans that became one for that one", async () => {
      write("docs/a.md", "# A\n- [x] measure\n- [ ] compare\n");
      commit();
      rmSync(path);
      rmSync(join(docs(), "a.md"));
      write("docs/all.md", `${plan}- [x] measure\n- [ ] compare\n`);
      assert.equal((await against("HEAD", [docs()])).code, 0);
    });

    it("misses the second of two plans alike where one is left, and takes the file of the same name", async () => {
      write("docs/a/tasks.md", plan);
      write("docs/b/tasks.md", plan.replace("[x] read", "[ ] read"));
      write("docs/b/list.md", plan);
      commit();
      for (const name of ["a", "b"]) {
        rmSync(join(docs(), name), { recursive: true });
      }
      write("docs/old/list.md", plan);
      write("docs/old/tasks.md", plan.replace("[x] read", "[ ] read"));
      assert.deepEqual(
        told(await against("HEAD", [docs()])).map((line) => line.replaceAll(/\(\S*docs/gu, "(docs")),
        [
          '/docs/old/tasks.md:3  failed  "read it all" was done at HEAD (docs/a/tasks.md) and is not done now  --base HEAD',
          "/docs/b/tasks.md  failed  was there at HEAD with 3 tasks and is gone  --base HEAD",
        ],
      );
    });

    it("takes no plan for its heir that was there before or holds few of its tasks", async () => {
      write("docs/before.md", plan);
      commit();
      rmSync(path);
      write("docs/new.md", "# New\n- [x] read it all\n- [ ] something else\n");
      assert.deepEqual(told(await against("HEAD", [docs()])), [goneLine]);
    });

    it("fails for a file that is there and no plan any more, unless its plan goes on elsewhere", async () => {
      write("docs/plan.md", "Words alone.\n");
      const line = "/docs/plan.md  failed  was a plan at HEAD with 3 tasks and is none now  --base HEAD";
      assert.deepEqual(told(await against("HEAD", [docs()])), [line]);
      write("docs/new.md", plan);
      assert.equal((await against("HEAD", [docs()])).code, 0);
    });

    for (const [what, change] of [
      ["is no plan", () => write("docs/gone.md", "# Notes\nWords.\n")],
      ["has no open and no done task", () => write("docs/gone.md", "# Plan\n## Phase 1: A\n- [ ] ~~a~~\n")],
      ["is no Markdown", () => write("docs/gone.txt", plan)],
      ["lies beside the paths", () => write("notes/gone.md", plan)],
      ["lies in a folder that is not looked into", () => write("docs/node_modules/gone.md", plan)],
      ["git ignores now", () => write("docs/private/gone.md", plan)],
    ] as const) {
      it(`misses nothing that ${what}`, async () => {
        change();
        commit();
        for (const name of ["docs/gone.md", "docs/gone.txt", "notes", "docs/node_modules", "docs/private"]) {
          rmSync(join(folder, name), { recursive: true, force: true });
        }
        write(".gitignore", "private/\n");
        assert.equal((await against("HEAD", [docs()])).code, 0);
      });
    }

    it("looks where a pattern looks", async () => {
      write("docs/deep/plan.md", plan);
      write("docs/keep.md", "# Keep\n- [ ] a\n");
      commit();
      rmSync(join(docs(), "deep"), { recursive: true });
      assert.equal((await against("HEAD", [join(docs(), "*.md")])).code, 0);
      assert.equal((await against("HEAD", [join(docs(), "**", "*.md")])).code, 1);
      assert.equal((await against("HEAD", [docs(), folder])).lines.length, 2);
    });

    it("ends with 2 for a folder where git cannot say, with a plan or without, and says so once", async () => {
      const says = [`planwright: ${docs()}: cannot be compared with nowhere: there is no such revision`];
      assert.deepEqual((await against("nowhere", [docs()])).problems, says);
      rmSync(path);
      const { code, problems } = await against("nowhere", [docs()]);
      assert.equal(code, 2);
      assert.deepEqual(problems, says);
    });
  });

  describe("in a repository that is out for harm", () => {
    let canary = "";
    let script = "";

    beforeEach(() => {
      canary = join(folder, "canary");
      script = join(folder, "run.sh");
      writeFileSync(script, `#!/bin/sh\ntouch "${canary}"\nexit 1\n`);
      chmodSync(script, 0o755);
      mkdirSync(join(folder, "hooks"));
      for (const hook of ["post-index-change", "reference-transaction", "fsmonitor-watchman", "post-checkout"]) {
        writeFileSync(join(folder, "hooks", hook), `#!/bin/sh\ntouch "${canary}"\n`);
        chmodSync(join(folder, "hooks", hook), 0o755);
      }
      writeFileSync(
        join(folder, ".gitattributes"),
        "*.md diff=evil filter=evil merge=evil text working-tree-encoding=UTF-16\n",
      );
      for (const [key, value] of [
        ["core.hooksPath", join(folder, "hooks")],
        ["core.fsmonitor", script],
        ["core.pager", script],
        ["core.sshCommand", script],
        ["core.editor", script],
        ["diff.external", script],
        ["diff.evil.textconv", script],
        ["diff.evil.command", script],
        ["filter.evil.smudge", script],
        ["filter.evil.clean", script],
        ["filter.evil.process", script],
        ["filter.evil.required", "true"],
        ["credential.helper", `!${script}`],
        ["alias.rev-parse", `!${script}`],
        ["alias.cat-file", `!${script}`],
      ] as const) {
        git("config", key, value);
      }
      rmSync(canary, { force: true });
    });

    it("runs nothing that the repository names", async () => {
      writeFileSync(path, plan.replaceAll("[x]", "[ ]"));
      assert.equal((await against("HEAD")).code, 1);
      assert.equal((await against("HEAD", [join(folder, "docs")])).code, 1);
      rmSync(path);
      assert.equal((await against("HEAD", [join(folder, "docs")])).code, 1);
      assert.ok(!existsSync(canary));
    });

    it("fetches nothing that is missing", async () => {
      for (const [key, value] of [
        ["core.repositoryFormatVersion", "1"],
        ["extensions.partialClone", "evil"],
        ["remote.evil.url", `ext::${script} %S`],
        ["remote.evil.promisor", "true"],
        ["remote.evil.uploadpack", script],
        ["protocol.allow", "always"],
        ["protocol.ext.allow", "always"],
      ] as const) {
        git("config", key, value);
      }
      const objects = join(folder, ".git", "objects");
      const blob = execFileSync("git", ["-C", folder, "rev-parse", "HEAD:docs/plan.md"], { encoding: "utf8" }).trim();
      rmSync(join(objects, blob.slice(0, 2), blob.slice(2)), { force: true });
      rmSync(canary, { force: true });
      const { code } = await against("HEAD");
      assert.equal(code, 2);
      assert.ok(!existsSync(canary), "a program of the repository was run");
      assert.ok(readdirSync(objects).length > 0);
    });

    it("would have been caught out by what it looks for", function () {
      // The test itself: the same missing blob, asked for without care.
      git("config", "core.repositoryFormatVersion", "1");
      git("config", "extensions.partialClone", "evil");
      git("config", "remote.evil.url", `ext::${script} %S`);
      git("config", "remote.evil.promisor", "true");
      git("config", "protocol.ext.allow", "always");
      const blob = execFileSync("git", ["-C", folder, "rev-parse", "HEAD:docs/plan.md"], { encoding: "utf8" }).trim();
      rmSync(join(folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)), { force: true });
      rmSync(canary, { force: true });
      assert.throws(() => git("cat-file", "blob", blob));
      assert.ok(existsSync(canary));
    });
  });
});
