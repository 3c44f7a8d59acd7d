import assert from "node:assert/strict";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as rest } from "node:timers/promises";
import { englishOf } from "../../src/core/message/message.ts";
import { changeFile } from "../../src/node/write/changeFile.ts";
import { isStale, makeLock, newToken, readLock, removeLock, removeStaleLock } from "../../src/node/write/lockFile.ts";
import { lockPlaces } from "../../src/node/write/planLock.ts";
import { WriteRefusal } from "../../src/node/write/writeRefusal.ts";
import { findTarget } from "../../src/node/write/writeTarget.ts";

const tick = (text: string): { readonly text: string; readonly result: number } => ({
  text: text.replace("[ ]", "[x]"),
  result: text.length,
});
/** A process that is not there any more: no system counts so far. */
const nobody = 2 ** 22 + 1;

describe("changing a file", () => {
  let folder = "";
  let path = "";
  let lock = "";

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-change-")));
    path = join(folder, "plan.md");
    lock = join(folder, ".plan.md.planwright-lock");
    writeFileSync(path, "- [ ] a\n- [ ] b\n");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const refusal = (message: RegExp) => (error: unknown) => error instanceof WriteRefusal && message.test(error.message);
  const ownLock = (pid: number): string => {
    makeLock(lock, newToken());
    const text = readFileSync(lock, "utf8").replace(/"pid":\d+/u, `"pid":${pid}`);
    writeFileSync(lock, text);
    return text;
  };

  const texts: readonly (readonly [name: string, bytes: Buffer])[] = [
    ["LF", Buffer.from("# Ü\n- [ ] a\n- [ ] b\n")],
    ["CRLF", Buffer.from("# Ü\r\n- [ ] a\r\n")],
    ["mixed line endings", Buffer.from("# Ü\r\n- [ ] a\n- [ ] b\r- [ ] c\r\n")],
    ["no final line ending", Buffer.from("- [ ] a")],
    ["a BOM", Buffer.from("\ufeff# 𝄞\n- [ ] a\n")],
    ["two BOMs", Buffer.from("\ufeff\ufeff# 𝄞\n- [ ] a\n")],
    ["UTF-16 LE", Buffer.from("\ufeff# 𝄞\r\n- [ ] a\r\n", "utf16le")],
    ["UTF-16 BE", Buffer.from("\ufeff# 𝄞\n- [ ] a\n", "utf16le").swap16()],
    ["a replacement character of its own", Buffer.from("# \ufffd\n- [ ] a\n")],
  ];
  for (const [name, bytes] of texts) {
    it(`keeps every other byte of a file with ${name}`, async () => {
      writeFileSync(path, bytes);
      const { isChanged, note } = await changeFile(path, tick);
      assert.deepEqual([isChanged, note], [true, undefined]);
      const now = readFileSync(path);
      const differing = [...bytes.keys()].filter((at) => bytes[at] !== now[at]);
      assert.equal(now.length, bytes.length);
      assert.deepEqual(
        differing.map((at) => `${String.fromCharCode(bytes[at] ?? 0)}${String.fromCharCode(now[at] ?? 0)}`),
        [" x"],
      );
      assert.deepEqual(readdirSync(folder), ["plan.md"]);
    });
  }

  const unfit: readonly (readonly [name: string, bytes: Buffer, message: RegExp])[] = [
    ["invalid UTF-8", Buffer.from([...Buffer.from("- [ ] a "), 0xff, 0x0a]), /not valid text/u],
    ["a lone surrogate in UTF-16", Buffer.from("\ufeff- [ ] a \ud800\n", "utf16le"), /not valid text/u],
    ["half a UTF-16 unit", Buffer.from([0xff, 0xfe, 0x2d, 0x00, 0x20]), /not valid text/u],
    ["a NUL", Buffer.from("- [ ] a\0"), /not a text file/u],
    ["UTF-16 without BOM", Buffer.from("- [ ] a", "utf16le"), /not a text file/u],
    ["more than 10 MB", Buffer.alloc(10 * 1024 * 1024 + 1, "- [ ] a\n"), /too large to be changed \(10\.0 MB\)/u],
  ];
  for (const [name, bytes, message] of unfit) {
    it(`refuses a file with ${name}`, async () => {
      writeFileSync(path, bytes);
      await assert.rejects(changeFile(path, tick), refusal(message));
      assert.ok(readFileSync(path).equals(bytes));
      assert.deepEqual(readdirSync(folder), ["plan.md"]);
    });
  }

  it("refuses what is no file or not there", async () => {
    await assert.rejects(changeFile(folder, tick), refusal(/is a folder/u));
    await assert.rejects(changeFile(join(folder, "no.md"), tick), refusal(/no such file/u));
    await assert.rejects(changeFile(join(path, "no.md"), tick), refusal(/no folder/u));
  });

  for (const mode of [0o640, 0o755, 0o600, 0o666]) {
    it(`keeps the mode ${mode.toString(8)}`, async function () {
      if (process.platform === "win32") {
        this.skip();
      }
      chmodSync(path, mode);
      const { ino } = statSync(path);
      await changeFile(path, tick);
      assert.equal(statSync(path).mode & 0o7777, mode);
      assert.notEqual(statSync(path).ino, ino, "replaced as a whole");
    });
  }

  it("refuses a read-only file, and tells that all is as wanted of one", async () => {
    chmodSync(path, 0o444);
    await assert.rejects(changeFile(path, tick), refusal(/read-only/u));
    assert.equal(readFileSync(path, "utf8"), "- [ ] a\n- [ ] b\n");
    assert.equal((await changeFile(path, (text) => ({ text, result: 0 }))).isChanged, false);
    chmodSync(path, 0o644);
  });

  it("writes the file that links lead to, and they stay links", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    mkdirSync(join(folder, "far"));
    const link = join(folder, "far", "link.md");
    symlinkSync("../plan.md", link);
    symlinkSync("link.md", join(folder, "far", "second.md"));
    await changeFile(join(folder, "far", "second.md"), tick);
    assert.ok(lstatSync(link).isSymbolicLink() && lstatSync(join(folder, "far", "second.md")).isSymbolicLink());
    assert.equal(readFileSync(path, "utf8"), "- [x] a\n- [ ] b\n");
  });

  it("writes a file with several names in place, and says so", async () => {
    const other = join(folder, "other.md");
    linkSync(path, other);
    for (const [change, text] of [
      [tick, "- [x] a\n- [ ] b\n"],
      [(old: string) => ({ text: `# A\n${old}`, result: 0 }), "# A\n- [x] a\n- [ ] b\n"],
      [(old: string) => ({ text: old.slice(4, -5), result: 0 }), "- [x] a\n- ["],
    ] as const) {
      const { note } = await changeFile(other, change);
      assert.match(
        note === undefined ? "" : englishOf(note),
        /other names \(hard links\), so it was written in place/u,
      );
      assert.equal(readFileSync(path, "utf8"), text);
    }
    assert.equal(statSync(path).nlink, 2);
    assert.deepEqual(lockPlaces(findTarget(path)), lockPlaces(findTarget(other)), "one lock for all names");
  });

  it("leaves a file alone that is as wanted", async () => {
    const long = new Date("2020-01-01T00:00:00Z");
    utimesSync(path, long, long);
    const { isChanged, result } = await changeFile(path, (text) => ({ text, result: 7 }));
    assert.deepEqual([isChanged, result, statSync(path).mtimeMs], [false, 7, long.getTime()]);
  });

  it("writes nothing in a dry run", async () => {
    ownLock(process.pid);
    const { isChanged, result } = await changeFile(path, tick, { dryRun: true });
    assert.deepEqual([isChanged, result, readFileSync(path, "utf8")], [true, 16, "- [ ] a\n- [ ] b\n"]);
  });

  it("computes again when somebody without a lock writes in between", async () => {
    let times = 0;
    const { result } = await changeFile(path, (text) => {
      if (times++ < 3) {
        appendFileSync(path, `- [ ] ${times}\n`);
      }
      return tick(text);
    });
    assert.deepEqual([times, result], [4, 40]);
    assert.equal(readFileSync(path, "utf8"), "- [x] a\n- [ ] b\n- [ ] 1\n- [ ] 2\n- [ ] 3\n");
  });

  it("gives up when somebody keeps writing", async () => {
    const change = changeFile(path, (text) => {
      appendFileSync(path, "more\n");
      return tick(text);
    });
    await assert.rejects(change, refusal(/keeps writing/u));
    assert.ok(!readFileSync(path, "utf8").includes("[x]"));
    assert.deepEqual(readdirSync(folder), ["plan.md"]);
  });

  it("computes again when its lock was taken away", async () => {
    let times = 0;
    await changeFile(path, (text) => {
      if (times++ === 0) {
        rmSync(lock);
      }
      return tick(text);
    });
    assert.equal(times, 2);
  });

  it("leaves nothing behind when the change is refused", async () => {
    const change = changeFile(path, () => {
      throw new RangeError("no");
    });
    await assert.rejects(change, RangeError);
    assert.deepEqual(readdirSync(folder), ["plan.md"]);
  });

  it("waits for its turn, and gives up with the name of the lock", async () => {
    ownLock(process.pid);
    await assert.rejects(
      changeFile(path, tick, { patience: 150 }),
      refusal(
        /^process \d+ on \S+ is changing it; waited \d+\.?\d* s and wrote nothing\. If nobody is, delete .*-lock$/u,
      ),
    );
    const change = changeFile(path, tick);
    setTimeout(() => rmSync(lock), 100);
    assert.equal((await change).isChanged, true);
  });

  it("waits on while one after the other has its turn", async () => {
    makeLock(lock, newToken());
    const change = changeFile(path, tick, { patience: 1500 });
    for (let turn = 0; turn < 6; turn++) {
      await rest(300);
      rmSync(lock);
      makeLock(lock, newToken());
    }
    rmSync(lock);
    assert.equal((await change).isChanged, true);
  });

  it("lets one after the other in, in one process, too", async () => {
    writeFileSync(path, "- [ ] a\n".repeat(8));
    await Promise.all(Array.from({ length: 8 }, () => changeFile(path, tick)));
    assert.equal(readFileSync(path, "utf8"), "- [x] a\n".repeat(8));
  });

  it("takes over the lock of a process that died, with the file it was writing", async () => {
    const token = /"token":"(\w+)"/u.exec(ownLock(nobody))?.[1] ?? "";
    writeFileSync(join(folder, `.plan.md.${token}.planwright-tmp`), "half");
    writeFileSync(join(folder, ".plan.md.0123456789abcdef.planwright-tmp"), "of somebody else");
    await changeFile(path, tick);
    assert.deepEqual(readdirSync(folder).toSorted(), [".plan.md.0123456789abcdef.planwright-tmp", "plan.md"]);
  });

  it("takes over a lock that is too old, whoever holds it", async () => {
    ownLock(process.pid);
    const old = new Date(Date.now() - 31_000);
    const young = readFileSync(lock, "utf8");
    for (const [text, time] of [
      [young, old],
      [young.replace(/"time":"[^"]*"/u, `"time":"${old.toISOString()}"`), new Date()],
    ] as const) {
      writeFileSync(lock, text);
      utimesSync(lock, time, time);
      await assert.rejects(changeFile(path, tick, { patience: 50 }), refusal(/is changing it/u));
    }
    writeFileSync(lock, young.replace(/"time":"[^"]*"/u, `"time":"${old.toISOString()}"`));
    utimesSync(lock, old, old);
    assert.equal((await changeFile(path, tick)).isChanged, true);
    assert.ok(!existsSync(lock));
  });

  it("takes over a lock that a killed process left empty, a little later", async () => {
    writeFileSync(lock, "");
    const found = readLock(lock);
    assert.ok(found !== undefined && !isStale(found));
    const before = new Date(Date.now() - 2100);
    utimesSync(lock, before, before);
    assert.equal((await changeFile(path, tick, { patience: 1000 })).isChanged, true);
  });

  it("never takes over a young lock of another machine, or of another container", async () => {
    ownLock(nobody);
    for (const host of ["elsewhere", `${hostname()} pid:[1]`]) {
      writeFileSync(lock, readFileSync(lock, "utf8").replace(/"host":"[^"]*"/u, `"host":"${host}"`));
      await assert.rejects(changeFile(path, tick, { patience: 50 }), refusal(/is changing it/u));
    }
  });

  it("believes no token that would lead elsewhere", () => {
    writeFileSync(lock, ownLock(nobody).replace(/"token":"\w+"/u, '"token":"../../a"'));
    assert.equal(readLock(lock)?.owner, undefined);
  });

  it("removes a stale lock only while it is the one that was seen", () => {
    ownLock(nobody);
    const seen = readLock(lock);
    assert.ok(seen !== undefined);
    rmSync(lock);
    makeLock(lock, newToken());
    removeStaleLock(lock, seen, () => assert.fail("somebody has the lock"));
    assert.equal(readLock(lock)?.owner?.pid, process.pid);
    removeLock(lock, seen.text);
    assert.equal(readLock(lock)?.owner?.pid, process.pid, "put back");
    assert.deepEqual(readdirSync(folder).toSorted(), [".plan.md.planwright-lock", "plan.md"]);
  });

  it("takes over from somebody who died while taking over", async () => {
    ownLock(nobody);
    writeFileSync(`${lock}.takeover`, readFileSync(lock));
    assert.equal((await changeFile(path, tick)).isChanged, true);
    assert.deepEqual(readdirSync(folder), ["plan.md"]);
  });

  it("finds a name for the lock of a file with the longest name", async () => {
    const long = join(folder, `${"ü".repeat(126)}.md`);
    writeFileSync(long, "- [ ] a\n");
    assert.deepEqual([(await changeFile(long, tick)).isChanged, readdirSync(folder).length], [true, 2]);
  });
});
