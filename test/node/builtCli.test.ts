import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { root, runTool } from "../../scripts/runTool.ts";

const execute = promisify(execFile);

/** Every Node on this machine, ours first; the CLI promises to run on 20 and above. */
function nodes(): readonly string[] {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return [process.execPath, ...folders.map((folder) => join(folder, name)).filter(existsSync)];
}

describe("the built command line", () => {
  const cli = join(root, "dist", "cli.mjs");

  before(async () => {
    const { code, output } = await runTool("node", ["esbuild.mjs", "--production"]);
    assert.equal(code, 0, output);
  });

  it("is one file that runs on every Node there is", async function () {
    this.timeout(20_000);
    const seen = new Set<string>();
    for (const node of nodes()) {
      const version = (await execute(node, ["--version"])).stdout.trim();
      if (!seen.has(version) && Number(/^v(\d+)/u.exec(version)?.[1]) >= 20) {
        seen.add(version);
        const { stdout } = await execute(node, [cli, "status", "--json", join(root, "examples")]);
        const report = JSON.parse(stdout) as { schema: string; total: { plans: number } };
        assert.deepEqual([report.schema, report.total.plans], ["planwright.status/1", 4], version);
      }
    }
    console.log(`      ran on ${[...seen].join(", ")}`);
  });

  it("prints what the README says it prints", async () => {
    const readme = await readFile(join(root, "README.md"), "utf8");
    const shown = /\$ node dist\/cli\.mjs status examples\n([^`]+)```/u.exec(readme)?.[1];
    const { output } = await runTool("node", [cli, "status", "examples"]);
    assert.equal(output.replaceAll("\\", "/"), shown);
  });

  const usages: readonly (readonly [args: readonly string[], code: number, prints: RegExp])[] = [
    [["--version"], 0, /^\d+\.\d+\.\d+$/mu],
    [["--help"], 0, /status/u],
    [["status"], 2, /missing required argument/u],
    [["statsu", "x"], 2, /unknown command 'statsu'/u],
    [["status", "--jsno", "x"], 2, /unknown option '--jsno'/u],
    [["status", "no/such/file.md"], 2, /no such file or folder/u],
  ];
  for (const [args, code, prints] of usages) {
    it(`ends with ${code} for "planwright ${args.join(" ")}"`, async () => {
      const result = await runTool("node", [cli, ...args]);
      assert.equal(result.code, code);
      assert.match(result.output, prints);
    });
  }
});
