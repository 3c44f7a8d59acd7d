import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { npm, packNpm } from "../../scripts/package/npmPackage.ts";

describe("the npm package", () => {
  let folder = "";

  before(async function () {
    this.timeout(120_000);
    folder = realpathSync(mkdtempSync(join(tmpdir(), "planwright-npm-")));
    const { file } = await packNpm(folder);
    writeFileSync(join(folder, "package.json"), '{"name":"sample","version":"1.0.0","private":true}');
    const flags = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    await npm(folder, ["install", ...flags, `./${basename(file)}`]);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds what the command line needs and nothing else", () => {
    const files = readdirSync(join(folder, "node_modules", "planwright"), { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      files.map((file) => file.replaceAll("\\", "/")).toSorted((a, b) => (a < b ? -1 : 1)),
      ["CHANGELOG.md", "LICENSE", "README.md", "dist", "dist/cli.mjs", "package.json"],
    );
  });

  it("brings no other package and asks for nothing but Node", () => {
    const others = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    assert.deepEqual(others, ["planwright"]);
    const manifest = JSON.parse(
      readFileSync(join(folder, "node_modules", "planwright", "package.json"), "utf8"),
    ) as Record<string, unknown>;
    assert.deepEqual(manifest["engines"], { node: ">=20" });
    for (const key of ["dependencies", "devDependencies", "scripts", "main", "browser", "contributes"]) {
      assert.ok(!(key in manifest), key);
    }
    assert.ok(!JSON.stringify(manifest).includes("%"), "texts by key mean nothing to npm");
  });

  it("runs", async function () {
    this.timeout(60_000);
    writeFileSync(join(folder, "plan.md"), "# Plan\n- [x] a\n- [ ] b\n");
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    assert.equal((await npm(folder, ["exec", "--offline", "--", "planwright", "--version"])).trim(), version);
    assert.match(
      await npm(folder, ["exec", "--offline", "--", "planwright", "status", "plan.md"]),
      /^50% {2}1\/2 {2}plan\.md/mu,
    );
    assert.ok(existsSync(join(folder, "node_modules", ".bin")));
  });
});
