import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needsGit } from "./support/needsGit.ts";
import { gitFacts } from "../../src/node/gitFacts.ts";

describe("what git knows", () => {
  let folder = "";
  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });

  needsGit();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planwright-git-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is the name that commits carry and the branch, before the first commit too and from a folder within", () => {
    git("init", "--quiet", "--initial-branch", "42-offline");
    git("config", "user.name", "Ada Lovelace");
    mkdirSync(join(folder, "docs"));
    assert.deepEqual(gitFacts(join(folder, "docs")), { user: "Ada Lovelace", branch: "42-offline" });
  });

  it("is no branch where none is checked out, and nothing is said of a folder that is not there", () => {
    assert.equal(gitFacts(folder).branch, undefined);
    assert.deepEqual(gitFacts(join(folder, "nowhere")), {});
  });

  it("runs nothing that the repository names", () => {
    git("init", "--quiet", "--initial-branch", "main");
    const canary = join(folder, "canary");
    const script = join(folder, "run.sh");
    writeFileSync(script, `#!/bin/sh\ntouch "${canary}"\n`);
    chmodSync(script, 0o755);
    mkdirSync(join(folder, "hooks"));
    for (const hook of ["post-index-change", "reference-transaction", "fsmonitor-watchman"]) {
      writeFileSync(join(folder, "hooks", hook), `#!/bin/sh\ntouch "${canary}"\n`);
      chmodSync(join(folder, "hooks", hook), 0o755);
    }
    git("config", "core.hooksPath", join(folder, "hooks"));
    git("config", "core.fsmonitor", script);
    git("config", "core.pager", script);
    git("config", "alias.symbolic-ref", `!${script}`);
    git("config", "alias.config", `!${script}`);
    gitFacts(folder);
    assert.ok(!existsSync(canary));
  });
});
