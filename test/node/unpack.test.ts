import { execFileSync } from "node:child_process";
import { mkdtemp, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { assert } from "chai";
import { unpackExecutable, unpackFolder } from "../../scripts/workbench/unpack.ts";

const bytes = Buffer.alloc(3_000_000, "some text that is packed ");

describe("unpacking what npm packages hold of a browser", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pw-unpack-"));
    await mkdir(join(folder, "in"));
    await mkdir(join(folder, "out"));
    await writeFile(join(folder, "in", "library.so"), bytes);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("writes an executable file", async () => {
    await writeFile(join(folder, "tool.br"), brotliCompressSync(bytes));
    await unpackExecutable(join(folder, "tool.br"), join(folder, "tool"));
    assert.isTrue(bytes.equals(await readFile(join(folder, "tool"))));
    assert.isAbove((await stat(join(folder, "tool"))).mode & 0o100, 0);
  });

  for (const [what, padding] of [
    ["an archive", 0],
    // What reads an archive stops at its end mark and does not wait for the rest.
    ["an archive with much after its end mark", 5_000_000],
  ] as const) {
    it(`unpacks ${what} and leaves nothing beside it`, async () => {
      const tar = execFileSync("tar", ["-c", "-f", "-", "-C", join(folder, "in"), "library.so"], {
        maxBuffer: 10_000_000,
      });
      const packed = join(folder, "archive.tar.br");
      await writeFile(packed, brotliCompressSync(Buffer.concat([tar, Buffer.alloc(padding)])));
      await unpackFolder(packed, join(folder, "out"));
      assert.isTrue(bytes.equals(await readFile(join(folder, "out", "library.so"))));
      assert.sameMembers(await readdir(folder), ["in", "out", "archive.tar.br"]);
    });
  }

  it("says what tar said of a broken archive", async () => {
    await writeFile(join(folder, "broken.tar.br"), brotliCompressSync(bytes));
    let message = "";
    try {
      await unpackFolder(join(folder, "broken.tar.br"), join(folder, "out"));
    } catch (error) {
      ({ message } = error as Error);
    }
    assert.match(message, /^tar: ./u);
  });
});
