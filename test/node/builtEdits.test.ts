import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { setTimeout as rest } from "node:timers/promises";
import { buildCli } from "./support/buildCli.ts";

/** How a program ended; undefined where a signal ended it. */
interface Ended {
  readonly code: number | null;
  readonly problems: string;
}

describe("the built command line, changing plans", () => {
  let cli = "";
  let folder = "";
  let path = "";

  before(async function () {
    this.timeout(60_000);
    cli = await buildCli();
  });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-built-")));
    path = join(folder, "plan.md");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = async (child: ChildProcess): Promise<Ended> => {
    const [code, problems] = await Promise.all([
      new Promise<number | null>((resolve) => child.once("close", resolve)),
      child.stderr === null ? "" : text(child.stderr),
    ]);
    return { code, problems };
  };
  /** Hundreds of tasks with ids, in the bytes of a file that has seen several editors. */
  const planOf = (tasks: number): string =>
    `\ufeff# Plan – Ü\r\n\r\n${Array.from({ length: tasks }, (_, at) => `- [ ] T${at + 100} Task  \r\n`).join("")}\nEnd`;

  it("lets eight at a time change one file, 25 rounds: all land", async function () {
    // Two hundred starts of a program: a quarter of a minute, or many where others use the machine.
    this.timeout(600_000);
    const plan = planOf(200);
    writeFileSync(path, plan);
    chmodSync(path, 0o640);
    const started = performance.now();
    for (let round = 0; round < 25; round++) {
      const ids = Array.from({ length: 8 }, (_, at) => `T${round * 8 + at + 100}`);
      const ends = await Promise.all(ids.map((id) => ended(start("set-status", path, "done", "--id", id))));
      assert.deepEqual(
        ends,
        ids.map(() => ({ code: 0, problems: "" })),
      );
      const wanted = plan
        .split("[ ]")
        .map((part, at) => `${part}${at === 200 ? "" : at < (round + 1) * 8 ? "[x]" : "[ ]"}`)
        .join("");
      assert.equal(readFileSync(path, "utf8"), wanted, `round ${round}`);
    }
    assert.deepEqual(readdirSync(folder), ["plan.md"]);
    if (process.platform !== "win32") {
      assert.equal(statSync(path).mode & 0o777, 0o640);
    }
    console.log(`      ${((performance.now() - started) / 25).toFixed(0)} ms a round`);
  });

  it("lets all verbs in one after the other, and somebody who takes no turns", async function () {
    this.timeout(60_000);
    writeFileSync(path, "# Plan\n\n## Phase 1: A\n- [ ] T1: a\n- [ ] T2: b\n\n## Progress Log\n- 2026-11-19: Began\n");
    const running = [
      start("set-status", path, "done", "--text", "a"),
      start("set-status", path, "blocked", "--text", "b", "--reason", "no key"),
      start("add", path, "one", "--phase", "1"),
      start("add", path, "two", "--phase", "1"),
      start("add-log", path, "first"),
      start("add-log", path, "second"),
    ].map(ended);
    for (let at = 0; at < 10; at++) {
      await rest(30);
      appendFileSync(path, `\nNote ${at}\n`);
    }
    assert.deepEqual(
      (await Promise.all(running)).map(({ code, problems }) => `${code} ${problems}`),
      running.map(() => "0 "),
    );
    const now = readFileSync(path, "utf8");
    for (const part of ["- [x] T1: a\n", "(blocked: no key)\n", ": one\n", ": two\n", "first\n", "second\n"]) {
      assert.equal(now.split(part).length, 2, part + now);
    }
    assert.deepEqual(readdirSync(folder), ["plan.md"]);
  });

  it("has the old or the new file after a sudden end, never a part of one, and goes on", async function () {
    this.timeout(120_000);
    // Long enough for a write to take a moment.
    const plan = `# Plan\n- [ ] T1: a\n- [ ] T2: b\n${"Words and words.\n".repeat(60_000)}`;
    const done = plan.replace("[ ]", "[x]");
    const files = (): readonly string[] => readdirSync(folder);
    const locks = (pid: number | undefined): boolean => {
      try {
        const held = files().filter((name) => name.endsWith("-lock"));
        return held.some((name) => readFileSync(join(folder, name), "utf8").includes(`:${pid},`));
      } catch {
        // Given back between the two looks.
        return false;
      }
    };
    let killed = 0;
    for (let round = 0; round < 12; round++) {
      writeFileSync(path, plan);
      const old = files();
      const child = start("set-status", path, "done", "--id", "T1");
      const end = ended(child);
      // At any time, while it has the lock, while it writes.
      const isTime = [
        () => true,
        () => locks(child.pid),
        () => files().some((name) => name.endsWith("-tmp") && !old.includes(name)),
      ][round % 3];
      for (let is = isTime?.(); is === false && child.exitCode === null; is = isTime?.()) {
        await rest(1);
      }
      await rest(Math.random() * ([600, 60, 6][round % 3] ?? 0));
      child.kill("SIGKILL");
      killed += (await end).code === null ? 1 : 0;
      const now = readFileSync(path, "utf8");
      assert.ok(now === plan || now === done, `round ${round}`);
    }
    console.log(`      ${killed} of 12 ended in the midst of it`);
    assert.deepEqual(await ended(start("set-status", path, "done", "--id", "T2")), { code: 0, problems: "" });
    assert.match(readFileSync(path, "utf8"), /\n- \[x\] T2: b\n/u);
    assert.deepEqual(
      files().filter((name) => /-(?:lock|tmp)$/u.test(name)),
      [],
    );
  });

  it("ends at once when it is interrupted while it waits, and leaves the lock to its owner", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    this.timeout(20_000);
    writeFileSync(path, "# Plan\n- [ ] a\n");
    const lock = join(folder, ".plan.md.planwright-lock");
    writeFileSync(
      lock,
      JSON.stringify({ pid: process.pid, host: "elsewhere", time: "2026-11-20T00:00:00Z", token: "0123456789abcdef" }),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const child = start("set-status", path, "done", "--text", "a");
      const end = ended(child);
      await rest(700);
      child.kill(signal);
      assert.equal((await end).code, null);
      assert.equal(child.signalCode, signal);
    }
    assert.deepEqual(readdirSync(folder).toSorted(), [".plan.md.planwright-lock", "plan.md"]);
    assert.equal(readFileSync(path, "utf8"), "# Plan\n- [ ] a\n");
  });

  it("writes in place where the folder cannot be written to, and takes turns all the same", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    this.timeout(30_000);
    const locked = join(folder, "locked");
    const plan = join(locked, "plan.md");
    const own = join(folder, "cli.mjs");
    copyFileSync(cli, own);
    chmodSync(folder, 0o755);
    mkdirSync(locked);
    writeFileSync(plan, planOf(4));
    chmodSync(plan, 0o666);
    chmodSync(locked, 0o555);
    // An administrator may write anywhere.
    const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    try {
      const ids = ["T100", "T101", "T102", "T103"];
      const ends = await Promise.all(
        ids.map((id) =>
          ended(
            spawn(process.execPath, [own, "set-status", plan, "done", "--id", id], {
              stdio: ["ignore", "ignore", "pipe"],
              ...ordinary,
            }),
          ),
        ),
      );
      for (const { code, problems } of ends) {
        assert.equal(code, 0, problems);
        assert.match(problems, /its folder cannot be written to, so it was written in place\n$/u);
      }
      assert.equal(readFileSync(plan, "utf8"), planOf(4).replaceAll("[ ]", "[x]"));
      chmodSync(plan, 0o644);
      const refused = await ended(
        spawn(process.execPath, [own, "set-status", plan, "todo", "--id", "T100"], {
          stdio: ["ignore", "ignore", "pipe"],
          ...ordinary,
        }),
      );
      const isOwner = process.getuid?.() !== 0;
      assert.equal(refused.code, isOwner ? 0 : 2);
      assert.match(refused.problems, isOwner ? /in place/u : /no permission to write it; nothing was written/u);
    } finally {
      chmodSync(locked, 0o755);
    }
    assert.ok(!existsSync(join(locked, ".plan.md.planwright-lock")));
  });

  it("keeps the owner of a file that somebody else may write", async function () {
    if (process.getuid?.() !== 0) {
      this.skip();
    }
    const own = join(folder, "cli.mjs");
    copyFileSync(cli, own);
    chmodSync(folder, 0o777);
    writeFileSync(path, planOf(1));
    chmodSync(path, 0o666);
    const child = spawn(process.execPath, [own, "set-status", path, "done", "--id", "T100"], {
      stdio: ["ignore", "ignore", "pipe"],
      uid: 65_534,
      gid: 65_534,
    });
    const { code, problems } = await ended(child);
    assert.deepEqual([code, statSync(path).uid, statSync(path).mode & 0o777], [0, 0, 0o666], problems);
    assert.match(problems, /its owner could not be kept, so it was written in place/u);
    assert.equal(readFileSync(path, "utf8"), planOf(1).replace("[ ]", "[x]"));
  });
});
